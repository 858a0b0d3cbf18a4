import type { DrillNote } from "./drill/drill-note.ts";
import type { SecretKind } from "./evidence/secret-kind.ts";
import type { ReviewState } from "./review.ts";
import type { Day } from "./time/time.ts";

/** `limit`, `length`: in characters. */
export type TextTooLong = {
  readonly reason: "text-too-long";
  readonly field: string;
  readonly limit: number;
  readonly length: number;
};

/** Every no that a verb can say. `blocks/notices.ts` has one sentence for each. */
export type ItemRefusal =
  | { readonly reason: "no-such-item"; readonly itemId: string }
  | { readonly reason: "review-closed"; readonly state: ReviewState }
  | { readonly reason: "evidence-missing"; readonly itemId: string; readonly expects: string }
  | { readonly reason: "drill-settles"; readonly itemId: string; readonly drill: DrillNote }
  | { readonly reason: "drill-unsettles"; readonly itemId: string; readonly drill: DrillNote }
  | { readonly reason: "criteria-unmet"; readonly itemId: string; readonly titles: readonly string[] }
  | { readonly reason: "waits-for-others"; readonly itemId: string; readonly titles: readonly string[] }
  | { readonly reason: "wait-cycle"; readonly itemId: string; readonly titles: readonly string[] }
  | { readonly reason: "taken-by-other"; readonly itemId: string; readonly owner: string }
  | { readonly reason: "not-the-owner"; readonly itemId: string; readonly owner: string | null }
  | { readonly reason: "reason-missing"; readonly itemId: string; readonly of: "block" | "not-applicable" | "reopen" }
  | TextTooLong
  | { readonly reason: "evidence-invalid"; readonly kind: "link" | "number" | "text"; readonly value: string }
  | { readonly reason: "not-blocked"; readonly itemId: string }
  | {
      readonly reason: "settled-already";
      readonly itemId: string;
      readonly status: "done" | "not-applicable" | "waived";
    }
  | { readonly reason: "edited-meanwhile"; readonly itemId: string; readonly by: string; readonly seq: number };

export type ReviewRefusal =
  | { readonly reason: "review-closed"; readonly state: ReviewState }
  | { readonly reason: "launch-in-past"; readonly launchOn: Day; readonly today: Day }
  | { readonly reason: "not-a-day"; readonly value: string }
  | { readonly reason: "reason-missing"; readonly of: "cancel" }
  | TextTooLong;

export type StartRefusal =
  | { readonly reason: "service-missing" }
  | { readonly reason: "version-missing" }
  | { readonly reason: "launch-missing" }
  | { readonly reason: "bad-service"; readonly value: string }
  | { readonly reason: "bad-version"; readonly value: string }
  | { readonly reason: "not-a-day"; readonly value: string }
  | { readonly reason: "launch-in-past"; readonly launchOn: Day; readonly today: Day }
  | { readonly reason: "not-a-zone"; readonly value: string }
  | { readonly reason: "no-such-template"; readonly value: string; readonly known: readonly string[] }
  | {
      readonly reason: "already-open";
      readonly reviewId: string;
      readonly service: string;
      readonly version: string;
      readonly channelId: string;
      readonly lead: string;
      readonly permalink: string | null;
    };

export type SignOffRefusal =
  | { readonly reason: "review-closed"; readonly state: ReviewState }
  | { readonly reason: "no-role-to-sign"; readonly roles: readonly string[] }
  | { readonly reason: "nothing-to-withdraw" }
  | { readonly reason: "objection-reason-missing" }
  | { readonly reason: "state-moved-on"; readonly by: string }
  | TextTooLong;

export type WaiverRefusal =
  | { readonly reason: "no-such-item"; readonly itemId: string }
  | { readonly reason: "review-closed"; readonly state: ReviewState }
  | { readonly reason: "not-waivable"; readonly itemId: string }
  | {
      readonly reason: "settled-already";
      readonly itemId: string;
      readonly status: "done" | "not-applicable" | "waived";
    }
  | { readonly reason: "waiver-incomplete"; readonly field: "risk" | "control" | "expiry" | "reason" }
  | { readonly reason: "waiver-expiry-out-of-range"; readonly first: Day; readonly last: Day; readonly value: string }
  | { readonly reason: "waiver-renewals-used-up"; readonly most: number }
  | { readonly reason: "no-waiver-request"; readonly itemId: string }
  | { readonly reason: "own-waiver"; readonly itemId: string }
  | { readonly reason: "not-the-approver"; readonly role: string | null; readonly lead: string }
  | { readonly reason: "waiver-request-changed"; readonly by: string }
  | { readonly reason: "waiver-request-outdated"; readonly expiresOn: Day }
  | { readonly reason: "no-waiver"; readonly itemId: string }
  | TextTooLong;

