import type { Outcome } from "../../flows/ports.ts";
import type { Clock } from "../clock.ts";
import type { Random } from "../random.ts";

/** How a call to Slack goes wrong: it was not done, or its answer was lost and it may have been done. */
export type Fault = {
  readonly wasDone: boolean;
  /** `crashed`: the process that asked is gone before it hears of it. */
  readonly answer: Extract<Outcome<never>, { kind: "later" | "uncertain" }> | "crashed";
};

/** Draws what goes wrong with the next call; null: nothing. */
export type Faults = () => Fault | null;

const LATER = 0.02;
const LOST = 0.04;
const CRASHED = 0.015;

export function seededFaults(random: Random): Faults {
  return () => {
    const drawn = random.next();
    if (drawn < LATER) {
      const afterMs = random.whole(1, 60) * 1_000;
      return { wasDone: false, answer: { ok: false, kind: "later", afterMs, error: "ratelimited" } };
    }
    const wasDone = random.chance(0.5);
    if (drawn < LATER + LOST) return { wasDone, answer: { ok: false, kind: "uncertain", error: "timeout" } };
    return drawn < LATER + LOST + CRASHED ? { wasDone, answer: "crashed" } : null;
  };
}

/** A process died in the middle of a call. Its leases run out by themselves. */
export class Crash extends Error {
  override readonly name = "Crash";
}

/** A call as it goes: `done` does it and says what Slack answers. Others come in between while it is on its way. */
export async function withFaults<Value>(
  { faults, random, clock }: { faults: Faults; random: Random; clock: Clock },
  done: () => Outcome<Value>,
): Promise<Outcome<Value>> {
  for (let turns = random.whole(0, 3); turns > 0; turns--) await Promise.resolve();
  const fault = faults();
  if (fault === null) return done();
  if (fault.wasDone) done();
  if (fault.answer === "crashed") throw new Crash(`died during a call at ${clock.now()}`);
  return fault.answer;
}
