import { unknownNameAnswer } from "../../../blocks/answers/unknown-name-answer.ts";
import type { ListedReview } from "../../flows/visible-reviews.ts";
import { message, type Reply } from "../knock/replies.ts";
import { isSameName } from "./is-same-name.ts";
import { nearest } from "./nearest.ts";

/** Of the reviews that somebody sees, those of the service that they typed, in whatever case; else what to say instead. */
export function reviewsOfService(
  all: readonly ListedReview[],
  typed: string,
): { readonly named: readonly ListedReview[] } | { readonly reply: Reply } {
  const named = all.filter(({ service }) => isSameName(service, typed));
  if (named.length > 0) return { named };
  const near = nearest(typed, [...new Set(all.map(({ service }) => service))]);
  const said = unknownNameAnswer({ kind: "open review of", value: typed, near: near === null ? [] : [near] });
  return { reply: message(said, "no-such-review") };
}
