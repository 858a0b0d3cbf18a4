import { happened, refused } from "../../domain/decision.ts";
import type { Drill, DrillRun } from "../../domain/drill/drill.ts";
import type { DrillEvent } from "../../domain/drill/drill-events.ts";
import type { DrillRefusal } from "../../domain/drill/drill-refusals.ts";
import { type RunRequest, recordRun, sameRun } from "../../domain/drill/record-run.ts";
import { type Actor, denialOf } from "../../domain/permissions.ts";
import type { AccessRefusal } from "../../domain/refusals.ts";
import type { Instant } from "../../domain/time/time.ts";
import { findRunByKey } from "../../store/drills/list-runs.ts";
import { secretIn } from "../secret-in.ts";
import { changeDrill, type DrillDeps } from "./change-drill.ts";
import { drillOrRefusal } from "./drill-or-refusal.ts";

export type RecordDrillRun = {
  readonly workspaceId: string;
  readonly actor: Actor;
  /** The same for every copy of one delivery. One that was refused may be sent again, corrected. */
  readonly delivery: string;
  /** Of the drill. */
  readonly name: string;
  readonly run: RunRequest;
  /** What its sender calls this run, 1 to 200 visible characters; null: nothing, then a delivery counts once. */
  readonly idempotencyKey: string | null;
};

export type DrillRecorded =
  /** `duplicate`: it was recorded before, and `run` is what was recorded then. */
  | { readonly ok: true; readonly drill: Drill; readonly run: DrillRun; readonly duplicate: boolean }
  | { readonly ok: false; readonly refusal: DrillRefusal | AccessRefusal; readonly duplicate: boolean };

type Looked =
  | { readonly kind: "refused"; readonly refusal: DrillRefusal | AccessRefusal }
  | { readonly kind: "recorded"; readonly drill: Drill; readonly run: DrillRun }
  | { readonly kind: "new"; readonly drill: Drill; readonly event: Extract<DrillEvent, { type: "drill.recorded" }> };

/**
 * Records a run of a drill, once for each key: sent again it answers what was recorded first, and something else under the
 * same key is refused. Two at the same time lose neither, because the workspace's log is the lock.
 */
export async function recordDrillRun(deps: DrillDeps, knock: RecordDrillRun): Promise<DrillRecorded> {
  const { workspaceId, actor, delivery } = knock;
  const id = deps.newId();
  // Looked at before anything is saved, so that a refusal does not use the delivery up.
  if (denialOf(actor, "drill.record", null) === null) {
    const first = await look(deps, knock, id, deps.now());
    if (first.kind === "refused") return { ...refused(first.refusal), duplicate: false };
    if (first.kind === "recorded") return { ok: true, drill: first.drill, run: first.run, duplicate: true };
  }
  let seen: Looked | null = null;
  const changed = await changeDrill(deps, { workspaceId, actor, delivery, action: "drill.record" }, async (at) => {
    seen = await look(deps, knock, id, at);
    const before = seen.kind === "refused" ? undefined : seen.drill;
    if (seen.kind === "refused") return { before, decision: refused(seen.refusal) };
    return { before, decision: seen.kind === "recorded" ? happened() : happened(seen.event) };
  });
  if (!changed.ok) return changed;
  const told = await look(deps, knock, id, deps.now());
  if (told.kind === "refused") return { ...refused(told.refusal), duplicate: changed.duplicate };
  if (told.kind === "new") throw new Error(`the delivery ${delivery} was dealt with, and nothing of it is recorded`);
  return { ok: true, drill: told.drill, run: told.run, duplicate: told.run.id !== id };
}

async function look(
  deps: DrillDeps,
  { workspaceId, actor, delivery, name, run, idempotencyKey }: RecordDrillRun,
  id: string,
  at: Instant,
): Promise<Looked> {
  const { db } = deps;
  if (idempotencyKey !== null && !KEY.test(idempotencyKey)) {
    return { kind: "refused", refusal: { reason: "bad-idempotency-key", value: idempotencyKey } };
  }
  const found = await drillOrRefusal(db, workspaceId, name);
  if (!found.ok) return { kind: "refused", refusal: found.refusal };
  const { drill } = found;
  const key = idempotencyKey === null ? `delivery/${delivery}` : `key/${idempotencyKey}`;
  const decision = recordRun(drill, run, { id, by: actor.id, at, key });
  const before = await findRunByKey(db, drill.id, key);
  if (!decision.ok) return { kind: "refused", refusal: decision.refusal };
  const [event] = decision.events;
  if (event?.type !== "drill.recorded") throw new Error("a run must be recorded");
  const secret = await secretIn(deps, [event]);
  if (secret !== null) return { kind: "refused", refusal: secret };
  if (before === undefined) return { kind: "new", drill, event };
  return before.id === id || sameRun(before, event.run)
    ? { kind: "recorded", drill, run: before }
    : { kind: "refused", refusal: { reason: "idempotency-mismatch", key: idempotencyKey ?? delivery } };
}

const KEY = /^[\x21-\x7e]{1,200}$/u;
