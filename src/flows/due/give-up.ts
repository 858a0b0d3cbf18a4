import type { Review } from "../../domain/review.ts";
import type { DueRow } from "../../store/due/due-row.ts";
import { parkDue } from "../../store/due/park-due.ts";
import type { Deps } from "../ports.ts";
import { parkedStatement } from "./due-keys.ts";
import { later } from "./lease-time.ts";
import { parkedCause } from "./parked-cause.ts";

/** While people go on, Slack is not asked again with each change. */
const REST_MS = 30_000;

/** Slack refuses it for ever: it is parked with Slack's word until it is asked for anew, and the lead is to hear of it. */
export async function giveUp(deps: Deps, row: DueRow, review: Review, error: string): Promise<void> {
  deps.log.warn({ reviewId: review.id, due: row.key, error }, "messages parked");
  await parkDue(deps.db, row, error, { notBefore: later(deps.now(), REST_MS) });
  if (parkedCause(error) === "no-access") return;
  await deps.db.commit([parkedStatement(deps, review, error)]);
  deps.wake();
}
