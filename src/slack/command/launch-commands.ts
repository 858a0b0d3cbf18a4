import { notice } from "../../../blocks/notices.ts";
import { candidatePhrase } from "../../../blocks/words/decision-words.ts";
import { newCandidate } from "../../domain/launch/new-candidate.ts";
import { changeReview } from "../../flows/change-review.ts";
import type { Door } from "../door.ts";
import { knockOf, refuse } from "../items/after-change.ts";
import { message, nothing, type Reply } from "../knock/replies.ts";
import { openDecide } from "../launch/decide.ts";
import { openSign } from "../launch/sign.ts";
import type { Command } from "./parse-command.ts";
import { reviewMeant } from "./review-meant.ts";
import type { CommandVisit } from "./run-command.ts";

/** `/readiness sign [service [version]]` and `/readiness decide …`: the card's forms. */
export async function signOrDecide(
  door: Door,
  visit: CommandVisit,
  { name, service, version }: Extract<Command, { name: "sign" | "decide" }>,
): Promise<Reply> {
  const meant = await reviewMeant(door, visit, { service, version, command: `${name} payments-api` });
  if ("reply" in meant) return meant.reply;
  const open = name === "sign" ? openSign : openDecide;
  return open(door, visit, { reviewId: meant.found.id });
}

/** `/readiness candidate 2.4.1 [service]`: another version of the same release. */
export async function nameCandidate(
  door: Door,
  visit: CommandVisit,
  { version, service }: Extract<Command, { name: "candidate" }>,
): Promise<Reply> {
  const command = `candidate ${version} payments-api`;
  const meant = await reviewMeant(door, visit, { service, version: null, command });
  if ("reply" in meant) return meant.reply;
  const wish = { ...knockOf(visit, meant.found.id), action: "review.candidate", itemId: null } as const;
  const changed = await changeReview(door.deps, wish, (review) => newCandidate(review, { version }));
  if (changed.duplicate) return nothing("duplicate");
  if (!changed.ok) return refuse(visit, changed.refusal);
  const ended = changed.events.flatMap((event) => (event.type === "sign-off.voided" ? event.seqs : [])).length;
  return message(notice(candidatePhrase(changed.review, meant.found.version, ended)), "candidate");
}
