import { randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BotProcess, startBot } from "../../proof/bot-process.ts";
import { installEverywhere } from "./install-everywhere.ts";
import { type LocalSlack, startLocalSlack } from "./local-slack.ts";
import { startTap, type Tap } from "./tap.ts";

/** A local Slack and, as processes beside it, our bot and a bare Bolt app. Both take deliveries by HTTP. */
export type BenchStage = {
  readonly slack: LocalSlack;
  /** What both call Slack through: it notes when. */
  readonly tap: Tap;
  readonly databaseUrl: string;
  readonly startOurs: (changes?: { readonly [name: string]: string }) => Promise<BotProcess>;
  readonly startBare: (changes?: { readonly [name: string]: string }) => Promise<BotProcess>;
  readonly end: () => Promise<void>;
};

const BARE = fileURLToPath(new URL("bare-app.ts", import.meta.url));

/**
 * `databaseUrl`: of a database that is there; left out: a new SQLite file, which goes at the end. `workspaces`: with more than
 * one, our bot has the rights that OAuth gave it in each of them.
 */
export async function openStage({
  rateLimits = false,
  workspaces = 1,
  databaseUrl,
}: {
  readonly rateLimits?: boolean;
  readonly workspaces?: number;
  readonly databaseUrl?: string;
} = {}): Promise<BenchStage> {
  const slack = await startLocalSlack({ rateLimits, workspaces });
  const tap = await startTap(slack.url);
  const folder = mkdtempSync(join(tmpdir(), "readiness-bench-"));
  const url = databaseUrl ?? `file:${join(folder, "readiness.db")}`;
  const running = new Set<BotProcess>();
  const { bot, clientId, clientSecret } = slack.tokens;
  const key = randomBytes(32);
  if (workspaces > 1) await installEverywhere(url, slack, key);
  const many = {
    SLACK_CLIENT_ID: clientId,
    SLACK_CLIENT_SECRET: clientSecret,
    ENCRYPTION_KEYS: key.toString("base64"),
  };
  const right = workspaces > 1 ? many : { SLACK_BOT_TOKEN: bot };
  const common = {
    SLACK_SIGNING_SECRET: slack.tokens.signingSecret,
    SLACK_API_URL: `${tap.url}/api/`,
    PORT: "0",
  };
  const kept = async (starting: Promise<BotProcess>) => {
    const app = await starting;
    running.add(app);
    return app;
  };
  return {
    slack,
    tap,
    databaseUrl: url,
    startOurs: (changes = {}) => kept(startBot({ ...common, ...right, DATABASE_URL: url, ...changes }, folder)),
    startBare: (changes = {}) =>
      kept(startBot({ ...common, SLACK_BOT_TOKEN: bot, ...changes }, folder, { main: BARE })),
    end: async () => {
      await Promise.all([...running].map((app) => app.kill()));
      await Promise.all([tap.stop(), slack.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
