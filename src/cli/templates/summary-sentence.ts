import type { Template } from "../../domain/template.ts";
import { plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import { templateCounts } from "./template-counts.ts";

/** A template in one sentence: `Hotfix (hotfix): 5 items in 2 sections.` */
export function summarySentence(template: Template): string {
  const { sections, items, criteria } = templateCounts(template);
  const withCriteria = criteria === 0 ? "" : ` with ${counted(criteria, "criterion", "criteria")}`;
  return `${plain(template.title)} (${template.id}): ${counted(items, "item")}${withCriteria} in ${counted(sections, "section")}.`;
}
