import { readFileSync, statSync } from "node:fs";
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
const QUIET_MS = 500;

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

/** The tracer writes the last lines when the bot is gone already: it is through with them when they end and nothing comes any more. */
async function whole(log: string): Promise<void> {
  const isWhole = () => readFileSync(log, "latin1").endsWith("\n");
  for (let before = -1; before !== statSync(log).size || !isWhole(); ) {
    before = statSync(log).size;
    await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  }
}
