import type { GateAnswer } from "../domain/gate/gate.ts";
import type { Tally } from "../domain/review/readiness.ts";
import type { Evidence, ItemStatus, Review, ReviewState } from "../domain/review.ts";
import type { Level } from "../domain/template.ts";
import type { Day, Instant, TimeZone } from "../domain/time/time.ts";
import type { Person } from "./person.ts";

/** Everything that a report says about a review at one moment. What `--format json` prints. */
export type Report = {
  readonly service: string;
  readonly version: string;
  readonly reviewId: string;
  readonly workspaceId: string;
  readonly channelId: string;
  readonly state: ReviewState;
  readonly asOf: Instant;
  readonly timeZone: TimeZone;
  readonly launchOn: Day;
  readonly lead: Person;
  readonly started: Signed;
  readonly template: Review["template"];
  readonly tally: Tally;
  readonly sections: readonly { readonly title: string; readonly tally: Tally }[];
  /** As the gate answers; once the review is over, without the freezes. */
  readonly gate: { readonly decision: GateAnswer["decision"]; readonly reasons: readonly string[] };
  readonly freezes: readonly FreezeFact[];
  readonly decision: DecisionFact | null;
  /** Every go against the gate, oldest first, also of decisions that are gone. */
  readonly overrides: readonly OverrideFact[];
  readonly conditions: readonly ConditionFact[];
  readonly launchedAt: Instant | null;
  readonly cancelled: (Signed & { readonly reason: string }) | null;
  readonly signOffs: readonly SignOffFact[];
  readonly signatures: readonly SignatureFact[];
  readonly objections: readonly ObjectionFact[];
  readonly items: readonly ItemFact[];
  readonly waivers: readonly WaiverFact[];
  readonly progress: readonly ProgressPoint[];
  readonly history: readonly HistoryFact[];
  /** The newest entry of the workspace's record then. */
  readonly head: { readonly link: number; readonly hash: string };
};

export type Signed = { readonly by: Person; readonly at: Instant };

/** A freeze that concerns the launch day or the moment of the report. */
export type FreezeFact = {
  readonly name: string;
  /** Null: for every service. */
  readonly service: string | null;
  readonly from: Instant;
  /** The first instant after it. */
  readonly until: Instant;
  readonly onLaunchDay: boolean;
  readonly now: boolean;
};

export type OverrideFact = Signed & {
  readonly version: string;
  readonly reason: string;
  readonly accepted: readonly string[];
};

type DecisionFact = Signed & {
  readonly kind: "go" | "go-with-conditions" | "no-go";
  readonly reason: string;
  readonly override: { readonly reason: string; readonly accepted: readonly string[] } | null;
};

type ConditionFact = {
  readonly text: string;
  readonly item: string | null;
  readonly owner: Person;
  readonly dueOn: Day;
  readonly met: Signed | null;
};

type SignOffFact = { readonly role: string; readonly quorum: number; readonly by: readonly Person[] };

export type SignatureFact = Signed & {
  readonly roles: readonly string[];
  readonly note: string;
  /** SHA-256 of the state that was signed. */
  readonly covers: string;
  readonly counts: boolean;
  /** Why it counts no more, as a sentence; null while it does. */
  readonly ended: string | null;
  readonly endedAt: Instant | null;
};

type ObjectionFact = Signed & { readonly roles: readonly string[]; readonly reason: string };

export type ItemFact = {
  readonly id: string;
  readonly title: string;
  readonly section: string;
  readonly level: Level;
  readonly role: string | null;
  readonly status: ItemStatus;
  readonly settled: boolean;
  readonly overdue: boolean;
  readonly owner: Person | null;
  readonly dueOn: Day;
  readonly settledBy: Person | null;
  readonly settledAt: Instant | null;
  /** Why it is blocked, or not applicable. */
  readonly reason: string | null;
  readonly blockedBy: Person | null;
  readonly criteria: readonly { readonly title: string; readonly met: boolean; readonly optional: boolean }[];
  readonly evidence: readonly EvidenceFact[];
};

export type EvidenceFact = Signed & {
  readonly kind: Evidence["kind"];
  readonly title: string;
  readonly value: string;
  readonly state: "fresh" | "ageing" | "stale";
  /** Whole days since it was given. */
  readonly ageDays: number;
  readonly freshUntil: Instant | null;
};

export type WaiverFact = {
  readonly item: string;
  readonly risk: string;
  readonly control: string;
  readonly requested: Signed;
  readonly expiresOn: Day;
  readonly state: "requested" | "in-force" | "declined" | "revoked" | "expired" | "replaced";
  readonly answered: Signed | null;
  readonly ended: (Signed & { readonly reason: string }) | null;
};

/** How far the review was at a moment. */
export type ProgressPoint = { readonly at: Instant; readonly settled: number; readonly total: number };

export type HistoryFact = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: Person;
  readonly type: string;
  readonly item: string | null;
  /** `settled “Backups are restored” with evidence` */
  readonly what: string;
};
