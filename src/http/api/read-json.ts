import type { IncomingMessage } from "node:http";
import { readBody } from "../read-body.ts";
import { type ApiAnswer, problem } from "./answer.ts";

export type JsonBody =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly answer: ApiAnswer };

/** A request's JSON body, of at most so many bytes. */
export async function readJson(request: IncomingMessage, most: number): Promise<JsonBody> {
  const type = request.headers["content-type"]?.split(";", 1)[0]?.trim().toLowerCase();
  if (type !== "application/json") {
    return { ok: false, answer: problem(415, "not-json", "Send JSON, with `Content-Type: application/json`.") };
  }
  const body = await readBody(request, most);
  if (!body.ok && body.why === "cut-off")
    return { ok: false, answer: problem(400, "cut-off", "The body ended too early.") };
  if (!body.ok) {
    // What is left of it is not read, so that nothing else can follow on this connection.
    const headers = { connection: "close" };
    return { ok: false, answer: problem(413, "too-large", `The body is larger than ${most} bytes.`, headers) };
  }
  try {
    return { ok: true, value: JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(body.bytes)) };
  } catch {
    return { ok: false, answer: problem(400, "not-json", "The body is not JSON in UTF-8.") };
  }
}
