import type { DueRow } from "../../store/due/due-row.ts";
import { postponeDue } from "../../store/due/postpone-due.ts";
import type { Deps, Outcome } from "../ports.ts";
import { IN_FLIGHT_MS } from "./in-flight.ts";
import { later } from "./lease-time.ts";

/** What may still be done: Slack said when, or did not answer. */
export type Unfinished = Extract<Outcome<never>, { kind: "later" | "uncertain" }>;

/** After a lost answer to a post, so that what is on its way has arrived when we look for it. */
export const LOST_POST_MS = IN_FLIGHT_MS;

/** Puts a due row off until it may be tried again: as long as Slack asks for, or `lostMs` after an answer that was lost. */
export async function tryAgain(
  { db, now }: Pick<Deps, "db" | "now">,
  row: DueRow,
  outcome: Unfinished,
  lostMs: number,
): Promise<void> {
  const wait = outcome.kind === "later" ? outcome.afterMs : lostMs;
  await postponeDue(db, row, { dueAt: later(now(), wait), error: outcome.error });
}
