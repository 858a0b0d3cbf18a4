import { digestsOnce } from "./invariants/digests-once.ts";
import { nagsInHours } from "./invariants/nags-in-hours.ts";
import { noFaults } from "./invariants/no-faults.ts";
import { nothingTwice } from "./invariants/nothing-twice.ts";
import { oneNagADay } from "./invariants/one-nag-a-day.ts";
import { overdueHeardOf } from "./invariants/overdue-heard-of.ts";
import type { Journal } from "./journal.ts";

/** What must hold of every run. `check`: a line for each time that it did not. */
export type Invariant = { readonly name: string; readonly check: (journal: Journal) => readonly string[] };

export const INVARIANTS: readonly Invariant[] = [
  { name: "nobody gets more than one nag a day", check: oneNagADay },
  { name: "every nag comes in its person's hours", check: nagsInHours },
  { name: "every digest comes once, or was missed and said so", check: digestsOnce },
  { name: "somebody hears of every overdue must within two working days", check: overdueHeardOf },
  { name: "no message stands in Slack twice", check: nothingTwice },
  { name: "nothing broke", check: noFaults },
];
