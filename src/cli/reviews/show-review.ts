import { readLog } from "../../store/events/read-log.ts";
import { findReview } from "../../store/reviews/find-review.ts";
import { type Answer, answered, asJson, failed } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { missingReview } from "./missing-review.ts";
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
    if (review === undefined) return failed(await missingReview(db, { service, version, workspace }));
    const now = context.now();
    const record = reviewRecord(review, await readLog(db, review.id), now);
    return answered({ stdout: json ? asJson(record) : reviewText(record, now) });
  });
}
