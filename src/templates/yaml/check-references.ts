import type { Template } from "../../domain/template.ts";
import { didYouMean } from "../did-you-mean.ts";
import { LIMITS } from "../template-limits.ts";
import type { Path } from "./yaml-source.ts";

export type ReferenceProblem = { readonly path: Path; readonly message: string };
type PlacedId = { readonly id: string; readonly path: Path };

/** What one part of a template says about another: duplicate ids, items waited for, the total. */
export function checkReferences(template: Template): ReferenceProblem[] {
  const items = template.sections.flatMap((section, s) =>
    section.items.map((item, i) => ({ item, id: item.id, path: ["sections", s, "items", i] as Path })),
  );
  const problems: ReferenceProblem[] = [];
  if (items.length > LIMITS.items) {
    problems.push({
      path: ["sections"],
      message: `The template has ${items.length} items; ${LIMITS.items} is the limit.`,
    });
  }
  problems.push(
    ...duplicates(
      template.sections.map(({ id }, s) => ({ id, path: ["sections", s] })),
      "section",
    ),
  );
  problems.push(...duplicates(items, "item"));
  const ids = items.map(({ id }) => id);
  const known = new Set(ids);
  for (const { item, path } of items) {
    const criteria = item.criteria.map(({ id }, c) => ({ id, path: [...path, "criteria", c] }));
    problems.push(...duplicates(criteria, "criterion"));
    item.waitsFor.forEach((wanted, w) => {
      const where = [...path, "waits for", w];
      if (wanted === item.id) problems.push({ path: where, message: `\`${wanted}\` waits for itself.` });
      else if (!known.has(wanted)) {
        problems.push({ path: where, message: `No item has the id \`${wanted}\`.${didYouMean(wanted, ids)}` });
      }
    });
  }
  return problems;
}

function duplicates(placed: readonly PlacedId[], kind: string): ReferenceProblem[] {
  const seen = new Set<string>();
  return placed.flatMap(({ id, path }) => {
    const key = id.toLowerCase();
    if (!seen.has(key)) {
      seen.add(key);
      return [];
    }
    return [
      {
        path: [...path, "id"],
        message: `\`${id}\` is the id of another ${kind} already. Expected a different \`id\`.`,
      },
    ];
  });
}
