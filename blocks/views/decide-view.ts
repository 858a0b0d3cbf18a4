import type { KnownBlock, ModalView } from "@slack/types";
import { type GateReason, obstaclesToGo } from "../../src/domain/gate/gate.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import { decisionField, decisionReasonField } from "../decision-fields.ts";
import type { Choice } from "../fields/option.ts";
import type { FormValues } from "../form.ts";
import { decideModal } from "../modals.ts";
import { gateReasonPhrase } from "../words/gate-reasons.ts";
import { bold, type Phrase, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines, list } from "../words/rich-text.ts";
import { conditionInputs, itemsForConditions } from "./condition-inputs.ts";

export type DecideTyped = Partial<FormValues<typeof decideModal.fields>>;
type DecisionChoice = FormValues<typeof decideModal.fields>["decision"];

const MOST_OBSTACLES = 15;
const LABELS: { readonly [choice in DecisionChoice]: string } = {
  go: "Go",
  "go-with-conditions": "Go with conditions",
  "no-go": "No-go",
  override: "Go, overriding the gate",
};

/** Shows what stands in the way, and asks for the decision. A go is offered only when nothing does; an override to admins. */
export function decideView(
  review: Review,
  { now, admin, typed = {}, notice }: { now: Instant; admin: boolean; typed?: DecideTyped; notice?: Phrase },
): ModalView {
  const obstacles = obstaclesToGo(review, now);
  const offered = choicesOf(obstacles.length > 0, admin);
  const items = itemsForConditions(review, now);
  const [preferred = "no-go"] = items.length > 0 && obstacles.length === 0 ? ["go-with-conditions" as const] : offered;
  const picked = offered.find((choice) => choice === typed.decision) ?? preferred;
  return decideModal.view({
    metadata: { reviewId: review.id, itemIds: picked === "go-with-conditions" ? items.map(({ id }) => id) : [] },
    title: "Decide",
    submit: "Decide",
    blocks: [
      ...(notice === undefined ? [] : [lines(notice)]),
      lines(say`${bold(releaseName(review), 400)}`),
      obstaclesList(obstacles, { review, now }),
      decisionField.block(
        offered.map((value): Choice => ({ value, label: LABELS[value] })),
        picked,
      ),
      ...inputsFor(picked, { review, now, typed }),
    ],
  });
}

function choicesOf(blocked: boolean, admin: boolean): readonly DecisionChoice[] {
  if (!blocked) return ["go", "go-with-conditions", "no-go"];
  return admin ? ["no-go", "override"] : ["no-go"];
}

function obstaclesList(obstacles: readonly GateReason[], setting: { review: Review; now: Instant }): KnownBlock {
  if (obstacles.length === 0) return lines(say`Nothing stands in the way of a go.`);
  const more = obstacles.length - MOST_OBSTACLES;
  return list("ordered", {
    heading: say`${bold("What stands in the way of a go", 60)}`,
    entries: obstacles.slice(0, MOST_OBSTACLES).map((reason) => gateReasonPhrase(reason, setting)),
    after: more > 0 ? say`and ${more} more` : null,
  });
}

function inputsFor(
  picked: DecisionChoice,
  setting: { review: Review; now: Instant; typed: DecideTyped },
): readonly KnownBlock[] {
  const reason = (shown: Parameters<typeof decisionReasonField.block>[1]) =>
    decisionReasonField.block(setting.typed.reason, shown);
  switch (picked) {
    case "go":
      return [reason({})];
    case "go-with-conditions":
      return [...conditionInputs(setting), reason({})];
    case "no-go":
      return [reason({ label: "Reason", hint: "What must change before it can launch.", optional: false })];
    case "override":
      return [
        reason({
          label: "Why it may launch all the same",
          hint: "A whole sentence. The card, the record and the report say for ever that the gate was overridden.",
          optional: false,
        }),
      ];
  }
}
