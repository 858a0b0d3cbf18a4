import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { World } from "../state/world.ts";
import { sendJson } from "./send-json.ts";
import { serveApi } from "./serve-api.ts";
import { serveAuthorize } from "./serve-authorize.ts";
import type { serveControl } from "./serve-control.ts";
import { serveFile } from "./serve-file.ts";
import { serveResponseUrl } from "./serve-response-url.ts";
import { serveUpload } from "./serve-upload.ts";

export type PageHandler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** The one HTTP server of the sandbox: Slack's doors, the control doors, and the page for everything else. */
export function createSandboxServer(
  world: World,
  control: ReturnType<typeof serveControl>,
  page: PageHandler | null,
): Server {
  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", "http://sandbox");
    if (url.pathname.startsWith("/api/")) return serveApi(world, request, response, url);
    if (url.pathname.startsWith("/upload/v1/")) return serveUpload(world, request, response, url);
    if (url.pathname.startsWith("/files/")) return serveFile(world, request, response, url);
    if (url.pathname === "/oauth/v2/authorize") return serveAuthorize(world, response, url);
    if (url.pathname.startsWith("/response/")) return serveResponseUrl(world, request, response, url);
    if (url.pathname.startsWith("/sandbox/")) return control(request, response, url);
    if (page !== null && (await page(request, response))) return;
    sendJson(response, 404, { ok: false, error: `There is nothing at ${url.pathname}` });
  };
  const server = createServer((request, response) => {
    route(request, response).catch((error: unknown) => {
      console.error("The sandbox failed:", error);
      if (!response.headersSent) sendJson(response, 500, { ok: false, error: String(error) });
      else response.destroy();
    });
  });
  server.on("upgrade", (request, socket, head) => world.sockets.upgrade(request, socket, head));
  server.keepAliveTimeout = 60_000;
  return server;
}
