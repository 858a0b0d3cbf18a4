import type { Template, TemplateItem } from "../../domain/template.ts";
import { matchImport } from "../../templates/match-import.ts";
import { plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";

/** What a new version of a template keeps, changes, adds and removes: a line of counts, then a line for each item that is not as before. */
export function changeLines(before: Template, after: Template): string {
  const { kept, changed, added, removed } = matchImport(before, after);
  const [old, now] = [itemsOf(before), itemsOf(after)];
  const lines = (mark: string, ids: readonly string[], items: ReadonlyMap<string, TemplateItem>) =>
    ids.map((id) => `${mark} ${id}: ${plain(items.get(id)?.title ?? "")}`);
  const counts = [
    `${counted(kept.length, "item")} kept`,
    ...(changed.length > 0 ? [`${changed.length} of them with other content`] : []),
    `${added.length} added`,
    `${removed.length} removed`,
  ];
  return [
    `Compared with version ${before.version}: ${counts.join(", ")}.`,
    ...lines("+", added, now),
    ...lines("-", removed, old),
    ...lines("~", changed, now),
  ].join("\n");
}

function itemsOf(template: Template): ReadonlyMap<string, TemplateItem> {
  return new Map(template.sections.flatMap(({ items }) => items).map((item) => [item.id, item]));
}
