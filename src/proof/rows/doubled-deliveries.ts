import { createHmac } from "node:crypto";
import type { Random } from "../../simulation/random.ts";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import type { Database } from "../../store/database.ts";
import { openDatabase } from "../../store/open-database.ts";
import { pause } from "../handovers.ts";
import type { Row } from "../row.ts";
import { messagesIn, openStage, type Stage, types, until } from "../stage.ts";

const ITEMS = ["The cause is understood", "A second person reviewed", "A test fails without the fix"];
const PEOPLE = ["lena", "kim", "omar", "ana"];
const MESSAGES = 3;
const SETTLED_MS = 60_000;
/** So many deliveries change places with each other, and so many are under way at a time. */
const SHUFFLED = 60;
const AT_ONCE = 12;
/** So many go to the three, who take each other's place in one record, and are slower for it. */
const FIFTH = 5;
const FIRST_DUE = Date.UTC(2030, 0, 1);
const DAY_MS = 86_400_000;

type Payload = { readonly item: string; readonly due: string; readonly body: string };

/**
 * C5: each command arrives one to four times, 2.5 times on average, out of order and in parallel, signed as Slack signs: most of
 * the commands at one bot on SQLite, a fifth of them at three on PostgreSQL. Each gives an item a date that no other one gives it, so
 * that it changes something whenever it comes: each must stand in the record exactly once.
 */
export const doubledDeliveries: Row = {
  id: "C5",
  what: "each delivery 1–4 times, out of order, in parallel: 1 bot on SQLite, 3 on PostgreSQL",
  numbers: { full: 10_000, quick: 24 },
  run: async ({ count, random, onProgress }) => {
    let effects = 0;
    const onPayload = () => onProgress(++effects);
    const shared = Math.ceil(count / FIFTH);
    const failed = await Promise.all([
      deliverAll({ replicas: 1, count: count - shared, random, onPayload }),
      deliverAll({ replicas: 3, count: shared, random, onPayload }),
    ]);
    return { tried: count, failed: failed.flat() };
  },
};

type Wish = {
  readonly replicas: number;
  readonly count: number;
  readonly random: Random;
  readonly onPayload: () => void;
};

async function deliverAll({ replicas, count, random, onPayload }: Wish): Promise<readonly string[]> {
  const stage = await openStage({ transport: "http", database: replicas > 1 ? "postgres" : "sqlite" });
  const failed: string[] = [];
  try {
    const bots = await Promise.all(Array.from({ length: replicas }, () => stage.start()));
    await types(stage.slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
    await until(() => messagesIn(stage.slack).length >= MESSAGES, SETTLED_MS);
    const payloads = Array.from({ length: count }, (_, number) => payloadOf(number, random));
    const deliveries = deliveriesOf(payloads, random).values();
    const seen = new Set<Payload>();
    const lane = async () => {
      for (const payload of deliveries) {
        const status = await deliver(random.pick(bots).url, payload.body, stage.signingSecret);
        if (status !== 200) failed.push(`${payload.item} until ${payload.due} was answered ${status}`);
        if (!seen.has(payload)) onPayload();
        seen.add(payload);
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    failed.push(...(await shortfalls(stage, payloads)).map((problem) => `${replicas} bots: ${problem}`));
    return failed;
  } finally {
    await stage.end();
  }
}

function payloadOf(number: number, random: Random): Payload {
  const item = ITEMS[number % ITEMS.length] ?? "";
  const due = new Date(FIRST_DUE + Math.floor(number / ITEMS.length) * DAY_MS).toISOString().slice(0, 10);
  const body = new URLSearchParams({
    command: "/readiness",
    text: `assign "${item}" @${random.pick(PEOPLE)} due ${due}`,
    user_id: "U0ANA000000",
    channel_id: "C0LAUNCHES0",
    trigger_id: `${number}.${random.whole(1, 1_000_000_000)}`,
    team_id: "T0MERIDIAN0",
  }).toString();
  return { item, due, body };
}

/** One to four copies of each, 2.5 on average; within a stretch their order is lost. */
function deliveriesOf(payloads: readonly Payload[], random: Random): readonly Payload[] {
  const copies = payloads.flatMap((payload) => Array.from({ length: random.whole(1, 4) }, () => payload));
  const shuffled: Payload[] = [];
  for (let at = 0; at < copies.length; at += SHUFFLED) {
    shuffled.push(...random.shuffled(copies.slice(at, at + SHUFFLED)));
  }
  return shuffled;
}

async function deliver(url: string, body: string, secret: string): Promise<number> {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const signature = `v0=${createHmac("sha256", secret).update(`v0:${timestamp}:${body}`).digest("hex")}`;
  const headers = {
    "content-type": "application/x-www-form-urlencoded",
    "x-slack-request-timestamp": timestamp,
    "x-slack-signature": signature,
  };
  const response = await fetch(`${url}/slack/events`, { method: "POST", headers, body });
  await response.arrayBuffer();
  return response.status;
}

async function shortfalls(stage: Stage, payloads: readonly Payload[]): Promise<readonly string[]> {
  const db = await openDatabase(stage.databaseUrl, { readonly: true });
  try {
    // What was acknowledged late is still being worked on.
    const end = performance.now() + SETTLED_MS;
    while ((await given(db)).size < payloads.length && performance.now() < end) await pause(200);
    const failed = (await verifyDatabase(db)).map((problem) => `I4: ${problem}`);
    const effects = await given(db);
    const rows = await db.read.select().from(db.tables.items);
    for (const { item, due } of payloads) {
      const id = rows.find(({ data }) => data.title.startsWith(item))?.id;
      const times = effects.get(`${id} ${due}`) ?? 0;
      if (times !== 1) failed.push(`I1: ${item} until ${due} happened ${times} times`);
    }
    const sum = [...effects.values()].reduce((all, one) => all + one, 0);
    if (sum !== payloads.length) failed.push(`I1: ${payloads.length} commands had ${sum} effects`);
    return failed;
  } finally {
    await db.close();
  }
}

/** How often each item was given each date, as the record says. */
async function given({ read, tables: { events } }: Database): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  for (const { data } of await read.select({ data: events.data }).from(events)) {
    if (data.type !== "item.due-moved") continue;
    const key = `${data.itemId} ${data.dueOn}`;
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return times;
}
