import { z } from "zod";
import { choiceField } from "./fields/choice-field.ts";

export const assignSectionField = choiceField("assign.section", {
  label: "Section",
  schema: z.string().min(1),
  error: "Pick the section.",
});
export const assignWhichField = choiceField("assign.which", {
  label: "Which of its items",
  schema: z.enum(["unassigned", "unsettled"]),
  error: "Pick which items.",
});