export type SettingsRefusal =
  | { readonly reason: "last-admin" }
  | {
      readonly reason: "setting-out-of-range";
      readonly setting: "longestDays" | "mostRenewals" | "quietDays";
      readonly least: number;
      readonly most: number;
      readonly value: number;
    }
  | { readonly reason: "no-such-role"; readonly value: string; readonly known: readonly string[] }
  | { readonly reason: "bad-role"; readonly value: string }
  | { readonly reason: "bad-holder"; readonly value: string }
  | { readonly reason: "holders-changed" }
  | { readonly reason: "freeze-name-missing" }
  | { readonly reason: "freeze-backwards"; readonly from: Day; readonly to: Day }
  | { readonly reason: "sessions-missing" }
  | { readonly reason: "bad-session"; readonly line: number; readonly value: string }
  | { readonly reason: "no-such-freeze" }
  | HoursRefusal
  | { readonly reason: "bad-holiday"; readonly line: number; readonly value: string }
  | { readonly reason: "holiday-name-missing"; readonly day: Day }
  | { readonly reason: "no-such-holiday"; readonly value: string }
  | { readonly reason: "unknown-calendar"; readonly value: string }
  | { readonly reason: "too-many-calendars"; readonly most: number }
  | { readonly reason: "bad-service"; readonly value: string }
  | { readonly reason: "not-a-day"; readonly value: string }
  | { readonly reason: "not-a-zone"; readonly value: string }
  | TextTooLong;

/** What stands against working hours, a workspace's or somebody's own. */
export type HoursRefusal =
  | { readonly reason: "bad-time"; readonly end: "from" | "to"; readonly value: string }
  | { readonly reason: "hours-backwards"; readonly from: string; readonly to: string }
  | { readonly reason: "working-days-missing" }
  | { readonly reason: "bad-weekdays"; readonly value: string };

export type SnoozeRefusal =
  | { readonly reason: "snooze-days"; readonly value: number }
  | { readonly reason: "snooze-past-launch"; readonly launchOn: Day; readonly today: Day }
  | { readonly reason: "snooze-reason-missing" }
  | TextTooLong;

/** Why somebody's own reminder settings cannot be saved. */
export type PersonRefusal =
  | HoursRefusal
  | { readonly reason: "pause-in-past"; readonly value: Day; readonly today: Day }
  | { readonly reason: "pause-too-long"; readonly latest: Day }
  | { readonly reason: "not-a-zone"; readonly value: string };

export type DecisionRefusal =
  | { readonly reason: "review-closed"; readonly state: ReviewState }
  | { readonly reason: "decided-already"; readonly kind: string; readonly by: string }
  | { readonly reason: "gate-blocked"; readonly count: number }
  | { readonly reason: "decision-reason-missing"; readonly of: "no-go" | "override" | "reopen" }
  | { readonly reason: "nothing-to-override" }
  | { readonly reason: "conditions-missing" }
  | { readonly reason: "condition-incomplete"; readonly text: string; readonly field: "text" | "owner" | "dueOn" }
  | { readonly reason: "not-decided-go"; readonly state: ReviewState }
  | { readonly reason: "not-over"; readonly state: ReviewState }
  | { readonly reason: "bad-version"; readonly value: string }
  | { readonly reason: "same-version"; readonly value: string }
  | { readonly reason: "no-such-condition" }
  | TextTooLong;

/** Said where the review or the right to act is missing, before any verb runs. */
export type AccessRefusal =
  | { readonly reason: "no-such-review" }
  /** `field`: the name of the input, as in `text-too-long`. What was typed is not repeated. */
  | { readonly reason: "looks-secret"; readonly kind: SecretKind; readonly field: string }
  | {
      readonly reason: "not-allowed";
      readonly action: string;
      readonly why: DenialReason;
      readonly lead: string | null;
    };

export type DenialReason = "guest" | "external" | "bot" | "deactivated" | "not-lead" | "not-admin";

/** Why somebody cannot be made an owner or a lead. */
export type OwnerRefusal =
  | { readonly reason: "owner-unknown"; readonly owner: string }
  | {
      readonly reason: "owner-cannot";
      readonly owner: string;
      readonly why: "guest" | "external" | "bot" | "deactivated";
    };
