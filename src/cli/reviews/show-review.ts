import type { Database } from "../../store/database.ts";
import { readLog } from "../../store/events/read-log.ts";
import { findReview } from "../../store/reviews/find-review.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { type Answer, answered, asJson, failed } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { reviewRecord } from "./review-record.ts";
import { reviewText } from "./review-text.ts";

export type ShowOptions = { readonly json?: true; readonly workspace?: string };

export async function showReview(
  context: Context,
  { service, version }: { service: string; version: string },
  { json, workspace }: ShowOptions,
): Promise<Answer> {
  return readDatabase(context, async (db) => {
    const review = await findReview(db, workspace ?? null, service, version);
    if (review === undefined) return failed(await missing(db, { service, version, workspace }));
    const now = context.now();
    const record = reviewRecord(review, await readLog(db, review.id), now);
    return answered({ stdout: json ? asJson(record) : reviewText(record, now) });
  });
}

async function missing(
  db: Database,
  { service, version, workspace }: { service: string; version: string; workspace: string | undefined },
): Promise<string> {
  const others = await listReviews(db, workspace ?? null, { state: "all", service });
  const versions = [...new Set(others.map((review) => review.version))].slice(0, 5);
  const sentence = `There is no review of ${service} ${version}.`;
  if (versions.length > 0) return `${sentence} Of ${service} there are: ${versions.join(", ")}.`;
  return `${sentence} \`readiness review list --all\` shows what there is.`;
}
