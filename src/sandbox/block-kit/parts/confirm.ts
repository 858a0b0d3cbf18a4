import { object } from "../rules/object.ts";
import { oneOf } from "../rules/string.ts";
import { anyText, plainText } from "./text-object.ts";

export const colorScheme = oneOf("primary", "danger");

/** Slack fills in what is missing; here the dialog must say what it asks and what its buttons do. */
export const confirm = object({
  required: { title: plainText(100), text: anyText(300), confirm: plainText(30), deny: plainText(30) },
  optional: { style: colorScheme },
});
