import { subscribe } from "node:diagnostics_channel";
import Sqlite from "better-sqlite3";
import type { DeathPoint, Orders } from "./death-point.ts";

// Loaded by Node before the bot, whose own code knows nothing of it: it moves the clock of the bot's machine, and ends the
// process where it touches the world outside, at the database's driver and at `fetch`. Orders come as the first argument and later as messages.

const RealDate = Date;
let aheadMs = 0;
let offMs = 0;
/** What the clock shows while it stands still. */
let stoodAt: number | null = null;
let dieAt: DeathPoint | undefined;

function follow(orders: Orders): void {
  if (orders.frozen !== undefined) stoodAt = orders.frozen ? shown() : null;
  aheadMs = orders.aheadMs ?? aheadMs;
  offMs = orders.offMs ?? offMs;
  dieAt = orders.dieAt ?? dieAt;
}

function shown(): number {
  return stoodAt ?? RealDate.now() + aheadMs + offMs;
}

function die(): never {
  process.kill(process.pid, "SIGKILL");
  // The signal is there before anything else happens.
  for (;;);
}

follow(JSON.parse(process.argv[2] ?? "{}"));
process.on("message", (orders: Orders) => {
  follow(orders);
  process.send?.("obeyed");
});

globalThis.Date = new Proxy(RealDate, {
  construct: (_, given, asked) => Reflect.construct(RealDate, given.length === 0 ? [Date.now()] : given, asked),
  get: (_, name) => (name === "now" ? shown : Reflect.get(RealDate, name)),
});

const { transaction } = Sqlite.prototype;
Sqlite.prototype.transaction = function (this: Sqlite.Database, work) {
  const writes = (moment: DeathPoint["moment"], given: unknown) =>
    dieAt?.moment === moment && "table" in dieAt && JSON.stringify(given).includes(`into \\"${dieAt.table}\\"`);
  const run = transaction.call(this, (...given: Parameters<typeof work>) => {
    const result = work(...given);
    if (writes("before-commit", given)) die();
    return result;
  });
  const immediate = (...given: Parameters<typeof work>) => {
    const result = run.immediate(...given);
    if (writes("after-commit", given)) die();
    return result;
  };
  return Object.assign((...given: Parameters<typeof work>) => run(...given), { ...run, immediate });
} as typeof transaction;

/** Deliveries of Slack that were not answered yet. */
let unanswered = 0;
subscribe("http.server.request.start", () => {
  unanswered += 1;
});
subscribe("http.server.response.finish", () => {
  unanswered -= 1;
});

const { fetch } = globalThis;
globalThis.fetch = async (input, init) => {
  const calls = (moment: DeathPoint["moment"]) =>
    dieAt?.moment === moment && "method" in dieAt && isCall(dieAt, String(input), String(init?.body ?? ""));
  if (calls("before-call")) {
    while (unanswered > 0) await new Promise((resolve) => setTimeout(resolve, 1));
    die();
  }
  const response = await fetch(input, init);
  if (calls("after-call")) die();
  return response;
};

function isCall({ method, key }: Extract<DeathPoint, { method: string }>, url: string, body: string): boolean {
  if (!url.endsWith(`/${method}`)) return false;
  return key === undefined || (new URLSearchParams(body).get("metadata") ?? "").includes(key);
}
