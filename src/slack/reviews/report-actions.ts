import {
  reportComment,
  reportedAnswer,
  reportLaterAnswer,
  reportOfWhichAnswer,
  reportRefusedAnswer,
} from "../../../blocks/answers/report-answer.ts";
import type { Review } from "../../domain/review.ts";
import { reportFiles } from "../../flows/report/report-files.ts";
import { reviewToReport } from "../../flows/report/review-to-report.ts";
import { viewReview } from "../../flows/view-review.ts";
import type { Door } from "../door.ts";
import { refuse } from "../items/after-change.ts";
import { denied } from "../items/item-actions.ts";
import { message, type Reply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";

/** **Report** on the card: the decision report goes into the card's thread, where everybody who may see the review finds it. */
export async function postReport(door: Door, visit: Visitor, { reviewId }: { reviewId: string }): Promise<Reply> {
  const { workspaceId, actor, channelId: here } = visit;
  const no = await denied(door, visit, { reviewId }, "review.report");
  if (no !== null) return no;
  const review = await viewReview(door.deps, { workspaceId, reviewId, actor, here });
  return review === undefined ? refuse(visit, { reason: "no-such-review" }) : upload(door, review);
}

/** `/readiness report [service version]`: what is left out is the review of this channel, or the only one. */
export async function reportByCommand(
  door: Door,
  visit: Visitor,
  wanted: { readonly service: string | null; readonly version: string | null },
): Promise<Reply> {
  const { workspaceId, actor, channelId: here } = visit;
  const reviewId = await reviewToReport(door.deps, { workspaceId, actor, here, ...wanted });
  return reviewId === null ? message(reportOfWhichAnswer(), "report:which") : postReport(door, visit, { reviewId });
}

async function upload({ deps, calls, files, directory }: Door, review: Review): Promise<Reply> {
  const { workspaceId } = review;
  const groups = await directory.groups(workspaceId);
  const nameOf = async (id: string) =>
    id.startsWith("S") && groups.ok
      ? groups.value.find((group) => group.id === id)?.name
      : calls.nameOf(workspaceId, id);
  const made = await reportFiles(deps, review, nameOf);
  const { channelId, threadTs, permalink, head } = made;
  const comment = reportComment(review, head);
  const outcome = await files.upload(workspaceId, { channelId, threadTs, comment, files: made.files });
  if (outcome.ok) return message(reportedAnswer(review, permalink), "reported");
  if (outcome.kind === "refused")
    return message(reportRefusedAnswer(review, outcome.error), `refused:${outcome.error}`);
  return message(reportLaterAnswer(), "report:later");
}
