import { canonicalJson } from "../domain/canonical-json.ts";
import type { Template, TemplateItem } from "../domain/template.ts";

type ImportMatch = {
  /** Item ids in both versions; their state can be kept. */
  readonly kept: readonly string[];
  /** Those of `kept` whose text, level, evidence or criteria differ. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

/** What a new version of a template keeps, adds and removes, by item id. For a preview before anything is stored. */
export function matchImport(previous: Template, next: Template): ImportMatch {
  const before = itemsById(previous);
  const after = itemsById(next);
  const kept = [...after.keys()].filter((id) => before.has(id));
  return {
    kept,
    changed: kept.filter((id) => canonicalJson(before.get(id)) !== canonicalJson(after.get(id))),
    added: [...after.keys()].filter((id) => !before.has(id)),
    removed: [...before.keys()].filter((id) => !after.has(id)),
  };
}

function itemsById(template: Template): Map<string, TemplateItem> {
  return new Map(template.sections.flatMap((section) => section.items).map((item) => [item.id, item]));
}
