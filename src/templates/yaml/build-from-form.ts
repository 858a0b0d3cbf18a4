import type {
  EvidenceRule,
  Template,
  TemplateCriterion,
  TemplateItem,
  TemplateSection,
} from "../../domain/template.ts";
import { KINDS_BY_HAND, NO_EVIDENCE_NEEDED } from "../evidence-defaults.ts";
import { slug } from "../slug.ts";
import { readDueRule } from "./due-rule.ts";
import { readLife } from "./life.ts";
import type { EvidenceForm, ItemForm, TemplateForm } from "./template-form.ts";

/** Fills in what the author left out. Ids that are left out come from titles. */
export function buildFromForm(form: TemplateForm): Template {
  return {
    id: form.id,
    version: form.version ?? 1,
    title: form.title,
    description: form.description?.trim() ?? "",
    sections: form.sections.map(buildSection),
    signOffs: Object.entries(form["sign-offs"] ?? {}).map(([role, quorum]) => ({ role, quorum })),
  };
}

function buildSection(form: TemplateForm["sections"][number]): TemplateSection {
  const id = form.id ?? slug(form.title, 30);
  return { id, title: form.title, items: form.items.map((item) => buildItem(item, id)) };
}

function buildItem(form: ItemForm, sectionId: string): TemplateItem {
  return {
    id: form.id ?? derivedItemId(sectionId, form.title),
    title: form.title,
    level: form.level ?? "must",
    role: form.role ?? null,
    why: form.why?.trim() ?? "",
    verify: form.verify?.trim() ?? "",
    evidence: form.evidence === undefined ? NO_EVIDENCE_NEEDED : buildEvidence(form.evidence),
    due: readDueRule(form.due),
    recurring: form.recurring ?? false,
    waivable: form.waivable ?? true,
    criteria: (form.criteria ?? []).map(buildCriterion),
    waitsFor: form["waits for"] ?? [],
    ...(form.drill !== undefined && { drill: form.drill }),
  };
}

function buildEvidence(form: EvidenceForm): EvidenceRule {
  return {
    required: form.required ?? true,
    kinds: form.kinds ?? KINDS_BY_HAND,
    expects: form.expects ?? "",
    life: readLife(form["fresh for"]),
  };
}

function buildCriterion(form: NonNullable<ItemForm["criteria"]>[number]): TemplateCriterion {
  if (typeof form === "string") return { id: slug(form, 60), title: form, optional: false };
  return { id: form.id ?? slug(form.title, 60), title: form.title, optional: form.optional ?? false };
}

/** `security.rotate-the-keys`: the id of an item whose author gave none. At most 100 characters. */
export function derivedItemId(sectionId: string, title: string): string {
  return `${sectionId.length > 40 ? slug(sectionId, 30) : sectionId}.${slug(title, 48)}`;
}
