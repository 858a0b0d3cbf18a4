import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Log } from "../flows/ports.ts";

export type Route = {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>;
};

export type HttpServer = { readonly url: string; readonly stop: () => Promise<void> };

/** Open connections are cut when they have not ended by themselves after so long. */
const STOP_MS = 2_000;

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
  const server = createServer((request, response) => {
    const path = request.url?.split("?", 1)[0];
    const there = routes.filter((route) => route.path === path);
    const route = there.find(({ method }) => method === request.method);
    if (route === undefined) {
      const allow = there.length === 0 ? {} : { allow: there.map(({ method }) => method).join(", ") };
      response.writeHead(there.length === 0 ? 404 : 405, allow).end();
      return;
    }
    route.handle(request, response).catch((error: unknown) => {
      log.error({ path, error: String(error) }, "a request failed");
      if (!response.headersSent && !response.destroyed) response.writeHead(500).end();
    });
  });
  server.headersTimeout = 10_000;
  server.requestTimeout = 30_000;

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
