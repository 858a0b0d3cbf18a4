import type { BotProcess } from "../../proof/bot-process.ts";
import { startRoundRobin } from "../../proof/round-robin.ts";
import { bareClicks } from "./bare-clicks.ts";
import { type Clicker, createClicker } from "./clicker.ts";
import { type BenchStage, openStage } from "./open-stage.ts";
import { recordClicks } from "./recorded-clicks.ts";

export type Side = { readonly app: BotProcess; readonly clicker: Clicker };

type Wish = {
  readonly databaseUrl?: string;
  /** How many of ours share the database and take turns; with more than one, both sides are called through a proxy. */
  readonly replicas?: number;
};

/** Our bot and the bare app, ready to be clicked in. */
export type Duel = {
  readonly stage: BenchStage;
  readonly ours: Side;
  readonly bare: Side;
  readonly end: () => Promise<void>;
};

export async function openDuel({ replicas = 1, ...where }: Wish = {}): Promise<Duel> {
  const stage = await openStage(where);
  const fronts = replicas > 1 ? [await startRoundRobin(), await startRoundRobin()] : [];
  const end = async () => {
    await stage.end();
    for (const front of fronts) await front.close();
  };
  try {
    const { slack } = stage;
    const [ours, bare] = [await stage.startOurs(), await stage.startBare()];
    const others: BotProcess[] = [];
    for (let more = 1; more < replicas; more++) others.push(await stage.startOurs());
    for (const { url } of [ours, ...others]) fronts[0]?.add(url);
    fronts[1]?.add(bare.url);
    const [oursUrl, bareUrl] = [fronts[0]?.url ?? ours.url, fronts[1]?.url ?? bare.url];
    const clicks = await recordClicks(slack, oursUrl);
    const secret = slack.tokens.signingSecret;
    const sides = {
      ours: { app: ours, clicker: createClicker(oursUrl, clicks, secret) },
      bare: { app: bare, clicker: createClicker(bareUrl, await bareClicks(slack, clicks), secret) },
    };
    return {
      stage,
      ...sides,
      end: async () => {
        await Promise.all([sides.ours.clicker.close(), sides.bare.clicker.close()]);
        await end();
      },
    };
  } catch (error) {
    await end();
    throw error;
  }
}
