import type { Random } from "../simulation/random.ts";
import { verifyDatabase } from "../store/backup/verify-database.ts";
import { readLog } from "../store/events/read-log.ts";
import { openDatabase } from "../store/open-database.ts";
import { listReviews } from "../store/reviews/list-reviews.ts";
import { messagesIn, type Stage, types, until } from "./stage.ts";
import { type Given, unexplained } from "./unexplained.ts";

/** Three items of one review, given to somebody else again and again, each by another person. */
export type Handovers = {
  readonly stage: Stage;
  readonly random: Random;
  readonly given: ReadonlyMap<string, Given[]>;
};

const ITEMS: { readonly [title: string]: string } = {
  "The cause is understood": "lena",
  "A second person reviewed": "kim",
  "A test fails without the fix": "omar",
};
const IDS: { readonly [handle: string]: string } = {
  lena: "U0LENA00000",
  kim: "U0KIM000000",
  omar: "U0OMAR00000",
  ana: "U0ANA000000",
};
const MESSAGES = 3;
const SETTLED_MS = 30_000;
/** Acknowledged later than this, it is said that it is not saved yet, and afterwards how it ended. */
const SLOW_MS = 1_900;
const TOLD_MS = 30_000;
const PAUSE_MS = 30;

/** Starts the review, and waits until its messages stand in the channel. */
export async function beginHandovers(stage: Stage, random: Random): Promise<Handovers> {
  await types(stage.slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
  await until(() => messagesIn(stage.slack).length >= MESSAGES, SETTLED_MS);
  return { stage, random, given: new Map(Object.keys(ITEMS).map((title) => [title, []])) };
}

/** Gives all items on, one after the other at each, until `isOver`; `untilCutOff`: or until one is not acknowledged. */
export async function giveOn(
  { stage, random, given }: Handovers,
  { isOver, untilCutOff }: { readonly isOver: () => boolean; readonly untilCutOff: boolean },
): Promise<void> {
  const giveOne = async (title: string, by: string) => {
    const wishes = given.get(title) ?? [];
    while (!isOver()) {
      const owner = random.pick(Object.keys(IDS).filter((one) => one !== wishes.at(-1)?.owner));
      const acknowledged = await wish(stage, by, `/readiness assign "${title}" @${owner}`);
      wishes.push({ owner, acknowledged });
      if (!acknowledged && untilCutOff) return;
      if (!acknowledged) await pause(PAUSE_MS);
    }
  };
  await Promise.all(Object.entries(ITEMS).map(([title, by]) => giveOne(title, by)));
}

/** Whether the bot said that it is saved: at once, or after it had to ask for patience. */
async function wish({ slack }: Stage, by: string, text: string): Promise<boolean> {
  const told = toldTo(slack, by);
  const { ok, ackMs = 0 } = await slack.act({
    workspace: "meridian",
    as: by,
    do: "command",
    channel: "#launches",
    text,
  });
  if (!ok || ackMs < SLOW_MS) return ok;
  const ended = /It is saved now|Something broke/;
  const isTold = () =>
    toldTo(slack, by)
      .slice(told.length)
      .some((said) => ended.test(said));
  await until(isTold, TOLD_MS);
  return toldTo(slack, by).slice(told.length).join().includes("It is saved now");
}

function toldTo(slack: Stage["slack"], handle: string): readonly string[] {
  const { channels } = slack.state("meridian", handle);
  const messages = channels.find(({ name }) => name === "launches")?.messages ?? [];
  return messages.filter(({ ephemeral }) => ephemeral).map(({ text }) => text);
}

/** What is wrong once it is quiet: with the record, with what the wishes explain (I1, I4), with what Slack shows (I2, I3). */
export async function shortfallsOf(
  { stage, given }: Handovers,
  how: { readonly mayBeLate?: boolean } = {},
): Promise<string[]> {
  const db = await openDatabase(stage.databaseUrl);
  try {
    const failed = (await verifyDatabase(db)).map((problem) => `I4: ${problem}`);
    const [review, ...others] = await listReviews(db, null);
    if (review === undefined || others.length > 0) return [...failed, "I1: there is not exactly one review"];
    const log = await readLog(db, review.id);
    const rows = await db.read.select().from(db.tables.items);
    for (const [title, wishes] of given) {
      const item = rows.find(({ data }) => data.title.startsWith(title));
      const owners = log.flatMap(({ event }) =>
        event.type === "item.assigned" && event.itemId === item?.id ? [event.owner ?? ""] : [],
      );
      const named = wishes.map(({ owner, acknowledged }) => ({ owner: IDS[owner] ?? owner, acknowledged }));
      failed.push(...unexplained(named, owners, how).map((problem) => `I1: “${title}” ${problem}`));
      const isShown = () => [...ownersShown(stage, title)].join() === (item?.owner ?? "");
      if (!(await until(isShown, SETTLED_MS)))
        failed.push(`I2: “${title}” is ${item?.owner}’s, and shows ${[...ownersShown(stage, title)].join(", ")}`);
    }
    const there = messagesIn(stage.slack);
    const cards = there.filter(({ threadTs }) => threadTs === null).length;
    if (cards !== 1 || there.length !== MESSAGES)
      failed.push(`I3: ${cards} cards, ${there.length} messages stand there`);
    return failed;
  } finally {
    await db.close();
  }
}

/** Whom the checklist in the thread shows as the owner of an item. */
export function ownersShown({ slack }: Stage, title: string): ReadonlySet<string> {
  const rows = messagesIn(slack).flatMap(({ threadTs, blocks }) =>
    threadTs === null ? [] : blocks.filter(({ type }) => type === "rich_text").map((block) => JSON.stringify(block)),
  );
  const owners = rows.filter((row) => row.includes(title)).flatMap((row) => [...row.matchAll(/"user_id":"(U\w+)"/g)]);
  return new Set(owners.map(([, id]) => id ?? ""));
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
