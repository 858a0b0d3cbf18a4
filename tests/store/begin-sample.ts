import { randomUUID } from "node:crypto";
import type { StartRequest } from "../../src/domain/review/start-review.ts";
import type { Review } from "../../src/domain/review.ts";
import type { TemplateItem } from "../../src/domain/template.ts";
import type { Database } from "../../src/store/database.ts";
import { saveReview } from "../../src/store/reviews/save-review.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../support/sample-review.ts";
import { ITEM_IDS } from "./random-journey.ts";

const CRITERIA = [
  { id: "one", title: "One", optional: false },
  { id: "two", title: "Two", optional: true },
];

/** A stored review of its own version, unless one is given. */
export function beginSample(
  db: Database,
  request: Partial<StartRequest> = {},
  { items = sampleItems(), at = NOW }: { items?: readonly TemplateItem[]; at?: string } = {},
): Promise<Review> {
  const reviewId = randomUUID();
  const events = startedEvents(plainTemplate(items), { version: reviewId, ...request });
  return saveReview(db, { before: undefined, reviewId, by: "UANA", at, events });
}

function sampleItems(): TemplateItem[] {
  return ITEM_IDS.map((id) => plainItem(id, { criteria: CRITERIA }));
}
