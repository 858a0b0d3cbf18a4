import { memo } from "react";
import type { JournalEntry } from "../../contract.ts";
import { troubleOf } from "./journal-entries.ts";

type Props = { readonly entry: JournalEntry; readonly chosen: boolean; readonly onChoose: (n: number) => void };

export const EntryRow = memo(function EntryRow({ entry, chosen, onChoose }: Props) {
  const trouble = troubleOf(entry);
  return (
    <button
      type="button"
      role="option"
      aria-selected={chosen}
      className={`entry-row ${entry.kind} ${trouble === null ? "" : entry.fault === null ? "wrong" : "faulty"}`}
      data-entry={entry.n}
      onClick={() => onChoose(entry.n)}
    >
      <span className="entry-at">{entry.at.slice(11, 23)}</span>
      <span className="entry-kind">{entry.kind === "call" ? "app → Slack" : "Slack → app"}</span>
      <span className="entry-name">{entry.name}</span>
      <span className="entry-outcome">{trouble ?? `${entry.status} ok`}</span>
      <span className="entry-ms">{Math.round(entry.ms)} ms</span>
    </button>
  );
});
