import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchTeam } from "../sandbox/seeds/launch-team.ts";
import { type Sandbox, startSandbox } from "../sandbox/start-sandbox.ts";
import { type BotProcess, startBot } from "./bot-process.ts";

/** A local Slack, a folder, and the environment of a bot that works there. */
export type Stage = {
  readonly slack: Sandbox;
  readonly databaseUrl: string;
  readonly signingSecret: string;
  readonly start: (changes?: { readonly [name: string]: string }) => Promise<BotProcess>;
  readonly end: () => Promise<void>;
};

const WORKSPACE = "meridian";

/** `http`: Slack calls the bot; else it connects to Slack. */
export async function openStage({ transport }: { readonly transport: "socket" | "http" }): Promise<Stage> {
  const manifest = JSON.parse(readFileSync(new URL("../../manifest.json", import.meta.url), "utf8"));
  const slack = await startSandbox({ seed: launchTeam(manifest), rateLimits: false, journalCapacity: 1_000 });
  const folder = mkdtempSync(join(tmpdir(), "readiness-proof-"));
  const databaseUrl = `file:${join(folder, "readiness.db")}`;
  const { bot, app, signingSecret } = slack.tokens();
  const env = {
    SLACK_BOT_TOKEN: bot,
    ...(transport === "socket" ? { SLACK_APP_TOKEN: app } : { SLACK_SIGNING_SECRET: signingSecret }),
    SLACK_API_URL: slack.apiUrl,
    DATABASE_URL: databaseUrl,
    PORT: "0",
  };
  const running = new Set<BotProcess>();
  return {
    slack,
    databaseUrl,
    signingSecret,
    start: async (changes = {}) => {
      const process = await startBot({ ...env, ...changes }, folder);
      running.add(process);
      if (transport === "http") await slack.setRequestUrl(`${process.url}/slack/events`);
      return process;
    },
    end: async () => {
      await Promise.all([...running].map((process) => process.kill()));
      await slack.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Types a command in #launches; whether the bot acknowledged it. */
export async function types(slack: Sandbox, as: string, text: string): Promise<boolean> {
  const { ok } = await slack.act({ workspace: WORKSPACE, as, do: "command", channel: "#launches", text });
  return ok;
}

/** The messages of #launches that everybody sees. */
export function messagesIn(slack: Sandbox) {
  const { channels } = slack.state(WORKSPACE, "ana");
  return (channels.find(({ name }) => name === "launches")?.messages ?? []).filter(({ ephemeral }) => !ephemeral);
}

export async function until(holds: () => boolean, ms: number): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    if (holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return holds();
}
