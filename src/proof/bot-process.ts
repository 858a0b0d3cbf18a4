import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Orders } from "./death-point.ts";

export type BotProcess = {
  readonly url: string;
  readonly pid: number;
  /** Ends it at once, as a power cut does; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Lets it stand still, as a paused machine does, and go on. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** More orders for one that was started with some; resolves when it obeys. */
  readonly order: (orders: Orders) => Promise<void>;
  /** The last that it said, on either stream. */
  readonly said: () => string;
  /** Resolves with its exit code, null after a signal. */
  readonly gone: Promise<number | null>;
};

/** What `npm run build` makes, and `npm start` runs. */
const MAIN = fileURLToPath(new URL("../../dist/readiness.js", import.meta.url));
const INSIDE = new URL("inside-the-bot.ts", import.meta.url).href;
const READY_MS = 30_000;

type StartWish = {
  readonly main?: string;
  readonly orders?: Orders | null;
  readonly under?: readonly string[];
};

/**
 * Starts the bot, or another `main` that tells likewise when it is ready, as a process of its own, with nothing but these variables.
 * `orders`: see inside-the-bot.ts. `under`: a command that becomes it, such as one that traces it; it is looked for on PATH.
 */
export async function startBot(
  env: { readonly [name: string]: string },
  folder: string,
  { main = MAIN, orders = null, under = [] }: StartWish = {},
): Promise<BotProcess> {
  const own = orders === null ? [main] : ["--import", INSIDE, main, JSON.stringify(orders)];
  const [command = process.execPath, ...words] = [...under, process.execPath, ...own];
  const child = spawn(command, words, {
    cwd: folder,
    env: { ...(under.length > 0 ? { PATH: process.env.PATH ?? "" } : {}), ...env },
    stdio: ["ignore", "pipe", "pipe", ...(orders === null ? [] : (["ipc"] as const))],
  });
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
  let said = "";
  for (const output of [child.stdout, child.stderr]) {
    output?.on("data", (chunk: Buffer) => {
      said += chunk;
    });
  }
  const kill = async () => {
    child.kill("SIGKILL");
    await gone;
  };
  try {
    const url = await readyUrl(child, gone);
    return {
      url,
      pid: child.pid ?? 0,
      kill,
      said: () => said,
      freeze: () => void child.kill("SIGSTOP"),
      thaw: () => void child.kill("SIGCONT"),
      order: async (more) => {
        if (!child.connected) return;
        const obeyed = new Promise((resolve) => child.once("message", resolve));
        // It may die of what it was told before; that is seen by its end.
        child.send(more, () => undefined);
        await Promise.race([obeyed, gone]);
      },
      gone,
    };
  } catch (error) {
    await kill();
    throw error;
  }
}

function readyUrl(child: ChildProcess, gone: Promise<number | null>): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const timer = setTimeout(() => reject(new Error(`the bot was not ready in ${READY_MS} ms: ${said}`)), READY_MS);
    const read = (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-4_000);
      const url = /"url":"([^"]+)"/.exec(said)?.[1];
      if (!said.includes('"ready"') || url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    void gone.then((code) => {
      clearTimeout(timer);
      reject(new Error(`the bot ended with ${code}: ${said}`));
    });
  });
}
