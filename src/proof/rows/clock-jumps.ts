import { setTimeout as pause } from "node:timers/promises";
import { addCalendarDays, type Day } from "../../domain/time/time.ts";
import { atRest } from "../at-rest.ts";
import type { BotProcess } from "../bot-process.ts";
import { type ClockCase, drawClockCase, JUMPS } from "../clock-case.ts";
import { type ClockedPost, clockFaults } from "../clock-faults.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage, type Stage, types } from "../stage.ts";

const SIDE_BY_SIDE = 4;
/** After it, a bot has looked at its clock. */
const LOOKED_MS = 1_100;
const PATIENCE_MS = 30_000;
const TRIES = 5;
const EVENING_BEFORE_MS = 5 * 3_600_000;
const ITEMS = ["The cause is understood", "A second person", "A test fails", "The way back", "Someone watches"];
/** In days after the jump: what Kim has to do is due. On the day after each of them there is news for her. */
const DUE: readonly { readonly channel: string; readonly days: readonly number[] }[] = [
  { channel: "launches", days: [-1, 0, 29, 30, 31] },
  { channel: "payments", days: [1, 2, 6, 32, 33] },
];
const LAUNCH_AFTER = 60;
const OWNER = "U0KIM000000";
const LEAD = "U0ANA000000";
const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri"];

/** T1: the bot's clock jumps, or stands still, beside Slack's, and is set right later or never: no reminder and no digest comes twice, and none is left out. */
export const clockJumps: Row = {
  id: "T1",
  what: "clock jumps −1 h, +1 h, +30 d, frozen: no doubled, no skipped nag or digest",
  numbers: { full: 40, quick: JUMPS.length },
  run: async ({ count, random, onProgress }) => {
    const isLong = count > JUMPS.length;
    const cases = Array.from({ length: count }, (_, number) => drawClockCase(random, number, isLong));
    const left = cases.values();
    let done = 0;
    const lanes = sharesOf(count, SIDE_BY_SIDE).map(async () => {
      const failed: string[] = [];
      for (const one of left) {
        failed.push(...(await jumpOnOneStage(one, isLong ? DUE : DUE.slice(0, 1))));
        done += 1;
        onProgress(done);
      }
      return failed;
    });
    return { tried: count, failed: (await Promise.all(lanes)).flat() };
  },
};

async function jumpOnOneStage(one: ClockCase, due: typeof DUE): Promise<readonly string[]> {
  const stage = await openStage({ transport: "socket", zone: one.zone });
  const { slack } = stage;
  try {
    const evening = Temporal.PlainDate.from(one.day).toZonedDateTime(one.zone).epochMilliseconds - EVENING_BEFORE_MS;
    await stage.moveClock(evening - stage.now());
    const bot = await stage.start({}, {});
    for (const each of due) await begin(stage, one, each);
    const clock = clockOf(stage, bot);
    const failed: string[] = [];
    const visits: number[] = [];
    const posts: ClockedPost[] = [];
    let after = 0;
    const rest = async () => {
      if (!(await atRest({ databaseUrl: stage.databaseUrl, now: clock.shown }, PATIENCE_MS)))
        failed.push(`the bot does not come to rest at ${new Date(clock.shown()).toISOString()}`);
      visits.push(clock.shown());
      for (const { n, request, response } of slack.journal({ kind: "call", name: "chat.postMessage", after })) {
        after = n;
        const key = keyOf(request);
        if (Object(response).ok === true && key !== null)
          posts.push({ key, botMs: clock.shown(), trueMs: stage.now() });
      }
    };
    await rest();
    const sinceMs = stage.now();
    for (const look of one.looks) {
      await stage.moveClock(look - stage.now());
      await rest();
      if (look !== one.wrongAt && look !== one.rightAt) continue;
      if (look === one.wrongAt) await clock.setWrong(one);
      else await clock.setRight(one);
      await pause(LOOKED_MS);
      await rest();
    }
    const weekday = Temporal.PlainDate.from(one.day).dayOfWeek;
    const ids = channelIds(stage);
    const digests = [
      ...due.map(({ channel }) => ({ target: ids.get(channel) ?? "", weekday, time: one.digestAt })),
      { target: LEAD, weekday: 1, time: "09:00" },
    ];
    const dueOn = due.flatMap(({ days }) => days.map((days) => addCalendarDays(one.day, days)));
    return [...failed, ...clockFaults(one, { visits, posts, owner: OWNER, dueOn, digests, sinceMs })];
  } finally {
    await stage.end();
  }
}

/** A review in a channel, with something for Kim to do on each of the days, and a digest. */
async function begin(stage: Stage, { day, digestAt }: ClockCase, { channel, days }: (typeof DUE)[number]) {
  const on = (after: number): Day => addCalendarDays(day, after);
  const weekday = WEEKDAYS[Temporal.PlainDate.from(day).dayOfWeek - 1];
  for (const text of [
    `start ${channel}-api 1.0.0 launch ${on(LAUNCH_AFTER)} template hotfix`,
    ...days.map((after, item) => `assign "${ITEMS[item]}" @kim due ${on(after)}`),
    `digest on ${weekday} ${digestAt}`,
  ])
    await typeUntilTaken(stage, text, channel);
}

/** A busy machine may be too slow for Slack once; typed twice, these words change nothing more. */
async function typeUntilTaken({ slack }: Stage, text: string, channel: string): Promise<void> {
  for (let left = TRIES; left > 0; left--) if (await types(slack, "ana", `/readiness ${text}`, channel)) return;
  throw new Error(`not taken in #${channel}: ${text}`);
}

/** The clock of the bot's machine, which is no longer that of the stage. */
function clockOf({ now }: Stage, bot: BotProcess) {
  let offMs = 0;
  let stoodAt: number | null = null;
  return {
    shown: () => stoodAt ?? now() + offMs,
    setWrong: async ({ jump }: ClockCase) => {
      stoodAt = jump.offMs === null ? now() : null;
      offMs = jump.offMs ?? 0;
      await bot.order({ frozen: jump.offMs === null, offMs });
    },
    setRight: async ({ goesOn }: ClockCase) => {
      offMs = goesOn && stoodAt !== null ? stoodAt - now() : 0;
      stoodAt = null;
      await bot.order({ frozen: false, offMs });
    },
  };
}

function channelIds({ slack }: Stage): ReadonlyMap<string, string> {
  return new Map(slack.state("meridian", "ana").channels.map(({ name, id }) => [name, id]));
}

function keyOf(request: unknown): string | null {
  const { metadata } = Object(request);
  const key: unknown = metadata === undefined ? null : Object(JSON.parse(String(metadata))).event_payload?.key;
  return typeof key === "string" ? key : null;
}
