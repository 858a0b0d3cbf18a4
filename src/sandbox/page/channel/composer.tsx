import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from "react";
import type { Channel, PersonState } from "../../contract.ts";
import { useDoing } from "../frame/doing.tsx";
import { Icon } from "../frame/icon.tsx";
import { ComposerTools } from "./composer-tools.tsx";
import { SuggestionList } from "./suggestion-list.tsx";
import { type Suggestion, suggestionsFor, usageHintFor } from "./suggestions.ts";

type Props = {
  readonly state: PersonState;
  readonly channel: Channel;
  readonly threadTs: string | null;
  readonly placeholder: string;
};

const unsent = new Map<string, string>();

/** Says something, or sends a command when the line starts with a slash. What is not sent yet is kept per conversation. */
export function Composer({ state, channel, threadTs, placeholder }: Props) {
  const { act, tell } = useDoing();
  const place = `${state.me.id} ${channel.id} ${threadTs ?? ""}`;
  const [text, setText] = useState(unsent.get(place) ?? "");
  const [caret, setCaret] = useState(0);
  const [active, setActive] = useState(0);
  const [dismissed, setDismissed] = useState("");
  const [sending, setSending] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const typed = text.slice(0, caret);
  const suggestions = typed === dismissed ? null : suggestionsFor(typed, state);
  const row = Math.min(active, (suggestions?.rows.length ?? 1) - 1);
  const hint = threadTs === null ? usageHintFor(text, state.commands) : null;

  useLayoutEffect(() => {
    const element = field.current;
    if (element === null) return;
    element.style.height = "auto";
    element.style.height = text === "" ? "" : `${Math.min(element.scrollHeight, 240)}px`;
  }, [text]);

  const write = (next: string, at: number) => {
    unsent.set(place, next);
    setText(next);
    setCaret(at);
    setActive(0);
  };
  const choose = ({ insert, shortcut }: Suggestion, from: number) => {
    field.current?.focus();
    if (shortcut !== null) {
      write("", 0);
      return void act({ do: "shortcut", callbackId: shortcut });
    }
    const next = text.slice(0, from) + insert + text.slice(caret);
    write(next, from + (insert?.length ?? 0));
  };
  const send = async () => {
    const line = text.trim();
    if (line === "" || sending) return;
    if (line.startsWith("/") && threadTs !== null)
      return tell("Slack does not run commands in threads. Type it in the channel.");
    write("", 0);
    setSending(true);
    const isCommand = line.startsWith("/");
    const saying = {
      do: "say",
      channel: channel.id,
      text: line,
      ...(threadTs === null ? {} : { threadTs }),
    } as const;
    const answer = await act(isCommand ? { do: "command", channel: channel.id, text: line } : saying);
    setSending(false);
    if (answer.ok || unsent.get(place) !== "") return;
    write(line, line.length); // Slack gives the words back
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const chosen = suggestions?.rows[row];
    if (suggestions !== null && chosen !== undefined) {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      const exact = event.key === "Enter" && chosen.insert?.trim() === typed.slice(suggestions.from);
      if (step !== undefined) {
        event.preventDefault();
        return setActive((row + step + suggestions.rows.length) % suggestions.rows.length);
      }
      if (event.key === "Escape") {
        event.preventDefault();
        return setDismissed(typed);
      }
      if ((event.key === "Tab" && !event.shiftKey) || (event.key === "Enter" && !exact)) {
        event.preventDefault();
        return choose(chosen, suggestions.from);
      }
    }
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <div className="composer-frame">
      {suggestions !== null && (
        <SuggestionList
          id={id}
          suggestions={suggestions}
          active={row}
          onChoose={(suggestion) => choose(suggestion, suggestions.from)}
        />
      )}
      {hint !== null && (
        <div className="usage-hint" role="note">
          <code className="code">{hint}</code>
        </div>
      )}
      <div className="composer">
        <textarea
          ref={field}
          className="composer-field"
          aria-label={placeholder}
          placeholder={placeholder}
          rows={1}
          value={text}
          aria-controls={suggestions === null ? undefined : id}
          aria-activedescendant={suggestions === null ? undefined : `${id}-${row}`}
          aria-autocomplete="list"
          onKeyDown={onKey}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onChange={(event) => write(event.target.value, event.target.selectionStart)}
        />
        <div className="composer-foot">
          <ComposerTools
            state={state}
            channel={channel.id}
            threadTs={threadTs}
            onCommand={(command) => {
              write(`${command} `, command.length + 1);
              field.current?.focus();
            }}
          />
          <button
            type="button"
            className={`send ${text.trim() === "" ? "" : "ready"}`}
            aria-label="Send"
            aria-disabled={text.trim() === ""}
            aria-busy={sending}
            onClick={() => void send()}
          >
            <Icon name="send" size={16} />
          </button>
        </div>
      </div>
      <div className="composer-note" aria-hidden="true">
        {text === "" ? "" : "Enter to send · Shift + Enter for a new line"}
      </div>
    </div>
  );
}
