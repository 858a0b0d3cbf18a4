import { handsOf } from "../../sandbox/demo/hands.ts";
import type { Random } from "../../simulation/random.ts";
import type { Database } from "../../store/database.ts";
import { openDatabase } from "../../store/open-database.ts";
import type { BotProcess } from "../bot-process.ts";
import { type Recorded, sendAgain, startRecorder } from "../recorder.ts";
import type { Row } from "../row.ts";
import { openStage, type Stage, until } from "../stage.ts";

const WAVE = 100;
const ITEMS = ["The cause is understood", "A second person reviewed", "A test fails without the fix"];
const PEOPLE = ["lena", "kim", "omar", "ana"];
const SETTLED_MS = 90_000;
/** A request is good for 300 s. These come when they are nearly as old, and are sent again when they are older. */
const LATE_MS = 298_000;
const OUTDATED_MS = 3_500;
const OUTDATED = 5;
/** Of a review: a card, and a message for each section. */
const AT_FIRST = 3;
/** So long no other message comes. */
const QUIET_MS = 1_500;

/** What one request does, if it is done once: entries of the record, and messages in the channels. */
type Deed = { readonly entries: number; readonly messages: number; readonly does: () => Promise<unknown> };

/**
 * S2: what an eavesdropper captured, signature and all, is sent again: twice in parallel while the bot runs, and once more after
 * it was killed and started again. Each request has had its one effect before, as the record and the channel tell, and has
 * no other. What never reached the bot and is older than 300 s is turned away for its age alone.
 */
export const replayedRequests: Row = {
  id: "S2",
  what: "captured requests replayed: at once and out of order, after a restart, and when they are outdated",
  numbers: { full: 1_000, quick: 8 },
  run: async ({ count, random, onProgress }) => {
    let lateMs = 0;
    const stage = await openStage({ transport: "http", now: () => Date.now() - lateMs });
    const recorder = await startRecorder();
    const failed: string[] = [];
    const started = async (): Promise<BotProcess> => {
      const bot = await stage.start();
      recorder.aim(bot.url);
      await stage.slack.setRequestUrl(recorder.url);
      return bot;
    };
    try {
      let bot = await started();
      const db = await openDatabase(stage.databaseUrl, { readonly: true });
      const next = await deedsOf(stage, random);
      let posted = AT_FIRST;
      for (let done = 0; done < count; ) {
        recorder.take();
        for (const wave = Math.min(done + WAVE, count); done < wave; done++) {
          const deed = next();
          const before = await recordLength(db);
          await deed.does();
          const entries = (await recordLength(db)) - before;
          if (entries !== deed.entries) failed.push(`request ${done + 1} had ${entries} effects at first`);
          posted += deed.messages;
        }
        const captured = recorder.take();
        const entries = await recordLength(db);
        await replay(bot.url, random.shuffled([...captured, ...captured]));
        await bot.kill();
        bot = await started();
        await replay(bot.url, random.shuffled(captured));
        const more = (await recordLength(db)) - entries;
        if (more > 0) failed.push(`the replays of the requests up to ${done} left ${more} more entries`);
        onProgress(done);
      }
      recorder.aim(null);
      recorder.take();
      lateMs = LATE_MS;
      for (let at = 0; at < OUTDATED; at++)
        await next("assign")
          .does()
          .catch(() => undefined);
      failed.push(...(await tooLate(bot.url, recorder.take(), db)));
      await until(() => messagesIn(stage.slack) >= posted, SETTLED_MS);
      await until(() => messagesIn(stage.slack) > posted, QUIET_MS);
      const there = messagesIn(stage.slack);
      if (there !== posted) failed.push(`${there} messages stand in the channels, and ${posted} were asked for`);
      await db.close();
      return { tried: count, failed };
    } finally {
      await stage.end();
      await recorder.stop();
    }
  },
};

/** Work of every kind: commands, forms, buttons, refusals, starts; each with what it leaves behind. */
async function deedsOf({ slack }: Stage, random: Random): Promise<(kind?: "assign") => Deed> {
  const [ana, gus] = [handsOf(slack, "meridian", "ana"), handsOf(slack, "meridian", "gus")];
  let number = 0;
  const start = (service: string) => `/readiness start ${service} 1.0.0 launch 2099-06-15 template hotfix`;
  await ana.types("payments", start("ledger"));
  await until(() => messagesIn(slack) === AT_FIRST, SETTLED_MS);
  const owners = new Map<string, string>();

  const assign = (): Deed => {
    const item = random.pick(ITEMS);
    const owner = random.pick(PEOPLE.filter((one) => one !== owners.get(item)));
    owners.set(item, owner);
    return { entries: 1, messages: 0, does: () => ana.types("payments", `/readiness assign "${item}" @${owner}`) };
  };
  const comment = (by: typeof ana): Deed => ({
    entries: 1,
    messages: 0,
    does: async () => {
      await by.press("payments", "Details", random.pick(ITEMS));
      await by.submit({ Comment: `Looked at for the ${++number}th time.` }).catch(() => undefined);
      for (const { id } of by.sees().modals) {
        await slack.act({ workspace: "meridian", as: by.handle, do: "close", view: id, all: true });
      }
    },
  });
  const others: readonly (() => Deed)[] = [
    () => comment(ana),
    () => comment(ana),
    // A guest may read it; that they tried to write is noted.
    () => comment(gus),
    () => ({ entries: 0, messages: 0, does: () => gus.types("payments", "/readiness status") }),
    () => ({ entries: 1, messages: 3, does: () => ana.types("launches", start(`service-${++number}`)) }),
    () => ({ entries: 0, messages: 1, does: () => ana.types("payments", "/readiness digest now") }),
    () => ({ entries: 0, messages: 1, does: () => ana.press("payments", "Report", "") }),
  ];
  return (kind) => (kind === "assign" || random.chance(0.6) ? assign() : random.pick(others)());
}

async function tooLate(url: string, captured: readonly Recorded[], db: Database): Promise<readonly string[]> {
  const before = await recordLength(db);
  await new Promise((resolve) => setTimeout(resolve, OUTDATED_MS));
  const statuses = await replay(url, captured);
  const more = (await recordLength(db)) - before;
  return captured.length === OUTDATED && statuses.every((status) => status === 401) && more === 0
    ? []
    : [`${captured.length} outdated requests were answered ${statuses.join(", ")} and left ${more} entries`];
}

async function replay(url: string, requests: readonly Recorded[]): Promise<readonly number[]> {
  return Promise.all(requests.map(async (request) => (await sendAgain(url, request)).status));
}

function recordLength(db: Database): Promise<number> {
  return db.read.$count(db.tables.events);
}

function messagesIn(slack: Stage["slack"]): number {
  const { channels } = slack.state("meridian", "ana");
  return channels.flatMap(({ kind, messages }) => (kind === "dm" ? [] : messages.filter(({ ephemeral }) => !ephemeral)))
    .length;
}
