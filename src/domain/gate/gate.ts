import { type ObstacleKind, readinessOf } from "../review/readiness.ts";
import type { Review } from "../review.ts";
import type { Freeze } from "../settings/workspace-settings.ts";
import { signOffStanding } from "../sign-off/sign-off-standing.ts";
import type { Instant, TimeZone } from "../time/time.ts";
import { frozenUntil } from "./frozen-until.ts";
import { otherCommit } from "./other-commit.ts";

/** One thing between a release and its launch. */
export type GateReason =
  | { readonly kind: "cancelled" }
  | { readonly kind: "other-commit"; readonly reviewed: string; readonly given: string }
  | { readonly kind: "frozen"; readonly name: string; readonly until: Instant; readonly timeZone: TimeZone }
  | { readonly kind: "no-go"; readonly by: string; readonly reason: string }
  | {
      readonly kind: "objection";
      readonly by: string;
      readonly roles: readonly string[];
      readonly reason: string;
      readonly seq: number;
    }
  | {
      readonly kind: "item";
      readonly itemId: string;
      readonly title: string;
      readonly obstacle: ObstacleKind;
      readonly owner: string | null;
    }
  | { readonly kind: "sign-off"; readonly role: string; readonly signed: number; readonly quorum: number }
  | { readonly kind: "undecided" };

/** May this release launch? `reasons` are worst first, and empty exactly for a go. */
export type GateAnswer = { readonly decision: "go" | "no-go"; readonly reasons: readonly GateReason[] };

/** The gate's answer for one consistent version of a review at one instant. `sha`: the commit that is to launch, where known. */
export function gateOf(
  review: Review,
  now: Instant,
  freezes: readonly Freeze[],
  sha: string | null = null,
): GateAnswer {
  const reviewed = sha === null ? null : otherCommit(review.version, sha);
  const reasons: readonly GateReason[] = [
    ...(review.state === "cancelled" ? [{ kind: "cancelled" } as const] : []),
    ...(sha === null || reviewed === null ? [] : [{ kind: "other-commit", reviewed, given: sha } as const]),
    ...freezesNow(review, now, freezes),
    ...(review.decision?.kind === "no-go"
      ? [{ kind: "no-go", by: review.decision.by, reason: review.decision.reason } as const]
      : []),
    ...obstaclesToGo(review, now, review.decision?.override?.roles).filter((reason) => !isAccepted(review, reason)),
    ...(review.decision === null ? [{ kind: "undecided" } as const] : []),
  ];
  return { decision: reasons.length === 0 ? "go" : "no-go", reasons };
}

/**
 * What a lead must see settled before a go: refusals to sign, `must` items, missing signatures. `accepted`: roles that an
 * override did without, so that whoever signs fills the others.
 */
export function obstaclesToGo(review: Review, now: Instant, accepted: readonly string[] = []): readonly GateReason[] {
  const rules = review.signOffs.filter(({ role }) => !accepted.includes(role));
  return [
    ...review.objections.map(({ by, roles, reason, seq }) => ({ kind: "objection", by, roles, reason, seq }) as const),
    ...readinessOf(review, now).obstacles.map(
      ({ item, kind }) =>
        ({ kind: "item", itemId: item.id, title: item.title, obstacle: kind, owner: item.owner }) as const,
    ),
    ...signOffStanding(review, now, rules)
      .filter(({ by, quorum }) => by.length < quorum)
      .map(({ role, by, quorum }) => ({ kind: "sign-off", role, signed: by.length, quorum }) as const),
  ];
}

function isAccepted({ decision }: Review, reason: GateReason): boolean {
  const override = decision?.override ?? null;
  if (override === null) return false;
  if (reason.kind === "item") return override.itemIds.includes(reason.itemId);
  return reason.kind === "objection" && override.objections.includes(reason.seq);
}

function freezesNow(review: Review, now: Instant, freezes: readonly Freeze[]): readonly GateReason[] {
  return freezes
    .filter(({ service }) => service === null || service === review.service)
    .flatMap((freeze) => {
      const until = frozenUntil(freeze, now);
      return until === null ? [] : [{ kind: "frozen", name: freeze.name, until, timeZone: freeze.timeZone } as const];
    });
}
