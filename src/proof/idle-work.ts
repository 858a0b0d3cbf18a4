import { openDatabase } from "../store/open-database.ts";
import { pause } from "./handovers.ts";

export type IdleWork = {
  /** The longest time in ms that something lay there: due and free, or leased by a worker that had fallen silent. */
  readonly end: () => Promise<{ readonly longestMs: number; readonly what: string }>;
};

const LOOK_MS = 100;

/** Watches what is to be done in a database, from outside, and how long nobody takes it up. */
export async function watchIdleWork(databaseUrl: string): Promise<IdleWork> {
  const db = await openDatabase(databaseUrl, { readonly: true });
  const since = new Map<string, { readonly sign: string; readonly at: number }>();
  let [longestMs, what, isOver] = [0, "", false];

  const look = async () => {
    const rows = await db.read.select().from(db.tables.due);
    const [now, at] = [new Date().toISOString(), performance.now()];
    const seen = new Set(rows.map(({ key }) => key));
    for (const key of since.keys()) if (!seen.has(key)) since.delete(key);
    for (const { key, lease, leasedUntil, dueAt, mark, parked } of rows) {
      const isWaiting = lease !== null || (parked === null && mark !== "" && dueAt <= now);
      // A worker that lives moves the end of its leases; whoever takes it up puts in a lease of their own.
      const sign = `${lease} ${leasedUntil}`;
      const before = since.get(key);
      if (!isWaiting) since.delete(key);
      else if (before?.sign !== sign) since.set(key, { sign, at });
      else if (at - before.at > longestMs) [longestMs, what] = [at - before.at, key];
    }
  };
  const looking = (async () => {
    for (; !isOver; await pause(LOOK_MS)) await look();
  })();
  return {
    end: async () => {
      isOver = true;
      await looking;
      await db.close();
      return { longestMs: Math.round(longestMs), what };
    },
  };
}
