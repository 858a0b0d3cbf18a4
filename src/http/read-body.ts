import type { IncomingMessage } from "node:http";

/** `cut-off`: whoever sent it went away in the middle of it. */
type Body =
  | { readonly ok: true; readonly bytes: Buffer }
  | { readonly ok: false; readonly why: "too-large" | "cut-off" };

/** So many times the limit is read and dropped, so that the answer arrives; then no more is read. */
const DROPPED = 10;

/** A request's body, if it has at most so many bytes. Never rejects. */
export function readBody(request: IncomingMessage, most: number): Promise<Body> {
  return new Promise((resolve) => {
    let chunks: Buffer[] = [];
    let length = 0;
    const tooLarge = () => resolve({ ok: false, why: "too-large" });
    const cutOff = () => resolve({ ok: false, why: "cut-off" });
    request.on("data", (chunk: Buffer) => {
      length += chunk.length;
      if (length <= most) return void chunks.push(chunk);
      chunks = [];
      if (length <= DROPPED * most) return;
      request.pause();
      tooLarge();
    });
    request.once("end", () => (length > most ? tooLarge() : resolve({ ok: true, bytes: Buffer.concat(chunks) })));
    // An error that nobody listens for ends the process.
    request.on("error", cutOff);
    request.once("close", cutOff);
  });
}
