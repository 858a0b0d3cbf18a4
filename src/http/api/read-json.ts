import type { IncomingMessage } from "node:http";
import { type ApiAnswer, problem } from "./answer.ts";

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly answer: ApiAnswer };

/** A request's JSON body. What comes after `most` bytes is read and dropped up to ten times as much, so that the answer arrives. */
export async function readJson(request: IncomingMessage, most: number): Promise<JsonBody> {
  const type = request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    return { ok: false, answer: problem(415, "not-json", "Send JSON, with `Content-Type: application/json`.") };
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += chunk.length;
    if (length <= most) chunks.push(chunk);
    else if (length > 10 * most) break;
  }
  if (length > most) return { ok: false, answer: problem(413, "too-large", `The body is larger than ${most} bytes.`) };
  try {
    return { ok: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(Buffer.concat(chunks))) };
  } catch {
    return { ok: false, answer: problem(400, "not-json", "The body is not JSON in UTF-8.") };
  }
}
