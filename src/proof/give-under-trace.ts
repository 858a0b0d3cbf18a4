import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import { tracing } from "./disk-calls.ts";
import { messagesIn, openStage, types, until } from "./stage.ts";

/** An item was given to somebody. Milliseconds since 1970; `acknowledgedMs` is a little late rather than early. */
export type Act = { readonly owner: string; readonly sentMs: number; readonly acknowledgedMs: number };

const ITEM = "The cause is understood";
const PEOPLE = [
  ["lena", "U0LENA00000"],
  ["kim", "U0KIM000000"],
  ["omar", "U0OMAR00000"],
] as const;
const MESSAGES = 3;
const SETTLED_MS = 30_000;
const QUIET_MS = 100;
const TAIL = 100;

/** Gives an item to one after the other while every write and sync of the bot's database is traced; then the power goes. */
export async function giveUnderTrace(
  folder: string,
  count: number,
): Promise<{ readonly log: string; readonly path: string; readonly acts: readonly Act[] }> {
  const stage = await openStage({ transport: "socket" });
  const log = join(folder, "calls");
  const path = stage.databaseUrl.slice("file:".length);
  try {
    const bot = await stage.start({}, undefined, tracing([path, `${path}-wal`], log));
    await types(stage.slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
    await until(() => messagesIn(stage.slack).length >= MESSAGES, SETTLED_MS);
    const acts: Act[] = [];
    while (acts.length < count) {
      const [handle, owner] = PEOPLE[acts.length % PEOPLE.length] ?? PEOPLE[0];
      const sentMs = Date.now();
      if (!(await types(stage.slack, "ana", `/readiness assign "${ITEM}" @${handle}`)))
        throw new Error(`the bot did not acknowledge: ${bot.said().slice(-500)}`);
      acts.push({ owner, sentMs, acknowledgedMs: Date.now() + 1 });
    }
    await bot.kill();
    await whole(log);
    return { log, path, acts };
  } finally {
    await stage.end();
  }
}

/** The tracer writes the last lines when the bot is gone already; the very last one says that it is. */
async function whole(log: string): Promise<void> {
  for (const end = performance.now() + SETTLED_MS; !tailOf(log).endsWith("+++\n"); ) {
    if (performance.now() > end) throw new Error(`the trace does not end: …${tailOf(log)}`);
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}

function tailOf(log: string): string {
  const file = openSync(log, "r");
  try {
    const bytes = Buffer.alloc(Math.min(TAIL, fstatSync(file).size));
    readSync(file, bytes, 0, bytes.length, fstatSync(file).size - bytes.length);
    return bytes.toString("latin1");
  } finally {
    closeSync(file);
  }
}
