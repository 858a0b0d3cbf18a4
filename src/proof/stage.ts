import { randomBytes } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchTeam } from "../sandbox/seeds/launch-team.ts";
import type { Seed } from "../sandbox/seeds/seed.ts";
import { type Sandbox, startSandbox } from "../sandbox/start-sandbox.ts";
import { type BotProcess, startBot } from "./bot-process.ts";
import type { Orders } from "./death-point.ts";
import { type Postgres, startPostgres } from "./postgres.ts";
import { startRoundRobin } from "./round-robin.ts";

/** A local Slack, a folder, and the environment of the bots that work there. */
export type Stage = {
  readonly slack: Sandbox;
  readonly databaseUrl: string;
  readonly signingSecret: string;
  /** Starts a bot; on PostgreSQL one more, with which the others share the work. */
  readonly start: (
    changes?: { readonly [name: string]: string },
    orders?: Orders,
    under?: readonly string[],
  ) => Promise<BotProcess>;
  /** Moves the clocks of Slack and of all bots that were started with orders by so many milliseconds. */
  readonly moveClock: (byMs: number) => Promise<void>;
  /** What those clocks say, in milliseconds since 1970. */
  readonly now: () => number;
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
  /** More channels with the team and the bot in them. */
  readonly channels?: readonly string[];
  /** Who and what is there instead of the launch team. */
  readonly seed?: Seed;
  /** Where everybody is; left out: all over the world. */
  readonly zone?: string;
  /** Over HTTP: the bot is installed by OAuth, and nowhere yet. */
  readonly byOAuth?: true;
};

export async function openStage({ transport, database = "sqlite", channels = [], ...wish }: Wish): Promise<Stage> {
  let aheadMs = 0;
  const now = () => (wish.now ?? Date.now)() + aheadMs;
  const slack = await startSandbox({
    seed: wish.seed ?? seedWith(channels, wish.zone),
    now,
    rateLimits: false,
    journalCapacity: wish.byOAuth ? 100_000 : 1_000,
  });
  const folder = mkdtempSync(join(tmpdir(), "readiness-proof-"));
  const own = database === "postgres" ? await startPostgres() : null;
  const server = own ?? (typeof database === "string" ? null : database);
  const databaseUrl = (await server?.newDatabase()) ?? `file:${join(folder, "readiness.db")}`;
  // Slack has one address to call, so that the replicas need something in front of them.
  const front = transport === "http" && server !== null ? await startRoundRobin() : null;
  const { appToken: app, signingSecret, clientId, clientSecret } = firstApp(slack);
  const key = randomBytes(32).toString("base64");
  const env = {
    ...(wish.byOAuth
      ? { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, ENCRYPTION_KEYS: key }
      : { SLACK_BOT_TOKEN: slack.tokens().bot }),
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
    start: async (changes = {}, orders = undefined, under = []) => {
      const given = orders === undefined ? null : { aheadMs, ...orders };
      const process = await startBot({ ...env, ...changes }, folder, { orders: given, under });
      running.add(process);
      const { url } = process;
      front?.add(url);
      void process.gone.then(() => front?.remove(url));
      if (wish.byOAuth) slack.setRedirectUrls([`${url}/slack/oauth_redirect`]);
      if (transport === "http") await slack.setRequestUrl(`${front?.url ?? url}/slack/events`);
      return process;
    },
    moveClock: async (byMs) => {
      aheadMs += byMs;
      await Promise.all([...running].map((process) => process.order({ aheadMs })));
    },
    now,
    end: async () => {
      await Promise.all([...running].map((process) => process.kill()));
      await slack.stop();
      await front?.close();
      await own?.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function firstApp(slack: Sandbox) {
  const [app] = slack.apps();
  if (app === undefined) throw new Error("the seed has no app");
  return app;
}

function seedWith(channels: readonly string[], zone: string | undefined): Seed {
  const manifest = JSON.parse(readFileSync(new URL("../../manifest.json", import.meta.url), "utf8"));
  const { workspaces, apps } = launchTeam(manifest);
  const more = channels.map((name) => ({
    name,
    kind: "public" as const,
    members: ["ana", "lena", "omar", "kim", "ines"],
    apps: ["Readiness"],
  }));
  const moved = (people: Seed["workspaces"][number]["people"]) =>
    zone === undefined ? people : people.map((who) => ({ ...who, tz: zone }));
  return {
    apps,
    workspaces: workspaces.map((one) => ({
      ...one,
      people: moved(one.people),
      channels: [...one.channels, ...more],
    })),
  };
}

/** Types a command in #launches, or in another channel; whether the bot acknowledged it. */
export async function types(slack: Sandbox, as: string, text: string, channel = "launches"): Promise<boolean> {
  const { ok } = await slack.act({ workspace: WORKSPACE, as, do: "command", channel: `#${channel}`, text });
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
