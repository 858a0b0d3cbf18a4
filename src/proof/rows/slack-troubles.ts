import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import { openDatabase } from "../../store/open-database.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { limitedCase } from "../limited-case.ts";
import type { Row } from "../row.ts";
import { SLACK_LIMITS, type SlackLimit } from "../slack-limits.ts";
import { SLACK_TROUBLES, type SlackTrouble } from "../slack-troubles.ts";
import { openStage, type Stage, until } from "../stage.ts";
import { ITEMS, shows, standingIn, typesIn, WORKSPACE } from "../team-at-work.ts";
import { troubleStages } from "../trouble-stages.ts";

const [CAUSE] = ITEMS;
/** The card and two sections. */
const MESSAGES = 3;
/** Longer than a lost answer, what it takes to be sure of it, and the turns of many channels in one workspace. */
const SETTLED_MS = 120_000;
/** Slack's pace for pins is one in four seconds, and a stage has some fifty cards. */
const FASTENED_MS = 360_000;
const QUICK = 4;
/** So many channels of a stage have their trouble side by side. */
const LANES = 8;
/** So many 429s at once, each on a stage of its own: most of it is silence. */
const LIMITS_AT_ONCE = 6;
/** What is due no sooner than this waits, and does not rest between two updates. */
const WAITS_MS = 30_000;

type Case = SlackTrouble | SlackLimit;

/**
 * C7: whatever Slack does to one call, each in a channel of its own: what may pass is tried until it stands as it should
 * (I2), once (I3), with its links and its pin; what will pass waits; what is for ever is parked with Slack's word, and no
 * other message waits for it. Where the trouble was never met, the case has failed.
 *
 * Each trouble but the 429 is tried on chat.postMessage, chat.update, chat.getPermalink, conversations.info and pins.add; the
 * 429, with every form of Retry-After, on chat.postMessage and chat.update, see limited-case.ts. A Retry-After of a billion
 * seconds is watched for a minute. Calls for forms, files, people and groups have no case here.
 */
export const slackTroubles: Row = {
  id: "C7",
  what: "Slack answers 429, 500, 502, 503, resets, hangs, cut JSON, HTML, and each documented error: method × fault",
  numbers: { full: SLACK_TROUBLES.length + SLACK_LIMITS.length, quick: QUICK },
  run: async ({ count, random, onProgress }) => {
    const isSwift = (one: Case) => "ends" in one && one.ends === "parked" && one.method === "chat.postMessage";
    const all = random.shuffled<Case>([...SLACK_TROUBLES, ...SLACK_LIMITS]);
    // A few are tried in the tests, where there is no time to wait for an answer that does not come.
    const taken = (count <= QUICK ? all.filter(isSwift) : all).slice(0, count);
    const chosen = taken.filter((one) => "ends" in one);
    const limits = taken.filter((one) => "header" in one).toSorted((a, b) => b.silentMs - a.silentMs);
    const growths: number[] = [];
    const failed: string[] = [];
    let done = 0;
    const onStage = async (troubles: readonly SlackTrouble[]) => {
      const stage = await openStage({ transport: "socket", channels: troubles.map((_, at) => `case-${at + 1}`) });
      try {
        await stage.start();
        const waiting = troubles.entries();
        const lane = async () => {
          for (const [at, trouble] of waiting) {
            const wrong = await shortfalls(stage, trouble, `case-${at + 1}`).catch((error: unknown) => [String(error)]);
            failed.push(...wrong.map((what) => `${trouble.method}, ${trouble.what}: ${what}`));
            onProgress(++done);
          }
        };
        await Promise.all(Array.from({ length: LANES }, lane));
        failed.push(...(await recordProblems(stage)));
      } finally {
        await stage.end();
      }
    };
    const waitingLimits = limits.values();
    const limitLane = async () => {
      for (const limit of waitingLimits) {
        const { failed: wrong, growthMs } = await limitedCase(limit);
        growths.push(growthMs);
        failed.push(...wrong.map((what) => `${limit.method}, 429, ${limit.what}: ${what}`));
        onProgress(++done);
      }
    };
    await Promise.all([
      ...troubleStages(chosen, LANES).map(onStage),
      ...Array.from({ length: LIMITS_AT_ONCE }, limitLane),
    ]);
    const measured = `other channels waited at most ${Math.max(...growths)} ms longer during a 429 (median of each case)`;
    return { tried: taken.length, failed, ...(growths.length > 0 ? { measured } : {}) };
  },
};

