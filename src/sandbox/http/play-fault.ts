import type { ServerResponse } from "node:http";
import type { Fault } from "../state/faults.ts";
import { sendJson } from "./send-json.ts";

/** Whether the fault strikes before the call has its effect. A delay only comes first; a cut body only comes last. */
export function strikesBefore(fault: Fault): boolean {
  if (fault.kind === "delay" || fault.kind === "cut-body") return false;
  return fault.kind === "rate-limited" || fault.processed !== true;
}

/** Answers as the fault says; `body` is what would have been the true answer. Returns what the journal should say. */
export function answerFaulty(
  response: ServerResponse,
  fault: Fault,
  body: unknown,
): { status: number; response: unknown } {
  switch (fault.kind) {
    case "status": {
      response.writeHead(fault.status, { "content-type": "text/plain" });
      response.end(fault.body ?? "upstream failure");
      return { status: fault.status, response: fault.body ?? "upstream failure" };
    }
    case "reset":
      response.socket?.resetAndDestroy();
      return { status: 0, response: null };
    case "hang":
      return { status: 0, response: null };
    case "cut-body": {
      const text = JSON.stringify(body);
      response.writeHead(200, {
        "content-type": "application/json; charset=utf-8",
        "content-length": Buffer.byteLength(text),
      });
      response.write(text.slice(0, Math.floor(text.length / 2)), () => response.socket?.destroy());
      return { status: 200, response: body };
    }
    case "html": {
      const page =
        "<!DOCTYPE html><html><head><title>Error</title></head><body><h1>Something went wrong</h1></body></html>";
      response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
      response.end(page);
      return { status: 200, response: page };
    }
    case "error": {
      const answer = { ok: false, error: fault.error };
      sendJson(response, 200, answer);
      return { status: 200, response: answer };
    }
    case "rate-limited": {
      const answer = { ok: false, error: "ratelimited" };
      sendJson(response, 429, answer, fault.retryAfter === null ? {} : { "retry-after": String(fault.retryAfter) });
      return { status: 429, response: answer };
    }
    case "delay":
      sendJson(response, 200, body);
      return { status: 200, response: body };
  }
}
