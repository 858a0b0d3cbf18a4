import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import type { Sandbox } from "../start-sandbox.ts";

export type RunningBot = {
  /** How far its clock runs ahead of the real one from now on. */
  readonly moveClock: (aheadMs: number) => void;
  readonly exited: Promise<void>;
  readonly stop: () => Promise<void>;
};

const PATIENCE_MS = 30_000;

/** Starts the bot as a process of its own, as it would run anywhere, against the local Slack; resolves when it is ready. */
export function runBot(sandbox: Sandbox, databaseFile: string): Promise<RunningBot> {
  const { bot, app } = sandbox.tokens();
  const child = spawn(process.execPath, ["src/main-with-moved-clock.ts"], {
    stdio: ["ignore", "pipe", "inherit", "ipc"],
    env: {
      PATH: process.env.PATH,
      NODE_ENV: "production",
      SLACK_BOT_TOKEN: bot,
      SLACK_APP_TOKEN: app,
      SLACK_API_URL: sandbox.apiUrl,
      DATABASE_URL: `file:${databaseFile}`,
      PORT: "0",
      LOG_LEVEL: "info",
    },
  });
  const exited = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const stop = async () => {
    child.kill("SIGTERM");
    await exited;
  };
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill("SIGKILL");
      reject(new Error("The bot did not become ready."));
    }, PATIENCE_MS);
    child.once("exit", (code) => {
      clearTimeout(timer);
      reject(new Error(`The bot ended with exit code ${code}.`));
    });
    if (child.stdout !== null)
      createInterface({ input: child.stdout }).on("line", (line) => {
        const { level, msg, ...rest } = parsed(line);
        if (msg === "ready") {
          clearTimeout(timer);
          resolve({ moveClock: (aheadMs) => void child.send({ aheadMs }), exited, stop });
        }
        if (level >= 40) console.error(msg, rest);
      });
  });
}

function parsed(line: string): { level: number; msg: string } {
  try {
    return JSON.parse(line);
  } catch {
    return { level: 30, msg: line };
  }
}
