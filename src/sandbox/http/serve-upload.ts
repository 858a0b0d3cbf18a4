import type { IncomingMessage, ServerResponse } from "node:http";
import { playFault } from "../state/faults.ts";
import type { World } from "../state/world.ts";
import { answerFaulty, strikesBefore } from "./play-fault.ts";
import { readBody } from "./read-body.ts";

/** `POST /upload/v1/<workspace>/<file>/<key>`: the bytes of a file, raw or as the one part of a form. Answers `OK - <size>`. */
export async function serveUpload(
  world: World,
  request: IncomingMessage,
  response: ServerResponse,
  url: URL,
): Promise<void> {
  const [, , , workspaceId = "", fileId = "", key = ""] = url.pathname.split("/");
  const end = world.activity.begin();
  const entry = world.journal.open({ workspace: workspaceId, kind: "call", name: "upload", request: { file: fileId } });
  try {
    const fault = playFault(world.faults, { method: "upload", workspace: workspaceId, request: {} });
    if (fault !== null && strikesBefore(fault))
      return entry.close({ ...answerFaulty(response, fault, null), fault: fault.kind });
    if (fault?.kind === "delay") await new Promise((resolve) => setTimeout(resolve, fault.ms));
    const content = await fileContent(request);
    const file = world.workspaces.get(workspaceId)?.files.get(fileId);
    const sentence =
      file === undefined || file.uploadKey !== key || file.stage !== "awaiting-bytes"
        ? { status: 404, text: "There is no upload at this address" }
        : content.length !== file.length
          ? { status: 400, text: `Expected ${file.length} bytes, got ${content.length}` }
          : { status: 200, text: `OK - ${content.length}` };
    if (file !== undefined && sentence.status === 200) Object.assign(file, { content, stage: "uploaded" });
    if (fault !== null && fault.kind !== "delay")
      return entry.close({ ...answerFaulty(response, fault, sentence.text), fault: fault.kind });
    response.writeHead(sentence.status, { "content-type": "text/plain" });
    response.end(sentence.text);
    entry.close({ status: sentence.status, response: sentence.text, fault: fault?.kind ?? null });
  } finally {
    end();
  }
}

/** The parts of a form are read by the platform's own parser. */
async function fileContent(request: IncomingMessage): Promise<Buffer> {
  const body = await readBody(request);
  const type = request.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/form-data")) return body;
  const form = await new Response(new Uint8Array(body), { headers: { "content-type": type } }).formData();
  const [part] = form.values();
  if (part === undefined) return Buffer.alloc(0);
  return typeof part === "string" ? Buffer.from(part) : Buffer.from(await part.arrayBuffer());
}
