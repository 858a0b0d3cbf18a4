import { setTimeout as pause } from "node:timers/promises";
import { median } from "simple-statistics";
import type { BenchRow, Finding } from "../row.ts";
import { seededDatabase } from "../seed/seeded-database.ts";
import { alternate } from "../stage/alternate.ts";
import { type Clicker, createClicker } from "../stage/clicker.ts";
import { type BenchStage, openStage } from "../stage/open-stage.ts";
import { recordClicks } from "../stage/recorded-clicks.ts";

const FEW = 10;
const WARM_UP = 200;
const CLICKS = 100;
const GAP_MS = 8;
const UPDATES = 6;
/** A click shows in two messages, and Slack's tier 3 lets one be updated in 1.5 s: so an update may go out at once. */
const UPDATE_GAP_MS = 3_300;

/** R7: a click in a workspace with a long history costs what it costs in a new one. */
export const atScale: BenchRow = {
  id: "R7",
  what: "click → ack, and one render, at many reviews of 30 items",
  rounds: 4,
  run: async ({ rounds, many: reviews, cache, onProgress }) => {
    const urls = [
      await seededDatabase(reviews, { cache, onProgress }),
      await seededDatabase(FEW, { cache, onProgress }),
    ];
    const places: Place[] = [];
    try {
      for (const url of urls) places.push(await openPlace(url));
      const [many, few] = places;
      if (many === undefined || few === undefined) throw new Error("both databases are needed");
      const total = 2 * rounds;
      const acks = await alternate(rounds, ...sides(many, few, ackTime), (done) => onProgress(done, total));
      await pause(30_000);
      const renders = await alternate(rounds, ...sides(many, few, updateTime), (done) =>
        onProgress(rounds + done, total),
      );
      const finding = (what: string, figures: Pick<Finding, "ours" | "base">): Finding => ({
        ...{ what, unit: "ms", ...figures, against: "10 reviews", target: { of: "ratio", atMost: 1.15 } },
      });
      return { findings: [finding("click → ack, p50", acks), finding("click → chat.update, p50", renders)] };
    } finally {
      for (const { stage, clicker } of places) {
        await clicker.close();
        await stage.end();
      }
    }
  },
};

type Place = { readonly stage: BenchStage; readonly clicker: Clicker };

async function openPlace(databaseUrl: string): Promise<Place> {
  const stage = await openStage({ databaseUrl });
  try {
    const { url } = await stage.startOurs();
    const clicks = await recordClicks(stage.slack, url);
    const clicker = createClicker(url, clicks, stage.slack.tokens.signingSecret);
    for (let click = 0; click < WARM_UP; click++) await clicker.click();
    return { stage, clicker };
  } catch (error) {
    await stage.end();
    throw error;
  }
}

function sides(many: Place, few: Place, measure: (place: Place) => Promise<number>) {
  return [() => measure(many), () => measure(few)] as const;
}

async function ackTime({ clicker }: Place): Promise<number> {
  const times: number[] = [];
  for (let click = 0; click < CLICKS; click++) {
    times.push(await clicker.click());
    await pause(GAP_MS);
  }
  return median(times);
}

async function updateTime({ stage, clicker }: Place): Promise<number> {
  const times: number[] = [];
  for (let click = 0; click < UPDATES; click++) {
    const arrived = stage.tap.next("chat.update");
    const began = performance.now();
    await clicker.click();
    times.push((await arrived) - began);
    await pause(UPDATE_GAP_MS);
  }
  return median(times);
}
