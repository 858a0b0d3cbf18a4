import type { ReviewRefusal } from "../domain/refusals.ts";
import { moveLaunch } from "../domain/review/move-launch.ts";
import { loadSettings } from "../store/settings/load-settings.ts";
import { type Changed, changeReview, type Knock } from "./change-review.ts";
import type { Deps } from "./ports.ts";
import { workingDaysOf } from "./working-days-of.ts";

/** Moves the launch, and the due dates that follow from it, in the working days of the workspace. `launch`: as typed. */
export async function moveLaunchTo(
  deps: Deps,
  knock: Omit<Knock, "action" | "itemId">,
  launch: string,
): Promise<Changed<ReviewRefusal>> {
  const { settings } = await loadSettings(deps.db, knock.workspaceId);
  const week = workingDaysOf(deps, settings);
  const now = deps.now();
  return changeReview(deps, { ...knock, action: "review.move-launch", itemId: null }, (review) =>
    moveLaunch(review, { launch, now, week }),
  );
}
