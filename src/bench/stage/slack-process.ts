import { readFileSync } from "node:fs";
import { launchTeam } from "../../sandbox/seeds/launch-team.ts";
import { startSandbox, type Tokens } from "../../sandbox/start-sandbox.ts";

/** What the process of the local Slack tells of itself once it listens. */
export type SlackNews = { readonly url: string; readonly tokens: Tokens };

const JOURNAL = 5_000;

/** A local Slack as a process of its own: `[--limits]`. It ends with the one that forked it. */
const manifest = JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8"));
const rateLimits = process.argv.includes("--limits");
const slack = await startSandbox({ seed: launchTeam(manifest), rateLimits, journalCapacity: JOURNAL });
const news: SlackNews = { url: slack.url, tokens: slack.tokens() };
process.send?.(news);
process.once("disconnect", () => process.exit(0));
