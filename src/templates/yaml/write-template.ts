import { stringify } from "yaml";
import { canonicalJson } from "../../domain/canonical-json.ts";
import type { Template, TemplateCriterion, TemplateItem } from "../../domain/template.ts";
import { KINDS_BY_HAND, NO_EVIDENCE_NEEDED } from "../evidence-defaults.ts";
import { slug } from "../slug.ts";
import { writeDueRule } from "./due-rule.ts";
import { writeLife } from "./life.ts";

/** Template → the YAML that an author would write: what equals its default is left out. Reading it back gives the same template. */
export function writeTemplate(template: Template): string {
  const form = {
    id: template.id,
    version: template.version,
    title: template.title,
    ...(template.description !== "" && { description: template.description }),
    ...(template.signOffs.length > 0 && {
      "sign-offs": Object.fromEntries(template.signOffs.map(({ role, quorum }) => [role, quorum])),
    }),
    sections: template.sections.map(({ id, title, items }) => ({ id, title, items: items.map(itemForm) })),
  };
  return stringify(form, { lineWidth: 100, aliasDuplicateObjects: false });
}

function itemForm(item: TemplateItem): object {
  return {
    id: item.id,
    title: item.title,
    level: item.level,
    ...(item.role !== null && { role: item.role }),
    ...(item.why !== "" && { why: item.why }),
    ...(item.verify !== "" && { verify: item.verify }),
    ...(canonicalJson(item.evidence) !== canonicalJson(NO_EVIDENCE_NEEDED) && { evidence: evidenceForm(item) }),
    ...(item.due !== null && { due: writeDueRule(item.due) }),
    ...(item.recurring && { recurring: true }),
    ...(!item.waivable && { waivable: false }),
    ...(item.criteria.length > 0 && { criteria: item.criteria.map(criterionForm) }),
    ...(item.drill !== undefined && { drill: item.drill }),
    ...(item.waitsFor.length > 0 && { "waits for": item.waitsFor }),
  };
}

function evidenceForm({ evidence }: TemplateItem): object {
  return {
    ...(evidence.expects !== "" && { expects: evidence.expects }),
    ...(evidence.kinds.join() !== KINDS_BY_HAND.join() && { kinds: evidence.kinds }),
    ...(evidence.life !== "unlimited" && { "fresh for": writeLife(evidence.life) }),
    ...(!evidence.required && { required: false }),
  };
}

function criterionForm({ id, title, optional }: TemplateCriterion): object | string {
  const derived = id === slug(title, 60);
  if (derived && !optional) return title;
  return { title, ...(!derived && { id }), ...(optional && { optional }) };
}
