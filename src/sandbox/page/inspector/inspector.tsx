import { useRef, useState } from "react";
import type { JournalEntry } from "../../contract.ts";
import { Icon } from "../frame/icon.tsx";
import { EntryDetail } from "./entry-detail.tsx";
import { EntryRow } from "./entry-row.tsx";
import { type Shown, troubleOf, wantedEntries } from "./journal-entries.ts";
import { useJournal } from "./use-journal.ts";

type Props = {
  readonly workspace: string /** Changes whenever something happened. */;
  readonly pulse: unknown;
  readonly onClose: () => void;
};

const KINDS: readonly { readonly shown: Shown; readonly label: string }[] = [
  { shown: "all", label: "All" },
  { shown: "call", label: "Calls" },
  { shown: "delivery", label: "Deliveries" },
  { shown: "trouble", label: "Errors and faults" },
];

/** The journal: what the app asked of Slack, and what Slack delivered to the app. */
export function Inspector({ workspace, pulse, onClose }: Props) {
  const { entries, error } = useJournal(workspace, pulse);
  const [shown, setShown] = useState<Shown>("all");
  const [words, setWords] = useState("");
  const [chosen, setChosen] = useState<number | null>(null);
  const list = useRef<HTMLDivElement>(null);
  const wanted = wantedEntries(entries, shown, words);
  const open = entries.find(({ n }) => n === chosen);

  return (
    <section className="inspector" aria-label="Inspector">
      <header className="inspector-head">
        <h2 className="panel-title">Inspector</h2>
        <fieldset className="segments" aria-label="Show">
          {KINDS.map(({ shown: kind, label }) => (
            <button
              key={kind}
              type="button"
              className="segment"
              aria-pressed={shown === kind}
              onClick={() => setShown(kind)}
            >
              {label}
              {kind === "trouble" && (
                <span className="segment-count">{entries.filter((entry) => troubleOf(entry) !== null).length}</span>
              )}
            </button>
          ))}
        </fieldset>
        <input
          className="text-input inspector-filter"
          aria-label="Filter the journal"
          placeholder="Filter: chat.update, U0ANA, error…"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <span className="inspector-count">
          {wanted.length} of {entries.length}
        </span>
        {error !== null && (
          <span className="input-problem" role="alert">
            {error}
          </span>
        )}
        <span className="top-space" />
        <button type="button" className="icon-button" aria-label="Close inspector" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      <div className="inspector-columns">
        <div ref={list} className="inspector-list" role="listbox" aria-label="Journal, newest first">
          <Rows entries={wanted} chosen={chosen} onChoose={setChosen} />
          {wanted.length === 0 && <p className="empty">Nothing in the journal fits.</p>}
        </div>
        {open === undefined ? (
          <p className="inspector-detail empty">Choose a line to see its JSON.</p>
        ) : (
          <EntryDetail entry={open} />
        )}
      </div>
    </section>
  );
}

const NEWEST = 300;

function Rows({
  entries,
  chosen,
  onChoose,
}: {
  readonly entries: readonly JournalEntry[];
  readonly chosen: number | null;
  readonly onChoose: (n: number) => void;
}) {
  const [all, setAll] = useState(false);
  const rows = all ? entries : entries.slice(0, NEWEST);
  return (
    <>
      {rows.map((entry) => (
        <EntryRow key={entry.n} entry={entry} chosen={entry.n === chosen} onChoose={onChoose} />
      ))}
      {rows.length < entries.length && (
        <button type="button" className="header-button" onClick={() => setAll(true)}>
          Show {entries.length - rows.length} older
        </button>
      )}
    </>
  );
}
