import type { ReviewState } from "./review.ts";
import type { Day } from "./time/time.ts";

/** Every no that a verb can say. `blocks/notices.ts` has one sentence for each. */
export type ItemRefusal =
  | { readonly reason: "no-such-item"; readonly itemId: string }
  | { readonly reason: "review-closed"; readonly state: ReviewState }
  | { readonly reason: "evidence-missing"; readonly itemId: string; readonly expects: string }
  | { readonly reason: "criteria-unmet"; readonly itemId: string; readonly titles: readonly string[] }
  | { readonly reason: "waits-for-others"; readonly itemId: string; readonly titles: readonly string[] }
  | { readonly reason: "wait-cycle"; readonly itemId: string; readonly titles: readonly string[] }
  | { readonly reason: "taken-by-other"; readonly itemId: string; readonly owner: string }
  | { readonly reason: "not-the-owner"; readonly itemId: string; readonly owner: string | null }
  | { readonly reason: "reason-missing"; readonly itemId: string; readonly of: "block" | "not-applicable" | "reopen" }
  | { readonly reason: "text-too-long"; readonly field: string; readonly limit: number; readonly length: number }
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
  | { readonly reason: "text-too-long"; readonly field: string; readonly limit: number; readonly length: number };

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

/** Said where the review or the right to act is missing, before any verb runs. */
export type AccessRefusal =
  | { readonly reason: "no-such-review" }
  | {
      readonly reason: "not-allowed";
      readonly action: string;
      readonly why: DenialReason;
      readonly lead: string | null;
    };

export type DenialReason = "guest" | "external" | "bot" | "deactivated" | "not-lead" | "not-admin" | "not-in-channel";

/** Why somebody cannot be made an owner or a lead. */
export type OwnerRefusal =
  | { readonly reason: "owner-unknown"; readonly owner: string }
  | {
      readonly reason: "owner-cannot";
      readonly owner: string;
      readonly why: "guest" | "external" | "bot" | "deactivated";
    };
