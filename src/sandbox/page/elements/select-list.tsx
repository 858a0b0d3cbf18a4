import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { Icon } from "../frame/icon.tsx";
import type { Choice } from "./option-source.ts";

type Props = {
  readonly label: string;
  readonly choices: readonly Choice[];
  readonly chosen: ReadonlySet<string>;
  readonly many: boolean;
  /** What stands there instead of rows, or beside them. */
  readonly note: string | null;
  /** Given by a select whose rows come from the app; the others filter here. */
  readonly onTyped: ((typed: string) => void) | null;
  readonly onChoose: (choice: Choice) => void;
  readonly onClear: (() => void) | null;
  readonly onTab: () => void;
};

export function SelectList({ label, choices, chosen, many, note, onTyped, onChoose, onClear, onTab }: Props) {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(() =>
    Math.max(
      0,
      choices.findIndex(({ key }) => chosen.has(key)),
    ),
  );
  const list = useRef<HTMLDivElement>(null);
  const input = useRef<HTMLInputElement>(null);
  const id = useId();
  const shown = onTyped === null ? choices.filter((choice) => matches(choice, typed)) : choices;
  const current = Math.min(active, shown.length - 1);

  useEffect(() => input.current?.focus(), []);
  useEffect(() => {
    list.current?.querySelector(`[data-at="${current}"]`)?.scrollIntoView({ block: "nearest" });
  }, [current]);

  const onKey = (event: KeyboardEvent) => {
    const to = { ArrowDown: current + 1, ArrowUp: current - 1, Home: 0, End: shown.length - 1 }[event.key];
    if (to !== undefined && shown.length > 0) {
      event.preventDefault();
      setActive((to + shown.length) % shown.length);
    }
    if (event.key === "Enter") {
      event.preventDefault();
      const choice = shown[current];
      if (choice !== undefined) onChoose(choice);
    }
    if (event.key === "Tab") onTab();
  };

  return (
    <>
      <input
        ref={input}
        className="select-search"
        role="combobox"
        aria-label={`Search: ${label}`}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={shown.length > 0 ? `${id}-${current}` : undefined}
        placeholder="Search"
        value={typed}
        onKeyDown={onKey}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
          onTyped?.(event.target.value);
        }}
      />
      {onClear !== null && (
        <button type="button" className="select-clear" onClick={onClear}>
          Clear selection
        </button>
      )}
      <div
        ref={list}
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable={many}
        className="select-rows"
        tabIndex={-1}
      >
        {shown.map((choice, index) => (
          <div key={`${choice.group} ${choice.key}`} role="presentation">
            {choice.group !== "" && choice.group !== shown[index - 1]?.group && (
              <div className="menu-heading">{choice.group}</div>
            )}
            {/* biome-ignore lint/a11y/useKeyWithClickEvents: the search field above has the keyboard */}
            <div
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={chosen.has(choice.key)}
              data-at={index}
              data-value={choice.key}
              className={`select-row ${index === current ? "active" : ""}`}
              onPointerMove={() => setActive(index)}
              onClick={() => onChoose(choice)}
            >
              <span className="menu-label">
                {choice.label}
                {choice.detail !== "" && <span className="menu-detail">{choice.detail}</span>}
              </span>
              {chosen.has(choice.key) && <Icon name="check" size={15} />}
            </div>
          </div>
        ))}
        {note !== null && <div className="select-note">{note}</div>}
        {note === null && shown.length === 0 && <div className="select-note">No matches.</div>}
      </div>
    </>
  );
}

function matches(choice: Choice, typed: string): boolean {
  return `${choice.label} ${choice.detail}`.toLowerCase().includes(typed.trim().toLowerCase());
}
