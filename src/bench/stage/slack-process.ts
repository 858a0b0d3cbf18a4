import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { launchTeam } from "../../sandbox/seeds/launch-team.ts";
import { startSandbox, type Tokens } from "../../sandbox/start-sandbox.ts";
import type { Install } from "../../sandbox/state/apps.ts";
import { moreWorkspaces } from "./more-workspaces.ts";

/** What the process of the local Slack tells of itself once it listens. */
export type SlackNews = {
  readonly url: string;
  readonly tokens: Tokens;
  /** Where the app is installed, the launch team's workspace first. */
  readonly installs: readonly Pick<Install, "workspace" | "botToken" | "botUserId" | "scopes">[];
};

const JOURNAL = 5_000;

/** A local Slack as a process of its own: `[--limits] [--workspaces N]`. It ends with the one that forked it. */
const manifest = JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8"));
const rateLimits = process.argv.includes("--limits");
const { workspaces } = parseArgs({ strict: false, options: { workspaces: { type: "string" } } }).values;
const seed = moreWorkspaces(launchTeam(manifest), Number(workspaces ?? 1));
const slack = await startSandbox({ seed, rateLimits, journalCapacity: JOURNAL });
const installs = (slack.apps()[0]?.installs ?? []).map(({ workspace, botToken, botUserId, scopes }) => ({
  ...{ workspace, botToken, botUserId, scopes: [...scopes] },
}));
const news: SlackNews = { url: slack.url, tokens: slack.tokens(), installs };
process.send?.(news);
process.once("disconnect", () => process.exit(0));
