import type { JournalEntry } from "../../contract.ts";

export type Shown = "all" | "call" | "delivery" | "trouble";

/** What went wrong, in a word; null when nothing did. */
export function troubleOf({ fault, status, response, kind }: JournalEntry): string | null {
  if (fault !== null) return `fault: ${fault}`;
  const error = errorOf(response);
  if (error !== null) return `error: ${error}`;
  if (status === 0) return kind === "delivery" ? "not acknowledged" : "no answer";
  return status >= 400 ? `status ${status}` : null;
}

/** Newest first. Words are looked for in the name and in the JSON. */
export function wantedEntries(entries: readonly JournalEntry[], shown: Shown, words: string): readonly JournalEntry[] {
  const wanted = words
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  return entries
    .filter((entry) => shown === "all" || (shown === "trouble" ? troubleOf(entry) !== null : entry.kind === shown))
    .filter((entry) => {
      if (wanted.length === 0) return true;
      const text =
        `${entry.name} ${JSON.stringify(entry.request)} ${JSON.stringify(entry.response)} ${entry.fault ?? ""}`.toLowerCase();
      return wanted.every((word) => text.includes(word));
    })
    .toReversed();
}

function errorOf(response: JournalEntry["response"]): string | null {
  if (typeof response !== "object" || response === null || !("ok" in response) || response.ok !== false) return null;
  return "error" in response ? String(response.error) : "unknown";
}
