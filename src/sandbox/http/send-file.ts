import type { ServerResponse } from "node:http";
import type { FileRecord } from "../state/model.ts";
import { sendJson } from "./send-json.ts";

export type SentFile = Pick<FileRecord, "content" | "mimetype" | "name">;

/** A file's bytes. Whatever people uploaded, a browser runs nothing of it. */
export function sendFile(response: ServerResponse, file: SentFile | undefined, asDownload: boolean): void {
  if (file === undefined || file.content === null) {
    sendJson(response, 404, { ok: false, error: "file_not_found" });
    return;
  }
  response.writeHead(200, {
    "content-type": file.mimetype,
    "content-length": file.content.length,
    "content-security-policy": "sandbox",
    "content-disposition": `${asDownload ? "attachment" : "inline"}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
  });
  response.end(file.content);
}
