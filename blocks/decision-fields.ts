import { z } from "zod";
import { TEXT_LIMITS } from "../src/domain/limits.ts";
import { choiceField } from "./fields/choice-field.ts";
import { dateField } from "./fields/date-field.ts";
import { personField } from "./fields/person-field.ts";
import { rowsField } from "./fields/rows-field.ts";
import { textField } from "./fields/text-field.ts";

const anyText = z.string();
const someText = z.string().min(1);

/** The decision. Its other inputs depend on what is picked. */
export const decisionField = choiceField("decision.choice", {
  label: "Decision",
  dispatch: true,
  schema: z.enum(["go", "go-with-conditions", "no-go", "override"]),
  error: "Pick a decision.",
});
export const decisionReasonField = textField("decision.reason", {
  label: "Note",
  multiline: true,
  limit: TEXT_LIMITS.comment,
  schema: anyText,
  error: "Write the reason as text.",
});

/** A condition of a go. */
export const conditionTextField = textField("condition.text", {
  label: "Another condition",
  placeholder: "Alert on queue depth before the first peak",
  limit: TEXT_LIMITS.reason,
  schema: anyText,
  error: "Write the condition as text.",
});
export const conditionOwnerField = personField("condition.owner", {
  label: "Who sees to it",
  placeholder: "Somebody",
  schema: z.string().nullable(),
  error: "Pick a person.",
});
export const conditionDayField = dateField("condition.due-on", {
  label: "By when",
  schema: z.string().nullable(),
  error: "Pick a date.",
});
export const conditionTexts = rowsField(conditionTextField);
export const conditionOwners = rowsField(conditionOwnerField);
export const conditionDays = rowsField(conditionDayField);

/** A signature. */
export const signChoiceField = choiceField("sign.choice", {
  label: "Your answer",
  schema: z.enum(["sign", "refuse", "withdraw"]),
  error: "Pick an answer.",
});
export const signNoteField = textField("sign.note", {
  label: "Note, or the reason of a refusal",
  multiline: true,
  limit: TEXT_LIMITS.reason,
  schema: anyText,
  error: "Write the note as text.",
});

export const reopenReasonField = textField("review.reopen-reason", {
  label: "Reason",
  multiline: true,
  limit: TEXT_LIMITS.reason,
  schema: someText,
  error: "Say why the review is reopened, in a few words.",
});
