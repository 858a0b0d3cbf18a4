import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Log } from "../flows/ports.ts";
import { type ApiAnswer, problem, send } from "./api/answer.ts";
import { matchPath, type PathParts } from "./match-path.ts";

export type Route = {
  readonly method: "GET" | "POST";
  /** `/healthz`, or with parts that are handed on: `/api/v1/gate/:service/:version`. */
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse, parts: PathParts) => Promise<void>;
};

export type HttpServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Open connections are cut when they have not ended by themselves after so long. */
const STOP_MS = 2_000;

/** Who sends slowly is cut off with 408: its headers, or all of it, within so long; looked at so often. */
const TIMES = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 5_000 };
/** Longer than a proxy in front keeps an idle connection (60 s), so that it never sends into one that is being closed. */
const KEPT_ALIVE_MS = 75_000;

/** Nothing that is served here is a page, or may be kept, framed or taken for another type. */
const HEADERS = [
  ["cache-control", "no-store"],
  ["content-security-policy", "default-src 'none'; frame-ancestors 'none'"],
  ["referrer-policy", "no-referrer"],
  ["x-content-type-options", "nosniff"],
] as const;

/** Serves the routes. `port` 0: any free one. Rejects with `EADDRINUSE` when the port is taken. */
export function startHttpServer({
  port,
  routes,
  log,
}: {
  port: number;
  routes: readonly Route[];
  log: Log;
}): Promise<HttpServer> {
  const server = createServer(TIMES, (request, response) => {
    for (const [name, value] of HEADERS) response.setHeader(name, value);
    const path = request.url?.split("?", 1)[0] ?? "";
    const there = routes.flatMap((route) => {
      const parts = matchPath(route.path, path);
      return parts === null ? [] : [{ route, parts }];
    });
    const found = there.find(({ route }) => route.method === request.method);
    if (found === undefined) {
      return send(response, nothingHere(there.map(({ route }) => route.method).join(", ")));
    }
    found.route.handle(request, response, found.parts).catch((error: unknown) => {
      log.error({ route: found.route.path, error: String(error) }, "a request failed");
      if (!response.headersSent && !response.destroyed) response.writeHead(500).end();
    });
  });
  server.keepAliveTimeout = KEPT_ALIVE_MS;

  const stop = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => server.closeAllConnections(), STOP_MS);
      server.close(() => {
        clearTimeout(timer);
        resolve();
      });
      server.closeIdleConnections();
    });

  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, () => {
      const address = server.address();
      const bound = typeof address === "object" && address !== null ? address.port : port;
      resolve({ url: `http://localhost:${bound}`, stop });
    });
  });
}

/** `allow`: the methods that the address has; none: there is nothing at it. */
function nothingHere(allow: string): ApiAnswer {
  return allow === ""
    ? problem(404, "not-found", "There is nothing at this address. A `/` in a name is written %2F.")
    : problem(405, "method-not-allowed", `This address takes ${allow}.`, { allow });
}
