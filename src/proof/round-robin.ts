import { createServer, type IncomingMessage, request, type ServerResponse } from "node:http";

/** Slack has one address to call; behind it the replicas take turns. */
export type RoundRobin = {
  readonly url: string;
  readonly add: (url: string) => void;
  readonly remove: (url: string) => void;
  readonly close: () => Promise<void>;
};

/** A reverse proxy on the loopback. A replica that refuses the connection is passed over; one that breaks it off is a 502. */
export async function startRoundRobin(): Promise<RoundRobin> {
  let replicas: readonly string[] = [];
  let turn = 0;

  function forward(from: IncomingMessage, body: Buffer, to: ServerResponse, tries: number): void {
    turn += 1;
    const replica = replicas[turn % Math.max(1, replicas.length)];
    if (replica === undefined) return void to.writeHead(503).end();
    const { method, headers } = from;
    const passed = request(new URL(from.url ?? "/", replica), { method, headers }, (answer) => {
      to.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.on("error", () => to.destroy()).pipe(to);
    });
    passed.on("error", (error) => {
      const refused = "code" in error && error.code === "ECONNREFUSED";
      if (refused && tries < replicas.length) forward(from, body, to, tries + 1);
      else if (!to.headersSent) to.writeHead(502).end();
    });
    passed.end(body);
  }

  const server = createServer(async (from, to) => {
    try {
      const chunks: Buffer[] = [];
      for await (const chunk of from) chunks.push(chunk);
      forward(from, Buffer.concat(chunks), to, 1);
    } catch {
      to.destroy();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return {
    url: `http://127.0.0.1:${address.port}`,
    add: (url) => {
      replicas = [...replicas, url];
    },
    remove: (url) => {
      replicas = replicas.filter((other) => other !== url);
    },
    close: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}
