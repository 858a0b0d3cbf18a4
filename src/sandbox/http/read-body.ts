import type { IncomingMessage } from "node:http";

const MAX_BYTES = 64 * 1024 * 1024;

/** Reads a whole request body; throws when it is larger than 64 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    size += bytes.length;
    if (size > MAX_BYTES) throw new Error("The request body is larger than 64 MB");
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}
