import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { listParked } from "../../store/due/list-parked.ts";
import { openDatabase } from "../../store/open-database.ts";
import { LOST_PLACES, type LostPlace } from "../lost-places.ts";
import type { Row } from "../row.ts";
import { runReadiness } from "../run-readiness.ts";
import { openStage, type Stage, until } from "../stage.ts";
import { ITEMS, shows, standingIn, toldDirectly, typesIn } from "../team-at-work.ts";

const CHANNEL = "C0LAUNCHES0";
/** In no channel that is archived can anybody type. */
const ELSEWHERE = "#payments";
const START = "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix";
const [CAUSE] = ITEMS;
/** The card and two sections. */
const MESSAGES = 3;
const MOST_CALLS = 3;
/** Longer than a parked message rests. */
const SETTLED_MS = 45_000;
const QUIET_MS = 2_500;
/** So many cases run side by side. */
const LANES = 6;

const MOMENTS = ["while a review is posted", "before a change", "before ten changes"] as const;

type Case = { readonly lost: LostPlace; readonly moment: (typeof MOMENTS)[number] };

/**
 * C9: what Slack takes away for ever costs at most three calls a message; then it is parked, doctor shows why, and the lead
 * hears of it once where a message can reach them. A deleted card is posted anew, and a new name changes nothing. What is
 * put right goes on with the next change.
 */
export const lostPlaces: Row = {
  id: "C9",
  what: "token revoked, channel archived, renamed, bot removed, card deleted, edit window closed",
  numbers: { full: MOMENTS.length * LOST_PLACES.length, quick: 1 },
  run: async ({ count, random, onProgress }) => {
    const cases = MOMENTS.flatMap((moment) => random.shuffled(LOST_PLACES).map((lost): Case => ({ lost, moment })));
    const chosen = cases.slice(0, count);
    const failed: string[] = [];
    const waiting = chosen.values();
    let done = 0;
    const lane = async () => {
      for (const one of waiting) {
        const wrong = await shortfalls(one).catch((error: unknown) => [String(error)]);
        failed.push(...wrong.map((what) => `${one.lost.what} ${one.moment}: ${what}`));
        onProgress(++done);
      }
    };
    await Promise.all(Array.from({ length: LANES }, lane));
    return { tried: chosen.length, failed };
  },
};

async function shortfalls({ lost, moment }: Case): Promise<readonly string[]> {
  const stage = await openStage({ transport: "socket" });
  const { slack } = stage;
  try {
    const bot = await stage.start();
    const from = lost.says?.includes("is_archived") === true ? ELSEWHERE : CHANNEL;
    if (moment === "while a review is posted") await strikeWhilePosting(stage, lost);
    else {
      await typesIn(slack, "ana", CHANNEL, START);
      await until(() => standingIn(slack, CHANNEL).length === MESSAGES, SETTLED_MS);
      await assign(stage, CHANNEL, "kim");
      await until(() => shows(slack, CHANNEL, CAUSE, "kim"), SETTLED_MS);
      await slack.settled(500);
      await strike(stage, lost);
      if (moment === "before ten changes") {
        for (let change = 1; change < 10; change++)
          await assign(stage, from, change % 2 === 0 ? "kim" : "lena", ITEMS[change % ITEMS.length]);
      }
      await assign(stage, from, "omar");
    }
    const failed =
      lost.says === null ? await whatDoesNotGoOn(stage) : await whatIsNotParked(stage, { ...lost, says: lost.says });
    if (lost.mend === null || moment !== "before a change") return failed;
    const fresh = await lost.mend(stage, CHANNEL);
    if (fresh !== null) {
      await bot.kill();
      await stage.start(fresh);
    }
    await assign(stage, CHANNEL, "ines");
    const isBack = await until(() => shows(slack, CHANNEL, CAUSE, "ines"), SETTLED_MS);
    return [...failed, ...(isBack ? [] : ["put right, its messages do not follow"])];
  } finally {
    await stage.end();
  }
}

