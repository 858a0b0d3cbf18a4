import type { ReviewPolicy } from "../review.ts";
import type { WorkspaceSettings } from "./workspace-settings.ts";

/** The rules that a review keeps for its whole life: those of its workspace when it began. */
export function policyOf({ fourEyes, waiver }: WorkspaceSettings): ReviewPolicy {
  return { fourEyes, waiverLongestDays: waiver.longestDays, waiverMostRenewals: waiver.mostRenewals };
}
