import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchTeam } from "../sandbox/seeds/launch-team.ts";
import { type Sandbox, startSandbox } from "../sandbox/start-sandbox.ts";
import { type BotProcess, startBot } from "./bot-process.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { startRoundRobin } from "./round-robin.ts";

/** A local Slack, a folder, and the environment of the bots that work there. */
export type Stage = {
  readonly slack: Sandbox;
  readonly databaseUrl: string;
  readonly signingSecret: string;
  /** Starts a bot; on PostgreSQL one more, with which the others share the work. */
  readonly start: (changes?: { readonly [name: string]: string }) => Promise<BotProcess>;
  readonly end: () => Promise<void>;
};

const WORKSPACE = "meridian";

type Wish = {
  /** `http`: Slack calls the bot; else it connects to Slack. */
  readonly transport: "socket" | "http";
  /** On PostgreSQL several bots may run; a server that is given serves several stages, each with a database of its own. */
  readonly database?: "sqlite" | "postgres" | Postgres;
  /** Slack's clock, milliseconds since 1970. */
  readonly now?: () => number;
};

export async function openStage({ transport, database = "sqlite", now = Date.now }: Wish): Promise<Stage> {
  const manifest = JSON.parse(readFileSync(new URL("../../manifest.json", import.meta.url), "utf8"));
  const slack = await startSandbox({ seed: launchTeam(manifest), now, rateLimits: false, journalCapacity: 1_000 });
  const folder = mkdtempSync(join(tmpdir(), "readiness-proof-"));
  const own = database === "postgres" ? await startPostgres() : null;
  const server = own ?? (typeof database === "string" ? null : database);
  const databaseUrl = (await server?.newDatabase()) ?? `file:${join(folder, "readiness.db")}`;
  // Slack has one address to call, so that the replicas need something in front of them.
  const front = transport === "http" && server !== null ? await startRoundRobin() : null;
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
      const { url } = process;
      front?.add(url);
      void process.gone.then(() => front?.remove(url));
      if (transport === "http") await slack.setRequestUrl(`${front?.url ?? url}/slack/events`);
      return process;
    },
    end: async () => {
      await Promise.all([...running].map((process) => process.kill()));
      await slack.stop();
      await front?.close();
      await own?.stop();
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
