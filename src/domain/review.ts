import type { DrillKind } from "./drill/drill.ts";
import type { DrillNote } from "./drill/drill-note.ts";
import type { Condition, LaunchDecision, Overridden } from "./launch/launch-decision.ts";
import type { Objection, Signature } from "./sign-off/signature.ts";
import type { DueRule, EvidenceRule, Level, SignOffRule } from "./template.ts";
import type { Day, Instant, TimeZone } from "./time/time.ts";
import type { Waiver, WaiverRequest } from "./waiver/waiver.ts";

/** The launch review of one release (service and version) in one channel. */
export type Review = {
  readonly id: string;
  readonly workspaceId: string;
  /** How many events it has seen; the next one gets `seq + 1`. */
  readonly seq: number;
  readonly state: ReviewState;
  readonly service: string;
  readonly version: string;
  readonly channelId: string;
  readonly launchOn: Day;
  readonly timeZone: TimeZone;
  /** Slack user id. */
  readonly lead: string;
  readonly template: { readonly id: string; readonly version: number; readonly title: string };
  readonly signOffs: readonly SignOffRule[];
  readonly policy: ReviewPolicy;
  /** Oldest first; those that have ended too. */
  readonly signatures: readonly Signature[];
  readonly objections: readonly Objection[];
  readonly decision: LaunchDecision | null;
  /** Every go against the gate, oldest first, whatever became of the decision since. */
  readonly overrides: readonly Overridden[];
  readonly conditions: readonly Condition[];
  readonly launchedAt: Instant | null;
  /** Why, by whom and when it was cancelled; null: it was not. */
  readonly cancelled: { readonly reason: string; readonly by: string; readonly at: Instant } | null;
  readonly sections: readonly Section[];
  /** In the order of the checklist. */
  readonly items: readonly Item[];
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly lastChange: LastChange;
};

/** The workspace's rules as they were when the review began; they stay the same for it. */
export type ReviewPolicy = {
  readonly fourEyes: boolean;
  readonly waiverLongestDays: number;
  readonly waiverMostRenewals: number;
};

export type ReviewState = "open" | "decided-go" | "decided-no-go" | "launched" | "cancelled";

/** The newest change that a reader of the card should hear of. */
export type LastChange = {
  readonly type: string;
  readonly itemId: string | null;
  readonly by: string;
  readonly at: Instant;
};

export type Section = { readonly id: string; readonly title: string };

export type ItemStatus = "open" | "in-progress" | "blocked" | "done" | "not-applicable" | "waived";

export type Item = {
  readonly id: string;
  readonly sectionId: string;
  readonly title: string;
  readonly level: Level;
  readonly role: string | null;
  readonly why: string;
  readonly verify: string;
  readonly evidenceRule: EvidenceRule;
  readonly due: DueRule | null;
  readonly recurring: boolean;
  readonly waivable: boolean;
  /** Which kind of drill settles it; null: any, where drills are among its evidence. */
  readonly drillKind: DrillKind | null;
  readonly criteria: readonly Criterion[];
  readonly waitsFor: readonly string[];
  /** The drills that it depends on; null: none, so that people settle it. */
  readonly drills: readonly DrillNote[] | null;
  /** When its evidence was noticed to be stale; null while it is not. */
  readonly staleSince: Instant | null;
  readonly waiver: Waiver | null;
  readonly waiverRequest: WaiverRequest | null;
  /** Evidence that is bound to the release counts from here on. */
  readonly releaseSince: Instant;

  readonly status: ItemStatus;
  /** Slack id of a user (`U…`, `W…`) or of a user group (`S…`). */
  readonly owner: string | null;
  readonly dueOn: Day;
  /** Set by hand: moving the launch date leaves it alone. */
  readonly dueByHand: boolean;
  readonly blocked: Blocked | null;
  /** Who settled it last, and when; null: nobody has. */
  readonly settledBy: string | null;
  readonly settledAt: Instant | null;
  /** Why it is not applicable. */
  readonly reason: string | null;
  /** Oldest first. */
  readonly evidence: readonly Evidence[];
  /** `seq` of the last event that touched it: what a form compares to see whether somebody saved in between. */
  readonly changedSeq: number;
  readonly changedBy: string;
  readonly changedAt: Instant;
};

export type Criterion = {
  readonly id: string;
  readonly title: string;
  readonly optional: boolean;
  readonly met: boolean;
};

export type Blocked = { readonly by: string | null; readonly reason: string; readonly since: Instant };

export type Evidence = {
  readonly id: string;
  readonly kind: "link" | "text" | "number" | "file" | "message";
  /** A URL, a text, a number as typed, a file's or a message's permalink. */
  readonly value: string;
  /** What to call it; empty: its value speaks for itself. */
  readonly title: string;
  /** Slack's id of a file, where it is one. */
  readonly fileId: string | null;
  readonly by: string;
  readonly at: Instant;
};
