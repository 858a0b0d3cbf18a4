import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { readLog } from "../../store/events/read-log.ts";
import { openDatabase } from "../../store/open-database.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import type { BotProcess } from "../bot-process.ts";
import type { Row } from "../row.ts";
import { type SmallDisk, smallDisk } from "../small-disk.ts";
import { messagesIn, openStage, type Stage, types, until } from "../stage.ts";

const MEGABYTES = 8;
const ITEM = "The cause is understood";
const PEOPLE = ["lena", "kim", "omar"] as const;
const IDS = { lena: "U0LENA00000", kim: "U0KIM000000", omar: "U0OMAR00000" };
const MESSAGES = 3;
const SETTLED_MS = 30_000;
/** The journal has room of its own: so many clicks may still be saved on a full disk. */
const MOST_SAVED = 60;
const REFUSED = /Your click was not saved; try again in a minute/;

/**
 * D1: on a full disk a click is either saved or refused with a sentence, and the record has just the saved ones; the process
 * lives, answers its health check, and saves again as soon as there is space. Needs root, for a tmpfs of 8 MB.
 */
export const diskFull: Row = {
  id: "D1",
  what: "disk full (tmpfs of 8 MB)",
  numbers: { full: 20, quick: 1 },
  run: async ({ count, onProgress }) => {
    const folder = mkdtempSync(join(tmpdir(), "readiness-full-"));
    const disk = smallDisk(join(folder, "disk"), MEGABYTES);
    if (typeof disk === "string") return { tried: 0, failed: [], skipped: disk };
    const stage = await openStage({ transport: "socket" });
    try {
      const url = `file:${join(folder, "disk", "readiness.db")}`;
      const bot = await stage.start({ DATABASE_URL: url });
      await types(stage.slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
      await until(() => messagesIn(stage.slack).length >= MESSAGES, SETTLED_MS);
      const saved: string[] = [];
      const failed: string[] = [];
      for (let done = 1; done <= count; done++) {
        const problems = await fullOnce(stage, bot, disk, saved);
        failed.push(...problems.map((problem) => `${done}: ${problem}`));
        onProgress(done);
      }
      return { tried: count, failed: [...failed, ...(await shortfalls(stage, url, saved))] };
    } finally {
      await stage.end();
      disk.unmount();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** `saved`: to whom the item was given, as far as that was not refused. */
async function fullOnce(stage: Stage, bot: BotProcess, disk: SmallDisk, saved: string[]): Promise<readonly string[]> {
  disk.fill();
  let isRefused = false;
  for (let click = 0; click < MOST_SAVED && !isRefused; click++) isRefused = !(await give(stage, saved));
  const failed = isRefused ? [] : [`no click was refused in ${MOST_SAVED}`];
  const health = await fetch(`${bot.url}/healthz`).then(
    ({ status }) => status,
    (error: unknown) => String(error),
  );
  if (health !== 200) failed.push(`its health check says ${health} on a full disk`);
  disk.free();
  if (!(await give(stage, saved))) failed.push("a click was refused although there was space again");
  return failed;
}

/** Whether it was saved, by what the person was told. */
async function give({ slack }: Stage, saved: string[]): Promise<boolean> {
  const handle = PEOPLE.find((one) => IDS[one] !== saved.at(-1)) ?? "lena";
  const told = () => refusals(slack);
  const before = told();
  const acknowledged = await types(slack, "ana", `/readiness assign "${ITEM}" @${handle}`);
  if (!acknowledged) throw new Error("a click was not acknowledged at all");
  // The refusal is shown after the acknowledgement.
  if (await until(() => told() > before, SHOWN_MS)) return false;
  saved.push(IDS[handle]);
  return true;
}

const SHOWN_MS = 400;

function refusals(slack: Stage["slack"]): number {
  const { channels } = slack.state("meridian", "ana");
  return channels.flatMap(({ messages }) => messages).filter((one) => REFUSED.test(JSON.stringify(one))).length;
}

async function shortfalls({ slack }: Stage, url: string, saved: readonly string[]): Promise<readonly string[]> {
  const last = `<@${saved.at(-1)}>`;
  const isShown = await until(() => JSON.stringify(messagesIn(slack)).includes(last), SETTLED_MS);
  const db = await openDatabase(url);
  try {
    const [review] = await listReviews(db, null);
    const log = review === undefined ? [] : await readLog(db, review.id);
    const owners = log.flatMap(({ event }) => (event.type === "item.assigned" ? [event.owner] : []));
    return [
      ...(await verifyDatabase(db)).map((problem) => `I4: ${problem}`),
      ...(isShown ? [] : ["I2: the last owner does not show"]),
      ...(owners.join() === saved.join() ? [] : [`I1: saved for ${saved.length}, and ${owners.length} are recorded`]),
    ];
  } finally {
    await db.close();
  }
}
