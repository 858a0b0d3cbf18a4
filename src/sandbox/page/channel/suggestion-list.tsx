import type { Suggestion, Suggestions } from "./suggestions.ts";

type Props = {
  readonly id: string;
  readonly suggestions: Suggestions;
  readonly active: number;
  readonly onChoose: (suggestion: Suggestion) => void;
};

/** The rows above the composer; the keyboard stays in the composer. */
export function SuggestionList({ id, suggestions, active, onChoose }: Props) {
  return (
    <div className="suggestions">
      <div className="menu-heading">{suggestions.title}</div>
      <div id={id} role="listbox" aria-label={suggestions.title}>
        {suggestions.rows.map((row, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the composer has the keyboard
          <div
            key={row.key}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={`select-row ${index === active ? "active" : ""}`}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(row)}
          >
            <span className="menu-label">
              {row.label}
              {row.detail !== "" && <span className="menu-detail">{row.detail}</span>}
            </span>
          </div>
        ))}
      </div>
    </div>
  );
}
