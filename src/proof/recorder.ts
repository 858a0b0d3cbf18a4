import { createServer, type IncomingHttpHeaders, type Server } from "node:http";

/** A request as it came over the line. */
export type Recorded = { readonly headers: IncomingHttpHeaders; readonly body: Buffer };

export type Recorder = {
  readonly url: string;
  /** To whom everything is handed on from now on, as by an eavesdropper; null: to nobody, it is only kept. */
  readonly aim: (target: string | null) => void;
  /** What was recorded since it was last taken. */
  readonly take: () => readonly Recorded[];
  readonly stop: () => Promise<void>;
};

const PATH = "/slack/events";

/** Hands on what Slack delivers, and keeps each of it to the byte. */
export async function startRecorder(): Promise<Recorder> {
  let target: string | null = null;
  let kept: Recorded[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const { headers } = request;
    const body = Buffer.concat(chunks);
    const recorded = { headers, body };
    kept.push(recorded);
    const answer = target === null ? null : await sendAgain(target, recorded).catch(() => null);
    if (answer === null) response.destroy();
    else response.writeHead(answer.status, { "content-type": answer.type }).end(answer.text);
  });
  const port = await listening(server);
  return {
    url: `http://127.0.0.1:${port}${PATH}`,
    aim: (url) => {
      target = url;
    },
    take: () => {
      const taken = kept;
      kept = [];
      return taken;
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Sends a recorded request once more, signature and all. `url`: where the bot is. */
export async function sendAgain(url: string, { headers, body }: Recorded) {
  const sent = new Headers();
  for (const [name, value] of Object.entries(headers)) {
    if (/^(content-type|x-slack-)/.test(name) && typeof value === "string") sent.set(name, value);
  }
  const response = await fetch(`${url}${PATH}`, { method: "POST", headers: sent, body: new Uint8Array(body) });
  const type = response.headers.get("content-type") ?? "text/plain";
  return { status: response.status, type, text: await response.text() };
}

function listening(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      resolve(typeof address === "object" && address !== null ? address.port : 0);
    });
  });
}
