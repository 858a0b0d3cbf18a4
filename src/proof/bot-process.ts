import { type ChildProcess, spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export type BotProcess = {
  readonly url: string;
  readonly pid: number;
  /** Ends it at once, as a power cut does; resolves when it is gone. */
  readonly kill: () => Promise<void>;
  /** Lets it stand still, as a paused machine does, and go on. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Resolves with its exit code, null after a signal. */
  readonly gone: Promise<number | null>;
};

/** What `npm run build` makes, and `npm start` runs. */
const MAIN = fileURLToPath(new URL("../../dist/readiness.js", import.meta.url));
const READY_MS = 30_000;

/** Starts the bot, or another `main` that tells likewise when it is ready, as a process of its own, with nothing but these variables. */
export async function startBot(
  env: { readonly [name: string]: string },
  folder: string,
  main: string = MAIN,
): Promise<BotProcess> {
  const child = spawn(process.execPath, [main], { cwd: folder, env: { ...env }, stdio: ["ignore", "pipe", "pipe"] });
  const gone = new Promise<number | null>((resolve) => child.once("exit", resolve));
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
      freeze: () => void child.kill("SIGSTOP"),
      thaw: () => void child.kill("SIGCONT"),
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
