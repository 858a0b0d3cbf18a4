import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Act, ActResult, JournalEntry, PersonState } from "../../../src/sandbox/contract.ts";
import { servePage } from "../../../src/sandbox/page/serve-page.ts";

export type FakeSandbox = Awaited<ReturnType<typeof startFakeSandbox>>;

/** Serves the page with states that a test writes by hand, and keeps what the page asked for. */
export async function startFakeSandbox(states: Record<string, PersonState>, port = 0) {
  const page = await servePage();
  const acts: Act[] = [];
  const journal: JournalEntry[] = [];
  const listeners = new Set<ServerResponse>();
  let answer: (act: Act) => ActResult | Promise<ActResult> = () => ({ ok: true, ackMs: 12 });

  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? "/", "http://localhost");
    const json = (status: number, body: unknown) => {
      response.writeHead(status, { "content-type": "application/json" });
      response.end(JSON.stringify(body));
    };
    if (url.pathname === "/sandbox/state") {
      const as = url.searchParams.get("as") ?? "";
      const state = states[as];
      return state === undefined ? json(404, { error: `There is no person "${as}"` }) : json(200, state);
    }
    if (url.pathname === "/sandbox/apps") return json(200, [{ installs: [{ workspace: "T1", botUserId: "UBOT" }] }]);
    if (url.pathname === "/sandbox/journal") {
      const after = Number(url.searchParams.get("after") ?? 0);
      return json(
        200,
        journal.filter(({ n }) => n > after),
      );
    }
    if (url.pathname === "/sandbox/changes") {
      response.writeHead(200, { "content-type": "text/event-stream" });
      response.write("\n");
      listeners.add(response);
      request.on("close", () => listeners.delete(response));
      return;
    }
    if (url.pathname === "/sandbox/act") {
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(Buffer.from(chunk));
      const act: Act = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      acts.push(act);
      return json(200, await answer(act));
    }
    if (!(await page(request, response))) json(404, { error: "not found" });
  };

  const server = createServer((request, response) => void respond(request, response));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : port}`;

  return {
    url,
    acts,
    journal,
    /** Replaces a person's state and tells every page. */
    change: (as: string, edit: (state: PersonState) => PersonState) => {
      const state = states[as];
      if (state !== undefined) states[as] = edit(state);
      for (const listener of listeners) listener.write("event: changed\ndata: {}\n\n");
    },
    answerWith: (next: typeof answer) => {
      answer = next;
    },
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
