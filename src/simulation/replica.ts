import { LEASE_MS, later } from "../flows/due/lease-time.ts";
import { runDue } from "../flows/due/run-due.ts";
import type { Deps } from "../flows/ports.ts";
import { leaseDue } from "../store/due/lease-due.ts";
import type { Random } from "./random.ts";
import { Crash } from "./slack/faults.ts";

/** More than this at one instant: something asks for itself again and again. */
const MOST_ROUNDS = 2_000;

export type Replica = { readonly name: string; readonly deps: Deps; readonly random: Random };

/** The worker's inner step until nothing is due at this instant: lease some, do them side by side, look again. */
export async function workOff({ name, deps, random }: Replica): Promise<void> {
  const { db, now, newId, log } = deps;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const rows = await leaseDue(db, {
      now: now(),
      until: later(now(), LEASE_MS),
      lease: newId(),
      limit: random.whole(1, 8),
    });
    if (rows.length === 0) return;
    await Promise.all(
      rows.map((row) =>
        runDue(deps, row).catch((error: unknown) => {
          if (error instanceof Crash) log.warn({ due: row.key, replica: name }, error.message);
          else log.error({ due: row.key, replica: name, error: String(error) }, "work failed");
        }),
      ),
    );
  }
  throw new Error(`${name} did not come to an end at ${now()}`);
}
