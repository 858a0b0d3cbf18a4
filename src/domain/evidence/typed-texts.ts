import type { ReviewEvent } from "../events.ts";
import type { WorkspaceEvent } from "../settings/workspace-events.ts";

/** A text that somebody typed, and the name of the input that it came from: `link`, `note`, `comment`, `reason` … */
export type TypedText = { readonly field: string; readonly text: string };

/** What is made here and not typed: ids, instants, days, hashes, words of our own. */
const NOT_TYPED =
  /^(?:type|id|.*Id|by|.*By|at|.*At|.*On|seqs?|covers|hash|remainder|workspaceId|roles?|owner|lead|permalink)$/;
const SHORTEST = 8;

/** Every text in some events that a person may have typed. */
export function typedTexts(events: readonly (ReviewEvent | WorkspaceEvent)[]): readonly TypedText[] {
  return events.flatMap((event) => textsIn(event, event.type === "item.commented" ? "comment" : "text"));
}

function textsIn(value: unknown, field: string): TypedText[] {
  if (typeof value === "string") return value.length < SHORTEST ? [] : [{ field, text: value }];
  if (Array.isArray(value)) return value.flatMap((part) => textsIn(part, field));
  if (typeof value !== "object" || value === null) return [];
  const kind = "kind" in value && "value" in value ? value.kind : null;
  return Object.entries(value).flatMap(([key, part]) =>
    NOT_TYPED.test(key) ? [] : textsIn(part, fieldOf(key, kind, field)),
  );
}

/** Names as the sentences of `text-too-long` use them. */
function fieldOf(key: string, evidence: unknown, outer: string): string {
  if (evidence !== null && key === "value") return evidence === "text" ? "note" : "link";
  if (evidence !== null && key === "title") return "evidence title";
  return key === "text" ? outer : key;
}
