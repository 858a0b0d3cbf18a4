import type { DrillStanding } from "../drill/drill.ts";
import type { Level } from "../template.ts";
import type { Day, Instant } from "../time/time.ts";

/** Why somebody is to hear of something. Days are calendar days unless they are called working days. */
export type SubjectReason =
  | { readonly kind: "overdue"; readonly dueOn: Day }
  | { readonly kind: "due-soon"; readonly dueOn: Day }
  | { readonly kind: "quiet"; readonly workingDays: number }
  /** `until`: the end of the evidence's life; null: it was of an earlier version. */
  | { readonly kind: "stale"; readonly until: Instant | null }
  /** A `must`, or something that others wait for, has no owner: its lead hears. */
  | { readonly kind: "unassigned"; readonly dueOn: Day }
  /** The hearer blocks the item. */
  | { readonly kind: "blocking"; readonly owner: string | null; readonly why: string; readonly since: Instant }
  /** Nothing of its own is due; what waits for it is (see `awaitedBy`). */
  | { readonly kind: "awaited" }
  | { readonly kind: "sign-off"; readonly roles: readonly string[] }
  | { readonly kind: "condition"; readonly text: string; readonly dueOn: Day }
  | { readonly kind: "drill-due"; readonly name: string; readonly until: Instant }
  /** Never run, failed, or overdue. */
  | {
      readonly kind: "drill-lacking";
      readonly name: string;
      readonly standing: Exclude<DrillStanding, { state: "good" }>;
    }
  /** In its last week, and once more before its end. `expiresAt`: the end of its last day. */
  | {
      readonly kind: "waiver-ends-7" | "waiver-ends-1";
      readonly expiresOn: Day;
      readonly expiresAt: Instant;
      readonly days: number;
    }
  /** Who should have acted was reminded so often, and nothing followed. */
  | { readonly kind: "silent"; readonly who: string; readonly times: number; readonly of: PlainReason };

export type PlainReason = Exclude<SubjectReason, { kind: "silent" }>;

/** One thing that waits for somebody. */
export type Subject = {
  /** `item/<review>/<item>`, `sign-off/<review>`, `condition/<review>/<id>`, `waiver/<review>/<item>`, `drill/<drill>`; `silent/…` for who hears of another's silence. */
  readonly key: string;
  /** Who is to hear of it: a person or a user group. */
  readonly to: string;
  /** Null: of no review, as a drill. */
  readonly reviewId: string | null;
  readonly itemId: string | null;
  /** Of a drill or a condition. */
  readonly otherId: string | null;
  readonly title: string;
  readonly level: Level | null;
  readonly reason: SubjectReason;
  /** Titles of items that wait for this one, and whose owners do not hear of them. */
  readonly awaitedBy: readonly string[];
  /** When it last changed: what was said of it before then was followed by something. */
  readonly changedAt: Instant;
};

const MOST_URGENT_FIRST: readonly string[] = [
  "overdue",
  "drill-lacking",
  "blocking",
  "awaited",
  "stale",
  "waiver-ends-1",
  "condition",
  "sign-off",
  "silent",
  "unassigned",
  "waiver-ends-7",
  "due-soon",
  "drill-due",
  "quiet",
] satisfies readonly SubjectReason["kind"][];

/** 0 is the most urgent. */
export function urgencyOf(kind: string): number {
  const at = MOST_URGENT_FIRST.indexOf(kind);
  return at === -1 ? MOST_URGENT_FIRST.length : at;
}

/** Most urgent first: by reason, `must` before `should`, earliest due first. */
export function byUrgency(a: Subject, b: Subject): number {
  return (
    urgencyOf(a.reason.kind) - urgencyOf(b.reason.kind) ||
    Number(b.level === "must") - Number(a.level === "must") ||
    dueOf(a).localeCompare(dueOf(b)) ||
    a.key.localeCompare(b.key)
  );
}

function dueOf({ reason }: Subject): Day {
  return "dueOn" in reason ? reason.dueOn : "9999-12-31";
}
