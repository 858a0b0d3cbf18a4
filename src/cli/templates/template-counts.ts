import type { Template } from "../../domain/template.ts";

/** Counts as `template check --json` gives them for YAML: criteria are not among the items there. */
export function templateCounts({ sections }: Template): { sections: number; items: number; criteria: number } {
  const items = sections.flatMap((section) => section.items);
  return {
    sections: sections.length,
    items: items.length,
    criteria: items.reduce((sum, { criteria }) => sum + criteria.length, 0),
  };
}
