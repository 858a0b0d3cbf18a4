import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { readLog } from "../../store/events/read-log.ts";
import { openDatabase } from "../../store/open-database.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import type { Row } from "../row.ts";
import { holdWriter } from "../slow-database.ts";
import { openStage, type Stage, until } from "../stage.ts";
import { ITEMS, typesIn, WORKSPACE } from "../team-at-work.ts";

const DATABASES = ["sqlite", "postgres"] as const;
/** For so long nobody else may write while the clicks of a round come in, in ms. */
const HOLDS_MS = [0, 1_000, 2_500, 10_000];
const CLICKS = 200;
const CLICKS_A_REVIEW = ITEMS.length;
const ACK_MS = 2_500;
const SETTLED_MS = 30_000;
const CLICKERS = ["ana", "lena", "omar", "kim", "ines"];
const OWNERS = ["lena", "omar", "kim", "ines"];

type Click = {
  readonly by: string;
  readonly channel: string;
  readonly service: string;
  readonly title: string;
  readonly owner: string;
};

/**
 * C6: while another process writes, a click is acknowledged in time all the same, and whoever clicked hears what is so. What
 * is on record is there once, and nobody is told that something is saved which is not. Each click is on an item of its own,
 * so that the record tells which ones came to be.
 */
export const slowDatabase: Row = {
  id: "C6",
  what: "a database that keeps writers waiting for 0, 1, 2.5, 10 s, under clicks, SQLite and PostgreSQL",
  numbers: { full: DATABASES.length * HOLDS_MS.length * CLICKS, quick: 12 },
  isAlone: true,
  run: async ({ count, onProgress }) => {
    const failed: string[] = [];
    let done = 0;
    // A few are tried in the tests, in one round on SQLite.
    const isShort = count < DATABASES.length * HOLDS_MS.length * CLICKS_A_REVIEW;
    const databases = isShort ? DATABASES.slice(0, 1) : DATABASES;
    const holds = isShort ? [2_500] : HOLDS_MS;
    const clicks = Math.max(1, Math.floor(count / databases.length / holds.length));
    for (const database of databases) {
      const stage = await openStage({ transport: "socket", database, channels: channelsOf(clicks) });
      try {
        await stage.start();
        await begin(stage, clicks);
        for (const [round, ms] of holds.entries()) {
          const wrong = await roundOf(stage, { clicks, ms, owner: OWNERS[round] ?? "kim" });
          failed.push(...wrong.map((what) => `${database}, ${ms} ms: ${what}`));
          done += clicks;
          onProgress(done);
        }
      } finally {
        await stage.end();
      }
    }
    return { tried: done, failed };
  },
};

function channelsOf(clicks: number): readonly string[] {
  return Array.from({ length: Math.ceil(clicks / CLICKS_A_REVIEW) }, (_, at) => `case-${at + 1}`);
}

/** A review in each channel, posted. */
async function begin({ slack }: Stage, clicks: number): Promise<void> {
  const channels = channelsOf(clicks);
  for (const name of channels)
    await typesIn(slack, "ana", `#${name}`, `/readiness start ${name} 1.0.0 launch 2099-06-15 template hotfix`);
  const last = channels.at(-1) ?? "";
  const stands = () =>
    slack
      .state(WORKSPACE, "ana")
      .channels.find(({ name }) => name === last)
      ?.messages.filter(({ ephemeral }) => !ephemeral).length === 3;
  await until(stands, 4 * SETTLED_MS);
}

async function roundOf(
  stage: Stage,
  { clicks, ms, owner }: { clicks: number; ms: number; owner: string },
): Promise<readonly string[]> {
  const { slack, databaseUrl } = stage;
  const wishes = Array.from({ length: clicks }, (_, at): Click => {
    const name = `case-${Math.floor(at / CLICKS_A_REVIEW) + 1}`;
    return {
      by: CLICKERS[at % CLICKERS.length] ?? "ana",
      channel: `#${name}`,
      service: name,
      title: ITEMS[at % CLICKS_A_REVIEW] ?? "",
      owner,
    };
  });
  const told = toldIn(stage);
  const before = wishes.map((click) => told(click).length);
  const release = ms === 0 ? null : await holdWriter(databaseUrl);
  const released = new Promise<void>((resolve) =>
    setTimeout(() => void (release?.() ?? Promise.resolve()).then(resolve), ms),
  );
  const results = await Promise.all(
    wishes.map(({ by, channel, title }) =>
      slack.act({
        workspace: WORKSPACE,
        as: by,
        do: "command",
        channel,
        text: `/readiness assign "${title}" @${owner}`,
      }),
    ),
  );
  await released;
  const saidNow = () => {
    const now = toldIn(stage);
    return wishes.map((click, at) => now(click).slice(before[at]).join(" "));
  };
  const isAnswered = (words: string) =>
    /saved|owns|has it|due|Something broke|not saved; try/iu.test(words.replace("It is not saved yet", ""));
  await until(() => saidNow().every(isAnswered), SETTLED_MS);
  const said = saidNow();
  const given = await ownersGiven(stage, owner);
  return wishes.flatMap((click, at) => {
    const { ok, ackMs = Number.POSITIVE_INFINITY, error = "" } = results[at] ?? { ok: false };
    const times = given.get(`${click.service} ${click.title}`) ?? 0;
    const words = said[at] ?? "";
    const isHonest = words.includes("Something broke") || words.includes("It is not saved yet");
    return [
      ...(ok && ackMs <= ACK_MS
        ? []
        : isHonest
          ? []
          : [`not acknowledged in time (${error} ${ackMs}), and nobody was told`]),
      ...(times > 1 ? [`I1: on record ${times} times`] : []),
      ...(times === 0 && !words.includes("Something broke") ? [`dropped in silence; said: ${words}`] : []),
      ...(times === 1 && words.includes("was not saved; try") ? [`saved, and said not to be: ${words}`] : []),
    ].map((what) => `${click.service}, “${click.title}”: ${what}`);
  });
}

/** What somebody alone was told in a channel. Each one's view is drawn once: two hundred of them would hold up the local Slack. */
function toldIn({ slack }: Stage): (click: Click) => readonly string[] {
  const told = new Map<string, readonly string[]>();
  for (const by of CLICKERS) {
    for (const { name, messages } of slack.state(WORKSPACE, by).channels) {
      const own = messages.filter(({ ephemeral }) => ephemeral).map(({ text }) => text);
      told.set(`${by} #${name}`, own);
    }
  }
  return ({ by, channel }) => told.get(`${by} ${channel}`) ?? [];
}

/** How often each item was given to somebody, by its review's service and its title. */
async function ownersGiven({ slack, databaseUrl }: Stage, handle: string): Promise<ReadonlyMap<string, number>> {
  const { person } = slack.whoIs(WORKSPACE, handle);
  const db = await openDatabase(databaseUrl);
  const counts = new Map<string, number>();
  const rows = await db.read.select().from(db.tables.items);
  for (const { id, service } of await listReviews(db, null)) {
    for (const { event } of await readLog(db, id)) {
      if (event.type !== "item.assigned" || event.owner !== person) continue;
      const item = rows.find((row) => row.reviewId === id && row.id === event.itemId);
      const title = ITEMS.find((known) => item?.data.title.startsWith(known)) ?? "";
      counts.set(`${service} ${title}`, (counts.get(`${service} ${title}`) ?? 0) + 1);
    }
  }
  const problems = await verifyDatabase(db);
  await db.close();
  if (problems.length > 0) throw new Error(`I4: ${problems.join(" ")}`);
  return counts;
}
