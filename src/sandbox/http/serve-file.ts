import type { IncomingMessage, ServerResponse } from "node:http";
import type { World } from "../state/world.ts";
import { sendJson } from "./send-json.ts";

/** `GET /files/<workspace>/<file>/<name>`: what `url_private` points to. Browsers may look without a token here. */
export function serveFile(world: World, _request: IncomingMessage, response: ServerResponse, url: URL): void {
  const [, , workspaceId = "", fileId = ""] = url.pathname.split("/");
  const file = world.workspaces.get(workspaceId)?.files.get(fileId);
  if (file === undefined || file.content === null) {
    sendJson(response, 404, { ok: false, error: "file_not_found" });
    return;
  }
  response.writeHead(200, {
    "content-type": file.mimetype,
    "content-length": file.content.length,
    "content-security-policy": "sandbox",
    "content-disposition": `${url.searchParams.has("download") ? "attachment" : "inline"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  response.end(file.content);
}
