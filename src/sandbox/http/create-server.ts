import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { World } from "../state/world.ts";
import { sendFile } from "./send-file.ts";
import { sendJson } from "./send-json.ts";
import { serveApi } from "./serve-api.ts";
import { serveAuthorize } from "./serve-authorize.ts";
import type { serveControl } from "./serve-control.ts";
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
    if (url.pathname.startsWith("/files/")) {
      const [, , workspace = "", id = ""] = url.pathname.split("/");
      const file = world.workspaces.get(workspace)?.files.get(id);
      return sendFile(response, file, url.searchParams.has("download"));
    }
    if (url.pathname === "/oauth/v2/authorize") return serveAuthorize(world, request, response, url);
    if (url.pathname === "/app_redirect") {
      const query = new URLSearchParams({ workspace: url.searchParams.get("team") ?? "" });
      response.writeHead(302, { location: `/?${query}` }).end();
      return;
    }
    if (url.pathname.startsWith("/response/")) return serveResponseUrl(world, request, response, url);
    if (url.pathname.startsWith("/sandbox/")) return control(request, response, url);
    if (page !== null && (await page(request, response))) return;
    const place = placeOfPermalink(url);
    if (page !== null && place !== null) {
      response.writeHead(302, { location: place });
      response.end();
      return;
    }
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

/** Where the page shows the message of a permalink, `/archives/C…/p1700000000123456?thread_ts=…`. */
function placeOfPermalink({ pathname, searchParams }: URL): string | null {
  const [, channel, seconds, micros] = /^\/archives\/([CD][A-Z0-9]+)\/p(\d{10})(\d{6})$/.exec(pathname) ?? [];
  if (channel === undefined) return null;
  const query = new URLSearchParams({ channel, message: `${seconds}.${micros}` });
  const thread = searchParams.get("thread_ts");
  if (thread !== null) query.set("thread", thread);
  return `/?${query}`;
}
