import type { EmailInput, NumberInput, PlainTextInput, URLInput } from "@slack/types";
import type { KeyboardEvent } from "react";
import { useBlock } from "./surface.tsx";
import { useElement } from "./use-element.ts";

const KINDS = {
  plain_text_input: { type: "text", inputMode: "text" },
  email_text_input: { type: "text", inputMode: "email" },
  url_text_input: { type: "text", inputMode: "url" },
  number_input: { type: "text", inputMode: "decimal" },
} as const;

/** One line or several of text, an address, a link, a number. Slack keeps all of them as text. */
export function TextInput({ element }: { readonly element: PlainTextInput | EmailInput | URLInput | NumberInput }) {
  const { value, change, press, locked, hooks } = useElement(element);
  const block = useBlock();
  const triggers = element.dispatch_action_config?.trigger_actions_on ?? ["on_enter_pressed"];
  const text = typeof value === "string" ? value : "";
  const multiline = element.type === "plain_text_input" && element.multiline === true;
  const onText = (typed: string) =>
    void change(typed === "" ? null : typed, block.dispatches && triggers.includes("on_character_entered"));
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || event.shiftKey || !block.dispatches || !triggers.includes("on_enter_pressed")) return;
    event.preventDefault();
    void press({ value: text === "" ? null : text });
  };
  const shared = {
    ...hooks,
    className: "text-input",
    value: text,
    disabled: locked,
    placeholder: element.placeholder?.text,
    "aria-labelledby": block.labelId ?? undefined,
    "aria-label": block.labelId === null ? element.placeholder?.text : undefined,
    "aria-describedby": block.describedBy,
    "aria-invalid": block.invalid,
    "data-autofocus": element.focus_on_load === true ? "" : undefined,
    onKeyDown: onKey,
  };
  const hint =
    block.dispatches && triggers.includes("on_enter_pressed") ? (
      <span className="input-aside">Press Enter to send</span>
    ) : null;
  if (multiline) {
    return (
      <>
        <textarea {...shared} rows={4} onChange={(event) => onText(event.target.value)} />
        <Remaining element={element} length={[...text].length} />
        {hint}
      </>
    );
  }
  return (
    <>
      <input {...shared} {...KINDS[element.type]} onChange={(event) => onText(event.target.value)} />
      {element.type === "plain_text_input" && <Remaining element={element} length={[...text].length} />}
      {hint}
    </>
  );
}

function Remaining({ element, length }: { readonly element: PlainTextInput; readonly length: number }) {
  if (element.max_length === undefined || length === 0 || element.max_length - length > 100) return null;
  const left = element.max_length - length;
  return (
    <span className={`input-aside ${left < 0 ? "over" : ""}`}>
      {left < 0 ? `${-left} characters too many` : `${left} characters left`}
    </span>
  );
}
