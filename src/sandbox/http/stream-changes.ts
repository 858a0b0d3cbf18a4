import type { IncomingMessage, ServerResponse } from "node:http";
import type { Control } from "../control/control.ts";

const BEAT_MS = 15_000;

/** Server-sent events: `changed` whenever this person can see something new. Bursts within 20 ms become one. */
export function streamChanges(
  control: Control,
  request: IncomingMessage,
  response: ServerResponse,
  query: Record<string, string>,
): void {
  const { workspace, person } = control.whoIs(query.workspace ?? "", query.as ?? "");
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-cache",
    connection: "keep-alive",
  });
  response.write("retry: 500\n\n");
  let due: NodeJS.Timeout | null = null;
  const end = control.onChange((change) => {
    if (change.workspace !== workspace || (change.people !== undefined && !change.people.has(person))) return;
    due ??= setTimeout(() => {
      due = null;
      response.write("event: changed\ndata: {}\n\n");
    }, 20);
  });
  const beat = setInterval(() => response.write(": still here\n\n"), BEAT_MS);
  request.on("close", () => {
    end();
    clearInterval(beat);
    if (due !== null) clearTimeout(due);
  });
}
