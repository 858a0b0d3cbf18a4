import { Agent, createServer, request as requestOf } from "node:http";

/** Stands between an app and the local Slack, and notes when a call arrived. */
export type Tap = {
  readonly url: string;
  /** Resolves with the instant (`performance.now()`) at which the next call of this method arrives; with this token, if one is named. */
  readonly next: (method: string, token?: string) => Promise<number>;
  /** How many calls of this method have arrived. */
  readonly seen: (method: string) => number;
  readonly stop: () => Promise<void>;
};

/** `target`: where the local Slack is. The instant is taken before a byte goes on to it. */
export async function startTap(target: string): Promise<Tap> {
  const waiting = new Map<string, { readonly token: string | undefined; readonly tell: (at: number) => void }>();
  const counts = new Map<string, number>();
  const agent = new Agent({ keepAlive: true });
  const server = createServer((incoming, outgoing) => {
    const path = incoming.url ?? "/";
    const method = path.slice(path.lastIndexOf("/") + 1);
    const { method: verb, headers } = incoming;
    counts.set(method, (counts.get(method) ?? 0) + 1);
    const one = waiting.get(method);
    if (one !== undefined && (one.token === undefined || headers.authorization === `Bearer ${one.token}`)) {
      waiting.delete(method);
      one.tell(performance.now());
    }
    const onward = requestOf(`${target}${path}`, { agent, method: verb, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.once("error", () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (typeof address !== "object" || address === null) throw new Error("the tap has no TCP address");
  return {
    url: `http://127.0.0.1:${address.port}`,
    next: (method, token) => new Promise((tell) => waiting.set(method, { token, tell })),
    seen: (method) => counts.get(method) ?? 0,
    stop: async () => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      agent.destroy();
      await closed;
    },
  };
}
