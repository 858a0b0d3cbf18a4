import type { IncomingMessage, ServerResponse } from "node:http";
import type { App, Receiver } from "@slack/bolt";
import type { Log } from "../../flows/ports.ts";
import { type DeliveryBody, deliveryBody } from "./delivery-body.ts";
import { isSigned } from "./is-signed.ts";

export type HttpReceiver = Receiver & {
  /** Answers `POST /slack/events`. */
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

/** At most so many bytes of a request. Never rejects. */
type ReadBody = (
  request: IncomingMessage,
  most: number,
) => Promise<
  { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly why: "too-large" | "cut-off" }
>;

const MOST_BYTES = 2_000_000;

/**
 * Slack's deliveries by HTTP. Bolt's own receiver lets timestamps from the future pass and answers some malformed bodies
 * with a crash; this one answers each of them, and runs no listener before the signature held.
 */
export function createHttpReceiver({
  secret,
  nowMs,
  readBody,
  log,
}: {
  secret: string;
  nowMs: () => number;
  readBody: ReadBody;
  log: Log;
}): HttpReceiver {
  let app: App | undefined;

  return {
    init: (bolt) => {
      app = bolt;
    },
    // The HTTP server is the switchboard's; there is nothing to start or stop here.
    start: async () => undefined,
    stop: async () => undefined,

    handle: async (request, response) => {
      const read = await readBody(request, MOST_BYTES);
      if (!read.ok) return turnAway(response, read.why === "cut-off" ? 400 : 413);
      const raw = read.bytes;
      const { headers } = request;
      const timestamp = headers["x-slack-request-timestamp"];
      if (!isSigned({ secret, timestamp, signature: headers["x-slack-signature"], body: raw, nowMs: nowMs() })) {
        log.warn({ bytes: raw.length }, "a delivery without a valid signature was turned away");
        return answer(response, 401);
      }
      const body = deliveryBody(headers["content-type"] ?? "", raw.toString("utf8"));
      if (body === undefined || app === undefined) return answer(response, 400);
      if (body.ssl_check === "1") return answer(response, 200);
      if (body.type === "url_verification") {
        const { challenge } = body;
        return typeof challenge === "string" ? answer(response, 200, { challenge }) : answer(response, 400);
      }
      await process(app, request, response, body);
    },
  };

  async function process(
    bolt: App,
    request: IncomingMessage,
    response: ServerResponse,
    body: DeliveryBody,
  ): Promise<void> {
    const retryNum = Number(request.headers["x-slack-retry-num"]);
    const retryReason = request.headers["x-slack-retry-reason"];
    try {
      await bolt.processEvent({
        body: { ...body },
        ack: async (payload?: unknown) => answer(response, 200, payload),
        ...(Number.isInteger(retryNum) ? { retryNum } : {}),
        ...(typeof retryReason === "string" ? { retryReason } : {}),
      });
    } catch (error) {
      log.warn({ error: String(error) }, "a delivery was not what Slack sends");
    }
    answer(response, 400);
  }
}

/** What is left of its body is not read, so that nothing else can follow on its connection. */
function turnAway(response: ServerResponse, status: number): void {
  if (response.headersSent || response.destroyed) return;
  response.setHeader("connection", "close");
  answer(response, status);
}

/** The first answer counts. */
function answer(response: ServerResponse, status: number, payload: unknown = ""): void {
  if (response.headersSent || response.destroyed) return;
  if (typeof payload === "string") {
    response.writeHead(status, { "content-type": "text/plain; charset=utf-8" }).end(payload);
  } else {
    response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(payload));
  }
}
