import { createServer } from "node:net";

/** What starts a bot so that `liveMemory` can ask it: changes of its environment. */
export type Inspected = { readonly port: number; readonly env: { readonly NODE_OPTIONS: string } };

const ANSWER_MS = 20_000;

export async function inspected(): Promise<Inspected> {
  const port = await freePort();
  return { port, env: { NODE_OPTIONS: `--inspect=127.0.0.1:${port}` } };
}

/** Bytes that a process still needs: its heap and its buffers after what is garbage was collected. */
export async function liveMemory({ port }: Inspected): Promise<number> {
  const [target] = JSON.parse(await (await fetch(`http://127.0.0.1:${port}/json/list`)).text());
  const socket = new WebSocket(String(Object(target).webSocketDebuggerUrl));
  const end = AbortSignal.timeout(ANSWER_MS);
  const ask = (id: number, method: string): Promise<Record<string, unknown>> =>
    new Promise((resolve, reject) => {
      end.addEventListener("abort", () => reject(new Error(`${method} was not answered`)));
      const hear = ({ data }: MessageEvent) => {
        const answer = JSON.parse(String(data));
        if (answer.id !== id) return;
        socket.removeEventListener("message", hear);
        resolve(answer.result ?? {});
      };
      socket.addEventListener("message", hear);
      socket.send(JSON.stringify({ id, method }));
    });
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve, { once: true });
    socket.addEventListener("error", reject, { once: true });
  });
  try {
    // Twice: what the first collection frees may have held more.
    await ask(1, "HeapProfiler.collectGarbage");
    await ask(2, "HeapProfiler.collectGarbage");
    const { usedSize, backingStorageSize } = await ask(3, "Runtime.getHeapUsage");
    return Number(usedSize) + Number(backingStorageSize ?? 0);
  } finally {
    socket.close();
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = typeof address === "object" && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
