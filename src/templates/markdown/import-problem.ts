import { LIMITS } from "../template-limits.ts";
import type { ImportWarning } from "../template-notes.ts";
import type { DraftSection, ImportOffer } from "./outline.ts";
import { shorten } from "./shorten.ts";

/** Why a document that was read cannot become a template: nothing in it, or too much. Null when it can. */
export function importProblem(
  file: string,
  sections: readonly DraftSection[],
  offers: readonly ImportOffer[],
): ImportWarning | null {
  const items = sections.flatMap((section) => section.items);
  if (items.length === 0) {
    const kinds = [...new Set(offers.map(({ kind }) => `\`${kind}s\``))].join(" and ");
    const offered = kinds === "" ? "" : ` What it has can be imported with the option ${kinds}.`;
    const message = `${file} has no check boxes. An item is written like \`- [ ] Backups are restored once a month\`.${offered}`;
    return { line: 1, message };
  }
  if (items.length > LIMITS.items) {
    return {
      line: 1,
      message: `${file} has ${items.length} items; ${LIMITS.items} is the limit. Split it into several templates.`,
    };
  }
  if (sections.length > LIMITS.sections) {
    const message = `${file} has ${sections.length} sections; ${LIMITS.sections} is the limit. Split it into several templates.`;
    return { line: 1, message };
  }
  const crowded = items.find(({ criteria }) => criteria.length > LIMITS.criteriaPerItem);
  if (crowded === undefined) return null;
  const count = `"${shorten(crowded.title, 60).title}" has ${crowded.criteria.length} check boxes below it`;
  return { line: crowded.line, message: `${count}; ${LIMITS.criteriaPerItem} is the limit. Make it a heading.` };
}
