import { type GateAnswer, gateOf } from "../../domain/gate/gate.ts";
import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import { type Head, readHead } from "../../store/events/read-head.ts";
import { findOpenReview } from "../../store/reviews/find-open-review.ts";
import { findReview } from "../../store/reviews/find-review.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import type { Deps } from "../ports.ts";
import { doubtOfGo } from "./doubt-of-go.ts";

export type Release = {
  readonly workspaceId: string;
  readonly service: string;
  readonly version: string;
  /** The commit that is to launch, where it is known. */
  readonly sha?: string | null;
};

export type Judgement = {
  /** Null: there is no review of this release. */
  readonly found: { readonly review: Review; readonly gate: GateAnswer } | null;
  readonly asOf: Instant;
  /** The record's newest entry; the judgement is of exactly what is recorded up to it. */
  readonly head: Head;
};

const ATTEMPTS = 50;

/**
 * Judges a release by its open review, else its newest. Review and freezes are read between two looks at the head of the
 * workspace's record, and again when something was recorded in between, so that all of it is of one moment. A go is held
 * against the record; throws when that does not say so.
 */
export async function judgeRelease(
  { db, now }: Pick<Deps, "db" | "now">,
  { workspaceId, service, version, sha = null }: Release,
): Promise<Judgement> {
  // PostgreSQL refuses to be asked for such a text at all.
  const canExist = !`${service}${version}`.includes("\0");
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const head = await readHead(db, workspaceId);
    const review = canExist
      ? ((await findOpenReview(db, workspaceId, service, version)) ??
        (await findReview(db, workspaceId, service, version)))
      : undefined;
    const { settings } = await loadSettings(db, workspaceId);
    const asOf = now();
    const found = review === undefined ? null : { review, gate: gateOf(review, asOf, settings.freezes, sha) };
    const doubt =
      found?.gate.decision === "go"
        ? await doubtOfGo({ db }, { workspaceId, service, version, sha }, { review: found.review, asOf }).catch(asError)
        : null;
    const after = await readHead(db, workspaceId);
    if (after.hash !== head.hash) continue;
    if (doubt !== null) throw doubt;
    return { found, asOf, head };
  }
  throw new Error(`the record changed ${ATTEMPTS} times while the gate was read`);
}

function asError(error: unknown): Error {
  return error instanceof Error ? error : new Error(String(error));
}
