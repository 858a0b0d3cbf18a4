import { assignedAnswer } from "../../../blocks/answers/assigned-answer.ts";
import { unknownNameAnswer } from "../../../blocks/answers/unknown-name-answer.ts";
import { parseDay } from "../../domain/time/time.ts";
import { assignOwner } from "../../flows/assign-owner.ts";
import type { Door } from "../door.ts";
import { knockOf, refuse } from "../items/after-change.ts";
import { message, nothing, type Reply } from "../knock/replies.ts";
import { noticeOf } from "../refusal-words.ts";
import { severalItemsNotice } from "../sentences.ts";
import { findItem } from "./find-item.ts";
import type { Command } from "./parse-command.ts";
import { reviewsInSight, withTheirItems } from "./reviews-in-sight.ts";
import type { CommandVisit } from "./run-command.ts";
import { whoIsMeant } from "./who-is-meant.ts";

/** `/readiness assign backups @ana due 2026-12-11`, in the review of this channel or in any other open one. */
export async function assign(
  door: Door,
  visit: CommandVisit,
  { item: value, owner: who, due }: Extract<Command, { name: "assign" }>,
): Promise<Reply> {
  const dueOn = due === null ? null : parseDay(due);
  if (dueOn === undefined) return message(noticeOf({ reason: "not-a-day", value: due ?? "" }), "refused:not-a-day");
  const owner = await whoIsMeant(door, visit, who);
  if (typeof owner !== "string") return owner;

  const { all, here } = await reviewsInSight(door, visit);
  const mine = await withTheirItems(door, visit, here);
  const foundHere = findItem([mine], value);
  const others = all.filter((head) => !here.includes(head));
  const found =
    foundHere.kind === "none" ? findItem([mine, await withTheirItems(door, visit, others)], value) : foundHere;
  if (found.kind === "several") return message(severalItemsNotice(value, found.titles), "several-items");
  if (found.kind === "none") {
    return message(unknownNameAnswer({ kind: "open item", value, near: found.near }), "no-such-item");
  }
  const { review, item } = found;
  const changed = await assignOwner(door.deps, { ...knockOf(visit, review.id), itemId: item.id }, { owner, dueOn });
  if (changed.duplicate) return nothing("duplicate");
  if (!changed.ok) return refuse(visit, changed.refusal);
  const now = changed.review.items.find(({ id }) => id === item.id) ?? item;
  return message(assignedAnswer(changed.review, now, { now: door.deps.now() }), "assigned");
}