/** The card is put off by a second, in which its place is lost; one that is deleted stands first. */
async function strikeWhilePosting(stage: Stage, lost: LostPlace): Promise<void> {
  const { slack } = stage;
  slack.faults.add({ method: "chat.postMessage", times: 1, fault: { kind: "rate-limited", retryAfter: 1 } });
  await typesIn(slack, "ana", CHANNEL, START);
  const isTime = () =>
    lost.ofCard ? cardOf(stage) !== undefined : slack.journal({ kind: "call", name: "chat.postMessage" }).length > 0;
  await until(isTime, SETTLED_MS);
  await strike(stage, lost);
}

/** Forgets what was called before, so that what is counted came after it. */
async function strike(stage: Stage, lost: LostPlace): Promise<void> {
  stage.slack.clearJournal();
  await lost.strike(stage, { channelId: CHANNEL, card: cardOf(stage)?.ts ?? "" });
}

async function whatDoesNotGoOn(stage: Stage): Promise<readonly string[]> {
  const { slack } = stage;
  const stands = () => standingIn(slack, CHANNEL).length === MESSAGES && cardOf(stage) !== undefined;
  if (!(await until(stands, SETTLED_MS))) return ["I3: not just the card and its sections stand"];
  await assign(stage, CHANNEL, "ines");
  const failed = (await until(() => shows(slack, CHANNEL, CAUSE, "ines"), SETTLED_MS))
    ? []
    : ["I2: a change does not show"];
  await slack.settled(500);
  if (!stands()) failed.push("I3: not just the card and its sections stand, afterwards");
  if (toldDirectly(slack, "ana").length > 0) failed.push("the lead was told of nothing");
  return [...failed, ...(await recordProblems(stage))];
}

async function whatIsNotParked(
  stage: Stage,
  { says, reachesLead, endsWork }: LostPlace & { readonly says: readonly string[] },
): Promise<readonly string[]> {
  const { slack, databaseUrl } = stage;
  const failed: string[] = [];
  const hears = () => toldDirectly(slack, "ana").filter((text) => text.includes("stand still"));
  const reasons = async () => {
    const db = await openDatabase(databaseUrl, { readonly: true });
    const parked = await listParked(db, null);
    await db.close();
    return parked.map(({ parked: reason }) => reason ?? "");
  };
  const end = performance.now() + SETTLED_MS;
  while (!endsWork && performance.now() < end && (await reasons()).length === 0) await pause(200);
  await until(() => hears().length > 0 || !reachesLead, SETTLED_MS);
  await pause(QUIET_MS);
  const refused = slack
    .journal({ kind: "call" })
    .filter(({ response }) => says.includes(String(Object(response).error)));
  const each = Map.groupBy(
    refused,
    ({ name, request }) => `${name} ${Object(request).ts ?? Object(request).thread_ts ?? ""}`,
  );
  for (const [what, calls] of each) {
    if (calls.length > MOST_CALLS) failed.push(`${calls.length} calls of ${what} were refused`);
  }
  if (refused.length === 0 && !endsWork) failed.push("nothing was refused");
  for (const reason of await reasons()) if (!says.includes(reason)) failed.push(`parked with ${reason}`);
  const { stdout: doctor } = await runReadiness(["doctor"], {
    DATABASE_URL: databaseUrl,
    SLACK_BOT_TOKEN: slack.tokens().bot,
    SLACK_API_URL: slack.apiUrl,
  });
  const shown = (word: string) => (endsWork ? `Slack refuses it (${word})` : `parked: ${word}`);
  if (!says.some((word) => doctor.includes(shown(word)))) failed.push(`doctor does not show it: ${doctor}`);
  const told = hears().length;
  if (told !== (reachesLead ? 1 : 0)) failed.push(`the lead was told ${told} times`);
  return [...failed, ...(await recordProblems(stage))];
}

async function recordProblems({ databaseUrl }: Stage): Promise<readonly string[]> {
  const db = await openDatabase(databaseUrl);
  const problems = await verifyDatabase(db);
  await db.close();
  return problems.map((problem) => `I4: ${problem}`);
}

function cardOf({ slack }: Stage) {
  return standingIn(slack, CHANNEL).find(({ threadTs }) => threadTs === null);
}

function assign({ slack }: Stage, from: string, owner: string, item: string = CAUSE): Promise<boolean> {
  return typesIn(slack, "kim", from, `/readiness assign "${item}" @${owner}`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
