import type { Template } from "../../domain/template.ts";

/** Ids of items that wait for each other in a ring, first id repeated at the end, or null. */
export function findCycle(template: Template): readonly string[] | null {
  const waits = new Map(template.sections.flatMap(({ items }) => items).map((item) => [item.id, item.waitsFor]));
  const settled = new Set<string>();
  for (const start of waits.keys()) {
    const trail = [{ id: start, next: 0 }];
    const onTrail = new Set([start]);
    while (trail.length > 0) {
      const top = trail.at(-1);
      if (top === undefined) break;
      const wanted = settled.has(top.id) ? undefined : waits.get(top.id)?.[top.next++];
      if (wanted === undefined) {
        settled.add(top.id);
        onTrail.delete(top.id);
        trail.pop();
      } else if (onTrail.has(wanted)) {
        return [...trail.map(({ id }) => id).slice(trail.findIndex(({ id }) => id === wanted)), wanted];
      } else if (!settled.has(wanted)) {
        trail.push({ id: wanted, next: 0 });
        onTrail.add(wanted);
      }
    }
  }
  return null;
}
