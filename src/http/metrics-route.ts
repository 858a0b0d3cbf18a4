import type { IncomingMessage } from "node:http";
import { hashOfSecret, isSameHash } from "../flows/tokens/token-secret.ts";
import { addressKey } from "./api/address-key.ts";
import { problem, send } from "./api/answer.ts";
import { inTime } from "./api/in-time.ts";
import { bearer } from "./bearer.ts";
import type { Route } from "./http-server.ts";

const ANSWER_MS = 5_000;

/**
 * `GET /metrics`, for Prometheus. With a token: for whoever brings it. Without one: for this machine only, and not for what
 * a proxy on it hands on.
 */
export function metricsRoute(
  exposition: () => Promise<{ readonly contentType: string; readonly text: string }>,
  { token }: { token: string | null },
): Route {
  return {
    method: "GET",
    path: "/metrics",
    handle: async (request, response) => {
      if (!isAdmitted(request, token)) {
        const message = "Metrics are for this machine only. Set METRICS_TOKEN, and send `Authorization: Bearer …`.";
        return send(response, problem(401, "unauthorized", message, { "www-authenticate": 'Bearer realm="metrics"' }));
      }
      try {
        const { contentType, text } = await inTime(ANSWER_MS, exposition());
        response.writeHead(200, { "content-type": contentType }).end(text);
      } catch {
        send(response, problem(503, "unavailable", "The database does not answer. Ask again in a minute."));
      }
    },
  };
}

function isAdmitted(request: IncomingMessage, token: string | null): boolean {
  const { headers, socket } = request;
  if (token === null) {
    const address = addressKey(socket.remoteAddress);
    const isHere = address === "127.0.0.1" || socket.remoteAddress === "::1";
    return isHere && headers["x-forwarded-for"] === undefined && headers.forwarded === undefined;
  }
  const given = bearer(request);
  return given !== null && isSameHash(hashOfSecret(given), hashOfSecret(token));
}
