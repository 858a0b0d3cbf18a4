import { z } from "zod";
import { LIMITS } from "../template-limits.ts";
import { DUE } from "./due-rule.ts";

/** The form that authors write. Only shapes are checked here; what refers to what is checked in check-references. */
const line = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a title is one line without control characters
    .regex(/^[^\u0000-\u001f\u007f\u2028\u2029]*$/u);
const text = z.string().max(LIMITS.text);

const ID = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}._()-]*$/u;
const id = z.string().max(LIMITS.id).regex(ID);
/** Kebab-case in any script; the negative class keeps out upper-case ASCII. */
export const TEMPLATE_ID = /^(?!.*[A-Z])[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:-[\p{L}\p{M}\p{N}]+)*$/u;
export const ROLE = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const role = z.string().max(LIMITS.role).regex(ROLE);
const LIFE = /^(?:release|unlimited|[1-9][0-9]{0,3} ?(?:d|days?))$/;

export const criterionForm = z.strictObject({
  title: line(LIMITS.criterionTitle).describe("What must be true. Slack shows the first 75 characters."),
  id: id.optional().describe("Unique in its item. Made from the title when left out."),
  optional: z.boolean().optional().describe("Whether the item may be done without it. Default: false."),
});

export const evidenceForm = z.strictObject({
  expects: z
    .string()
    .trim()
    .max(LIMITS.expects)
    .optional()
    .describe('What is expected, to follow "needs": `a scan report`.'),
  kinds: z
    .array(z.enum(["link", "text", "number", "file", "check", "drill"]))
    .min(1)
    .optional()
    .describe("What is accepted. Default: link, text, number, file."),
  "fresh for": z.string().regex(LIFE).optional().describe("`90d`, `release` or `unlimited` (the default)."),
  required: z.boolean().optional().describe("Whether the item can only be marked done with evidence. Default: true."),
});

export const itemForm = z.strictObject({
  id: id.optional().describe("Unique in the template: `security.secrets`. Made from section and title when left out."),
  title: line(LIMITS.itemTitle).describe("What is true when the item is done."),
  level: z.enum(["must", "should"]).optional().describe("`must` (the default) blocks a go, `should` does not."),
  role: role.optional().describe("Who usually owns it and signs it off: `sre`."),
  why: text.optional().describe("Why it matters, in two or three sentences."),
  verify: text.optional().describe("How to verify it."),
  evidence: evidenceForm.optional().describe("What shows that the item is true. Left out: anything, and not required."),
  due: z
    .string()
    .regex(DUE)
    .optional()
    .describe(
      "When it is due: `3 working days before` the launch (the default of a `must`), `5 days before`, `on the day` (of a `should`).",
    ),
  recurring: z.boolean().optional().describe("Comes round again after the launch. Default: false."),
  waivable: z.boolean().optional().describe("Whether an exception can be approved. Default: true."),
  criteria: z
    .array(z.union([line(LIMITS.criterionTitle), criterionForm]))
    .max(LIMITS.criteriaPerItem)
    .optional()
    .describe("Sub-checks: plain text, or `{ title, id, optional }`."),
  drill: z
    .enum(["restore", "failover"])
    .optional()
    .describe("Which kind of drill settles it, where `drill` is among its evidence. Left out: any."),
  "waits for": z.array(id).optional().describe("Ids of items that must be settled first."),
});

export const sectionForm = z.strictObject({
  id: id.optional().describe("Unique in the template. Made from the title when left out."),
  title: line(LIMITS.sectionTitle),
  items: z.array(itemForm).min(1),
});

export const templateForm = z.strictObject({
  $schema: z.string().optional(),
  id: z.string().max(LIMITS.id).regex(TEMPLATE_ID).describe("Kebab-case, unique in a workspace: `trading-platform`."),
  version: z.int().min(1).optional().describe("Grows when the content changes. Default: 1."),
  title: line(LIMITS.templateTitle),
  description: text.optional(),
  "sign-offs": z
    .record(role, z.int().min(1).max(LIMITS.quorum))
    .optional()
    .describe("Who must sign, and how many of them: `{ sre: 1, product: 1 }`."),
  sections: z.array(sectionForm).min(1).max(LIMITS.sections),
});

export type TemplateForm = z.infer<typeof templateForm>;
export type ItemForm = z.infer<typeof itemForm>;
export type EvidenceForm = z.infer<typeof evidenceForm>;
