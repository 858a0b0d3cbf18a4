import type { IncomingMessage, ServerResponse } from "node:http";
import { z } from "zod";
import { createCommands } from "../control/commands.ts";
import type { Control } from "../control/control.ts";
import { readBody } from "./read-body.ts";
import { sendFile } from "./send-file.ts";
import { sendJson } from "./send-json.ts";
import { streamChanges } from "./stream-changes.ts";

/** `/sandbox/…`: what `Sandbox` offers in process, over HTTP. Answers 400 with a sentence when a request makes no sense. */
export function serveControl(control: Control) {
  const gets: Record<string, (query: Record<string, string>) => unknown> = {
    state: ({ workspace, as }) => control.state(workspace, as),
    journal: (query) => control.journal(journalQuery.parse(query)),
    violations: () => control.violations(),
    apps: () => control.apps(),
  };
  const posts = createCommands(control);
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const name = url.pathname.slice("/sandbox/".length);
    const query = Object.fromEntries(url.searchParams);
    try {
      if (request.method === "GET" && name === "changes") return streamChanges(control, request, response, query);
      const fileId = /^files\/(F[A-Z0-9]+)$/.exec(name)?.[1];
      if (request.method === "GET" && fileId !== undefined) {
        return sendFile(response, control.file(fileId, query.workspace), url.searchParams.has("download"));
      }
      const read = request.method === "GET" ? gets[name] : undefined;
      if (read !== undefined) return sendJson(response, 200, read(query));
      const write = request.method === "POST" ? posts[name] : undefined;
      if (write === undefined)
        return sendJson(response, 404, { ok: false, error: `There is no ${request.method} /sandbox/${name}` });
      const text = (await readBody(request)).toString("utf8");
      const result = await write(text === "" ? {} : JSON.parse(text));
      return sendJson(response, 200, result ?? { ok: true });
    } catch (error) {
      const sentence =
        error instanceof z.ZodError ? z.prettifyError(error) : error instanceof Error ? error.message : String(error);
      return sendJson(response, 400, { ok: false, error: sentence });
    }
  };
}

const journalQuery = z.strictObject({
  kind: z.enum(["call", "delivery"]).exactOptional(),
  name: z.string().exactOptional(),
  workspace: z.string().exactOptional(),
  after: z.coerce.number().exactOptional(),
});
