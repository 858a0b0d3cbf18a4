import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launchTeam } from "../seeds/launch-team.ts";
import { type Sandbox, startSandbox } from "../start-sandbox.ts";
import { runBot } from "./run-bot.ts";

export type Demo = { readonly sandbox: Sandbox; readonly stop: () => Promise<void> };

/** A local Slack and the bot on a database of its own, which goes when the demo ends. */
export async function startDemo({ page, port }: { page: boolean; port: number }): Promise<Demo> {
  const manifest = JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8"));
  const folder = await mkdtemp(join(tmpdir(), "readiness-demo-"));
  const sandbox = await startSandbox({ seed: launchTeam(manifest), page, port });
  try {
    const bot = await runBot(sandbox, join(folder, "readiness.db"));
    const letGo = sandbox.clock.follow(bot.moveClock);
    void bot.exited.then(letGo);
    return {
      sandbox,
      stop: async () => {
        await bot.stop();
        await sandbox.stop();
        await rm(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await sandbox.stop();
    await rm(folder, { recursive: true, force: true });
    throw error;
  }
}
