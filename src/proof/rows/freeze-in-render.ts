import type { Random } from "../../simulation/random.ts";
import { openDatabase } from "../../store/open-database.ts";
import { beginHandovers, ownersShown, pause } from "../handovers.ts";
import { type Postgres, startPostgres } from "../postgres.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage, type Stage, types, until } from "../stage.ts";

const STAGES = 10;
const FROZEN_MS = 60_000;
/** For the tests: until the lease is over. */
const SHORT_MS = 9_000;
/** After the lease is over, and before a call can arrive no more: a bot gives one up after 10 s. */
const LATE_MS = [8_500, 11_000] as const;
const SETTLED_MS = 25_000;
const ARRIVES_MS = 5_000;
const ITEM = "The cause is understood";
const PEOPLE: readonly (readonly [string, string])[] = [
  ["lena", "U0LENA00000"],
  ["kim", "U0KIM000000"],
  ["omar", "U0OMAR00000"],
];

/**
 * P3: a bot stands still (SIGSTOP) in the midst of drawing a message, for 60 s, while another one on the same database takes
 * a newer click. It stands still right after its own click, or while its call is on its way to Slack; that call arrives at
 * once, or so late that it comes after the newer body. Before it goes on, and after it went on, the newest body must
 * stand there, and nothing that it writes late may stay in the table of what is to be done.
 */
export const freezeInRender: Row = {
  id: "P3",
  what: "a replica stopped 60 s in a render (SIGSTOP), then continued",
  numbers: { full: 50, quick: 1 },
  run: async ({ count, random, onProgress }) => {
    const server = await startPostgres();
    try {
      let cases = 0;
      const onCase = () => onProgress(++cases);
      const frozenMs = count === 1 ? SHORT_MS : FROZEN_MS;
      const shares = sharesOf(count, STAGES).map((share) =>
        freezeOnOneStage(server, share, { frozenMs, random, onCase }),
      );
      return { tried: count, failed: (await Promise.all(shares)).flat() };
    } finally {
      await server.stop();
    }
  },
};

type Wish = { readonly frozenMs: number; readonly random: Random; readonly onCase: () => void };

async function freezeOnOneStage(server: Postgres, cases: number, { frozenMs, random, onCase }: Wish) {
  const stage = await openStage({ transport: "http", database: server });
  const failed: string[] = [];
  try {
    const bots = [await stage.start(), await stage.start()] as const;
    await beginHandovers(stage, random);
    let owner = "";
    for (let turn = 0; turn < cases; turn++) {
      await stage.slack.settled(1_500, SETTLED_MS);
      const [first, second] = turn % 2 === 0 ? bots : ([bots[1], bots[0]] as const);
      // Who has it already would change nothing.
      const [older, newer] = random.shuffled(PEOPLE.filter(([handle]) => handle !== owner));
      if (older === undefined || newer === undefined) throw new Error("there are people");
      const when = random.pick(["after its click", "in its call", "in its call"]);
      const delayMs = random.pick([0, random.whole(...LATE_MS)]);
      const name = `frozen ${when}, its call arriving after ${delayMs} ms`;

      owner = newer[0];
      second.freeze();
      await stage.slack.setRequestUrl(`${first.url}/slack/events`);
      const slow = stage.slack.faults.add({ method: "chat.update", times: 2, fault: { kind: "delay", ms: delayMs } });
      const before = stage.slack.journal({ kind: "call", name: "chat.update" }).at(-1)?.n ?? 0;
      const isCalling = () => stage.slack.journal({ kind: "call", name: "chat.update", after: before }).length > 0;
      if (!(await types(stage.slack, "ana", `/readiness assign "${ITEM}" @${older[0]}`)))
        failed.push(`${name}: no click`);
      if (when === "in its call" && !(await until(isCalling, ARRIVES_MS))) failed.push(`${name}: nothing was sent`);
      first.freeze();
      slow.end();
      second.thaw();
      await stage.slack.setRequestUrl(`${second.url}/slack/events`);
      const frozen = pause(frozenMs);
      if (!(await types(stage.slack, "ana", `/readiness assign "${ITEM}" @${newer[0]}`)))
        failed.push(`${name}: no click`);
      await frozen;
      if (frozenMs === FROZEN_MS && !shows(stage, newer[1])) failed.push(`${name}: before it went on, ${shown(stage)}`);
      first.thaw();
      await pause(2_000);
      await stage.slack.settled(2_500, SETTLED_MS).catch(() => failed.push(`${name}: it does not become quiet`));
      if (!(await until(() => shows(stage, newer[1]), SETTLED_MS))) failed.push(`${name}: at last, ${shown(stage)}`);
      failed.push(...(await leftBehind(stage)).map((what) => `${name}: ${what}`));
      onCase();
    }
    return failed;
  } finally {
    await stage.end();
  }
}

function shows(stage: Stage, owner: string): boolean {
  return shown(stage) === owner;
}

function shown(stage: Stage): string {
  return [...ownersShown(stage, ITEM)].join();
}

/** What a late hand would have left: a message that is waited for, held, or given up. */
async function leftBehind({ databaseUrl }: Stage): Promise<readonly string[]> {
  const db = await openDatabase(databaseUrl, { readonly: true });
  try {
    for (let end = performance.now() + SETTLED_MS; ; await pause(500)) {
      const rows = (await db.read.select().from(db.tables.due)).filter(({ kind }) => kind === "render");
      const left = rows.filter(({ mark, parked, error }) => mark !== "" || parked !== null || error !== null);
      if (left.length === 0) return [];
      if (performance.now() > end) return left.map(({ key, error, parked }) => `${key} is left: ${parked ?? error}`);
    }
  } finally {
    await db.close();
  }
}