async function shortfalls(stage: Stage, trouble: SlackTrouble, name: string): Promise<readonly string[]> {
  const channel = stage.slack.state(WORKSPACE, "ana").channels.find((one) => one.name === name)?.id ?? "";
  const { method, fault } = trouble;
  let isMet = () => false;
  const strike = () => {
    const { played } = stage.slack.faults.add({ method, where: { channel }, times: 1, fault });
    isMet = () => played() === 1;
  };
  const wrong = await harm(stage, trouble, { name, channel, strike });
  return [...wrong, ...(isMet() ? [] : ["it was never met"])];
}

type Place = { readonly name: string; readonly channel: string; readonly strike: () => void };

async function harm(stage: Stage, trouble: SlackTrouble, { name, channel, strike }: Place): Promise<readonly string[]> {
  const { slack } = stage;
  const { method, ends } = trouble;
  const stands = () => standingIn(slack, channel).length === MESSAGES;
  const isOfUpdates = method === "chat.update";
  if (!isOfUpdates) strike();
  await typesIn(slack, "ana", channel, `/readiness start ${name} 1.0.0 launch 2099-06-15 template hotfix`);
  if (!isOfUpdates && (ends === "parked" || ends === "waits")) return isGivenUp(stage, name, trouble);
  if (!(await until(stands, SETTLED_MS))) return [`I2: ${standingIn(slack, channel).length} messages stand`];
  if (isOfUpdates) {
    await quiet(stage, name);
    strike();
  }
  await typesIn(slack, "kim", channel, `/readiness assign "${CAUSE}" @omar`);
  if (ends === "parked" || ends === "waits") return isGivenUp(stage, name, trouble);
  const isShown = await until(() => shows(slack, channel, CAUSE, "omar"), SETTLED_MS);
  await quiet(stage, name);
  const { parked, loose } = await workOf(stage, name);
  return [
    ...(ends === "passes" && loose > 0 ? [`I2: ${loose} messages have no link, or their card no pin`] : []),
    ...(isShown ? [] : ["I2: a change does not show"]),
    ...(stands() ? [] : [`I3: ${standingIn(slack, channel).length} messages stand`]),
    ...parked.map((reason) => `parked with ${reason}`),
  ];
}

async function isGivenUp(stage: Stage, name: string, { ends, what }: SlackTrouble): Promise<readonly string[]> {
  const holds = async () => {
    const { rows, parked } = await workOf(stage, name);
    if (ends === "parked") return parked.includes(what);
    const soon = new Date(Date.now() + WAITS_MS).toISOString();
    return rows.some((row) => row.error === what && row.parked === null && row.dueAt > soon);
  };
  if (await untilIs(holds)) return [];
  const { rows } = await workOf(stage, name);
  return [
    `it is not ${ends === "parked" ? "parked" : "put off"}: ${rows.map(({ kind, error }) => `${kind} ${error}`).join(", ")}`,
  ];
}

/** Waits until nothing of a review is to be done soon, and until its pin and links are there, whose turn may be a minute away. */
function quiet(stage: Stage, name: string): Promise<boolean> {
  return untilIs(async () => {
    const { rows } = await workOf(stage, name);
    const soon = new Date(Date.now() + WAITS_MS).toISOString();
    const waits = ({ kind, dueAt }: (typeof rows)[number]) => kind !== "fasten" && dueAt > soon;
    return rows.every((row) => row.mark === "" || row.parked !== null || waits(row));
  }, FASTENED_MS);
}

async function untilIs(holds: () => Promise<boolean>, ms = SETTLED_MS): Promise<boolean> {
  for (const end = performance.now() + ms; performance.now() < end; ) {
    if (await holds()) return true;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return holds();
}

/** What is due of a review's messages, and why what of it was given up. */
async function workOf({ databaseUrl }: Stage, name: string) {
  const db = await openDatabase(databaseUrl, { readonly: true });
  const [review] = (await listReviews(db, null)).filter(({ service }) => service === name);
  const { due } = db.tables;
  const rows = review === undefined ? [] : await db.read.select().from(due);
  const messages = review === undefined ? [] : await loadMessages(db, review.id);
  await db.close();
  const ours = rows.filter(
    ({ kind, reviewId }) => reviewId === review?.id && ["publish", "fasten", "render"].includes(kind),
  );
  const loose = messages.filter(({ ts, permalink }) => ts !== null && permalink === null).length;
  return { rows: ours, loose, parked: [...ours, ...messages].flatMap(({ parked }) => parked ?? []) };
}

async function recordProblems({ databaseUrl }: Stage): Promise<readonly string[]> {
  const db = await openDatabase(databaseUrl);
  const problems = await verifyDatabase(db);
  await db.close();
  return problems.map((problem) => `I4: ${problem}`);
}
