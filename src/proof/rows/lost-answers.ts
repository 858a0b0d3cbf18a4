import type { Random } from "../../simulation/random.ts";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { openDatabase } from "../../store/open-database.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage, type Stage, types } from "../stage.ts";
import { standingKeys } from "../standing-keys.ts";

/** How an answer is lost after the message stands; and, rarer, how a question is lost before it does. */
const LOST_ANSWERS = [
  { kind: "reset", processed: true },
  { kind: "cut-body" },
  { kind: "html", processed: true },
  { kind: "status", status: 502, processed: true },
  { kind: "error", error: "internal_error", processed: true },
] as const;
const LOST_QUESTION = { kind: "reset" } as const;
const QUESTIONS = 0.1;

/** The hotfix template makes a card and two messages of its sections. */
const MESSAGES = 3;
/** Side by side, for Slack lets a workspace look for a message every 1.5 s only. */
const STAGES = 5;
/** Where there is one review nothing waits for its turn, so that the clock may be moved in place of waiting for it. */
const WAIT_MS = 13_000;
const PATIENCE_MS = 280_000;
const QUIET_MS = 300;
const LOOK_MS = 1_000;

/** C8: a message whose post was not answered is looked for by its key, and stands there once. */
export const lostAnswers: Row = {
  id: "C8",
  what: "the answer to a post lost in one of five ways, or the post itself: one message all the same",
  numbers: { full: 500, quick: 3 },
  run: async ({ count, random, onProgress }) => {
    const shown: number[] = [];
    const shares = sharesOf(count, Math.min(STAGES, Math.ceil(count / MESSAGES)));
    const stages = shares.map((losses, at) =>
      loseOnOneStage(losses, random, (done) => {
        shown[at] = done;
        onProgress(shown.reduce((sum, one) => sum + one, 0));
      }),
    );
    return { tried: count, failed: (await Promise.all(stages)).flat() };
  },
};

async function loseOnOneStage(
  losses: number,
  random: Random,
  onLoss: (done: number) => void,
): Promise<readonly string[]> {
  const reviews = Array.from({ length: Math.ceil(losses / MESSAGES) }, (_, at) => `service-${at + 1}`);
  const stage = await openStage({ transport: "socket", channels: reviews });
  const { slack } = stage;
  try {
    for (let call = 1; call <= losses; call++) {
      const fault = random.next() < QUESTIONS ? LOST_QUESTION : random.pick(LOST_ANSWERS);
      slack.faults.add({ method: "chat.postMessage", calls: [call], fault });
    }
    await stage.start({}, {});
    const begin = (name: string) =>
      types(slack, "ana", `/readiness start ${name} 1.0.0 launch 2099-06-15 template hotfix`, name);
    await Promise.all(reviews.map(begin));
    const wanted = reviews.length * MESSAGES;
    for (const end = performance.now() + PATIENCE_MS; performance.now() < end; ) {
      const { size } = standingKeys(slack, "ana");
      onLoss(Math.min(size, losses));
      if (size === wanted && (await unsaid(stage)) === 0) break;
      if (reviews.length > 1) await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
      else await slack.settled(QUIET_MS).then(() => stage.moveClock(WAIT_MS));
    }
    return await shortfalls(stage, wanted);
  } finally {
    await stage.end();
  }
}

/** How many messages have no place on record. */
async function unsaid({ databaseUrl }: Stage): Promise<number> {
  const db = await openDatabase(databaseUrl, { readonly: true });
  const messages = await db.read.select().from(db.tables.messages);
  await db.close();
  return messages.filter(({ ts }) => ts === null).length;
}

async function shortfalls({ slack, databaseUrl }: Stage, wanted: number): Promise<readonly string[]> {
  const db = await openDatabase(databaseUrl, { readonly: true });
  const messages = await db.read.select().from(db.tables.messages);
  const failed = (await verifyDatabase(db)).map((problem) => `I4: ${problem}`);
  await db.close();
  if (messages.length !== wanted) failed.push(`${messages.length} messages are on record, and not ${wanted}`);
  const standing = standingKeys(slack, "ana");
  for (const { reviewId, part, ts } of messages) {
    const places = standing.get(`${reviewId}/${part}`) ?? [];
    if (places.length !== 1) failed.push(`I3: “${part}” of ${reviewId} stands ${places.length} times`);
    else if (places[0] !== ts) failed.push(`“${part}” of ${reviewId} stands elsewhere than is on record`);
  }
  return [...failed, ...slack.violations().map(({ name, error }) => `Slack refused ${name}: ${error}`)];
}
