import { happened } from "../../domain/decision.ts";
import { DEFAULT_DIGEST_TIME, type DigestSubscription, type DigestTime } from "../../domain/digest/digest.ts";
import { nextDigest } from "../../domain/digest/next-digest.ts";
import type { AccessRefusal } from "../../domain/refusals.ts";
import { digestStatement } from "../../store/digests/digest-statement.ts";
import { loadDigest } from "../../store/digests/load-digest.ts";
import { changeWorkspace, type WorkspaceKnock } from "../change-workspace.ts";
import type { Deps } from "../ports.ts";
import { digestDueStatement } from "./digest-due.ts";

export type ChangeDigest = {
  readonly target: string;
  readonly isOn: boolean;
  /** Null, or a part that is left out: as it was or, for the first time, Monday 09:00 where they are. */
  readonly time: Partial<DigestTime> | null;
};

export type DigestChanged =
  | { readonly ok: true; readonly digest: DigestSubscription; readonly duplicate: boolean }
  | { readonly ok: false; readonly refusal: AccessRefusal; readonly duplicate: boolean };

/** Switches a digest on, to another time, or off. What is so already stays as it is; what changes is on record. */
export async function changeDigest(
  deps: Pick<Deps, "db" | "now" | "newId" | "wake" | "findSecret">,
  { workspaceId, actor, delivery }: Pick<WorkspaceKnock, "workspaceId" | "actor" | "delivery">,
  { target, isOn, time }: ChangeDigest,
): Promise<DigestChanged> {
  const { db } = deps;
  const before = await loadDigest(db, workspaceId, target);
  const digest: DigestSubscription = {
    workspaceId,
    target,
    time: { ...DEFAULT_DIGEST_TIME, timeZone: actor.timeZone ?? "UTC", ...before?.time, ...time },
    isOn,
    changedBy: actor.id,
    changedAt: deps.now(),
  };
  const isSame = before?.isOn === isOn && isSameTime(before.time, digest.time);
  const changed = await changeWorkspace<never>(
    deps,
    {
      workspaceId,
      actor,
      delivery,
      action: "digest.change",
      statements: () => (isSame ? [] : [digestStatement(db, digest), dueStatement(deps, digest)]),
    },
    () => (isSame ? happened() : happened({ type: "digest.changed", target, isOn, time: digest.time })),
  );
  if (!changed.ok) return changed;
  deps.wake();
  return { ok: true, digest: isSame ? before : digest, duplicate: changed.duplicate };
}

/** The row of one that is off finds that out. */
function dueStatement(deps: Pick<Deps, "db" | "now" | "newId">, digest: DigestSubscription) {
  return digestDueStatement(deps, digest, nextDigest(digest.time, digest.changedAt).at);
}

function isSameTime(a: DigestTime, b: DigestTime): boolean {
  return a.weekday === b.weekday && a.time === b.time && a.timeZone === b.timeZone;
}
