import type { DrillNote } from "./drill/drill-note.ts";
import type { Condition, Override } from "./launch/launch-decision.ts";
import type { Evidence, ReviewPolicy, Section } from "./review.ts";
import type { SignatureEnd } from "./sign-off/signature.ts";
import type { SignOffRule, TemplateItem } from "./template.ts";
import type { Day, Instant, TimeZone } from "./time/time.ts";

/** What can happen to a review. Facts in the past tense; never changed, only appended. */
export type ReviewEvent =
  | ReviewStarted
  | { readonly type: "review.launch-moved"; readonly launchOn: Day; readonly dueOn: { readonly [itemId: string]: Day } }
  | { readonly type: "review.lead-changed"; readonly lead: string }
  | { readonly type: "review.cancelled"; readonly reason: string }
  | { readonly type: "review.reopened"; readonly reason: string }
  | { readonly type: "review.candidate"; readonly version: string }
  | {
      readonly type: "review.decided";
      readonly decision: "go" | "go-with-conditions" | "no-go";
      readonly reason: string;
      readonly conditions: readonly Condition[];
      readonly override: Override | null;
    }
  | { readonly type: "review.launched" }
  | { readonly type: "condition.met"; readonly conditionId: string }
  | SignOffEvent
  | { readonly type: "access.denied"; readonly action: string; readonly itemId: string | null; readonly why: string }
  | ItemEvent;

export type ItemEvent =
  | { readonly type: "item.taken"; readonly itemId: string }
  | { readonly type: "item.given-back"; readonly itemId: string }
  | { readonly type: "item.moved"; readonly itemId: string; readonly to: "open" | "in-progress" }
  | { readonly type: "item.assigned"; readonly itemId: string; readonly owner: string | null }
  | { readonly type: "item.completed"; readonly itemId: string; readonly evidence: readonly Evidence[] }
  | { readonly type: "item.reopened"; readonly itemId: string; readonly reason: string }
  | {
      readonly type: "item.blocked";
      readonly itemId: string;
      readonly blockedBy: string | null;
      readonly reason: string;
    }
  | { readonly type: "item.unblocked"; readonly itemId: string }
  | { readonly type: "item.ruled-out"; readonly itemId: string; readonly reason: string }
  | { readonly type: "item.criteria-checked"; readonly itemId: string; readonly met: readonly string[] }
  | { readonly type: "item.due-moved"; readonly itemId: string; readonly dueOn: Day }
  | { readonly type: "item.waits-changed"; readonly itemId: string; readonly waitsFor: readonly string[] }
  | { readonly type: "item.evidence-stale"; readonly itemId: string }
  /** The bot's: how the drills stand that it depends on; none: it depends on none any more. */
  | { readonly type: "item.drill-noted"; readonly itemId: string; readonly drills: readonly DrillNote[] }
  | WaiverEvent
  /** Who did it is not reminded of the item before that day. */
  | { readonly type: "item.snoozed"; readonly itemId: string; readonly until: Day; readonly reason: string }
  | { readonly type: "item.evidence-added"; readonly itemId: string; readonly evidence: Evidence }
  | { readonly type: "item.commented"; readonly itemId: string; readonly text: string };

export type WaiverEvent =
  | {
      readonly type: "waiver.requested";
      readonly itemId: string;
      readonly risk: string;
      readonly control: string;
      readonly expiresOn: Day;
      readonly expiresAt: Instant;
    }
  | { readonly type: "waiver.approved"; readonly itemId: string }
  | { readonly type: "waiver.declined"; readonly itemId: string; readonly reason: string }
  | { readonly type: "waiver.revoked"; readonly itemId: string; readonly reason: string }
  | { readonly type: "waiver.expired"; readonly itemId: string };

export type SignOffEvent =
  | {
      readonly type: "sign-off.signed";
      readonly roles: readonly string[];
      readonly note: string;
      readonly covers: string;
    }
  | { readonly type: "sign-off.refused"; readonly roles: readonly string[]; readonly reason: string }
  /** Takes back one's own signature or refusal. */
  | { readonly type: "sign-off.withdrawn" }
  /** The bot's: what these signatures relied on has changed. */
  | {
      readonly type: "sign-off.voided";
      readonly seqs: readonly number[];
      readonly why: SignatureEnd;
      readonly itemId: string | null;
    };

/** The whole checklist is in the first event, so the log alone is the record. */
export type ReviewStarted = {
  readonly type: "review.started";
  readonly workspaceId: string;
  readonly service: string;
  readonly version: string;
  readonly channelId: string;
  readonly launchOn: Day;
  readonly timeZone: TimeZone;
  readonly lead: string;
  readonly template: { readonly id: string; readonly version: number; readonly title: string };
  readonly signOffs: readonly SignOffRule[];
  readonly policy: ReviewPolicy;
  readonly sections: readonly Section[];
  readonly items: readonly StartedItem[];
};

export type StartedItem = TemplateItem & {
  readonly sectionId: string;
  readonly owner: string | null;
  readonly dueOn: Day;
  /** Still-fresh evidence that was brought along from the service's last review. */
  readonly carried: readonly Evidence[];
};

/** An event as it stands in the log. */
export type Recorded = {
  readonly reviewId: string;
  /** 1, 2, 3 … within its review. */
  readonly seq: number;
  readonly at: Instant;
  /** Slack user id, or `readiness` where the bot itself acted. */
  readonly by: string;
  readonly event: ReviewEvent;
};
