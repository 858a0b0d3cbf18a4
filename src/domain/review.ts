import type { EvidenceRule, Level, SignOffRule } from "./template.ts";
import type { Day, Instant, TimeZone } from "./time/time.ts";

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
  readonly sections: readonly Section[];
  /** In the order of the checklist. */
  readonly items: readonly Item[];
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly lastChange: LastChange;
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
  readonly recurring: boolean;
  readonly waivable: boolean;
  readonly criteria: readonly Criterion[];
  readonly waitsFor: readonly string[];

  readonly status: ItemStatus;
  /** Slack id of a user (`U…`, `W…`) or of a user group (`S…`). */
  readonly owner: string | null;
  readonly dueOn: Day;
  /** Set by hand: moving the launch date leaves it alone. */
  readonly dueByHand: boolean;
  readonly blocked: Blocked | null;
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
