import type { BotProcess } from "../../proof/bot-process.ts";
import { bareClicks } from "./bare-clicks.ts";
import { type Clicker, createClicker } from "./clicker.ts";
import { type BenchStage, openStage } from "./open-stage.ts";
import { recordClicks } from "./recorded-clicks.ts";

export type Side = { readonly app: BotProcess; readonly clicker: Clicker };

/** Our bot and the bare app, ready to be clicked in. */
export type Duel = {
  readonly stage: BenchStage;
  readonly ours: Side;
  readonly bare: Side;
  readonly end: () => Promise<void>;
};

export async function openDuel(): Promise<Duel> {
  const stage = await openStage();
  try {
    const { slack } = stage;
    const [ours, bare] = [await stage.startOurs(), await stage.startBare()];
    const clicks = await recordClicks(slack, ours.url);
    const secret = slack.tokens.signingSecret;
    const sides = {
      ours: { app: ours, clicker: createClicker(ours.url, clicks, secret) },
      bare: { app: bare, clicker: createClicker(bare.url, await bareClicks(slack, clicks), secret) },
    };
    return {
      stage,
      ...sides,
      end: async () => {
        await Promise.all([sides.ours.clicker.close(), sides.bare.clicker.close()]);
        await stage.end();
      },
    };
  } catch (error) {
    await stage.end();
    throw error;
  }
}
