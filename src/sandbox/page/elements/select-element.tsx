import type { MultiSelect, Select } from "@slack/types";
import { useId, useRef, useState } from "react";
import type { Json } from "../../contract.ts";
import { useDirectory } from "../frame/directory.tsx";
import { Icon } from "../frame/icon.tsx";
import { Popover } from "../frame/popover.tsx";
import { stateKeyOf } from "./element-types.ts";
import { choicesOf, chosenChoice } from "./option-source.ts";
import { SelectList } from "./select-list.tsx";
import { useBlock } from "./surface.tsx";
import { useElement } from "./use-element.ts";
import { useExternalChoices } from "./use-external-choices.ts";

export function SelectElement({ element }: { readonly element: Select | MultiSelect }) {
  const { value, change, press, busy, locked, hooks } = useElement(element);
  const directory = useDirectory();
  const block = useBlock();
  const [open, setOpen] = useState(false);
  const opened = useRef<Json>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  const external = useExternalChoices(element, hooks["data-block-id"], open);
  const known = external?.choices ?? choicesOf(element, directory);
  const many = element.type.startsWith("multi_");
  const current: readonly Json[] = Array.isArray(value) ? value : value === null ? [] : [value];
  const chosen = current.map((one) => chosenChoice(one, known));
  const placeholder = element.placeholder?.text ?? (many ? "Select options" : "Select an item");

  const show = () => {
    opened.current = value;
    setOpen(true);
  };
  /** A multi-select is sent once, when its list closes. */
  const hide = () => {
    setOpen(false);
    if (many && block.dispatches && JSON.stringify(opened.current) !== JSON.stringify(value))
      void press({ [stateKeyOf(element.type) ?? "value"]: value });
  };
  const choose = (sent: Json, key: string) => {
    if (!many) {
      setOpen(false);
      button.current?.focus();
      return void change(sent);
    }
    const without = current.filter((_, index) => chosen[index]?.key !== key);
    const next = without.length < current.length ? without : [...current, sent];
    const max = "max_selected_items" in element ? element.max_selected_items : undefined;
    if (max === undefined || next.length <= max) void change(next, false);
  };

  return (
    <>
      <button
        {...hooks}
        ref={button}
        type="button"
        id={id}
        className={`select ${busy ? "busy" : ""} ${chosen.length === 0 ? "unset" : ""}`}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-labelledby={block.labelId === null ? undefined : `${block.labelId} ${id}-value`}
        aria-label={
          block.labelId === null
            ? `${placeholder}: ${chosen.map(({ label }) => label).join(", ") || "nothing chosen"}`
            : undefined
        }
        aria-describedby={block.describedBy}
        aria-invalid={block.invalid}
        aria-busy={busy}
        disabled={locked}
        data-autofocus={element.focus_on_load === true ? "" : undefined}
        onClick={() => (open ? hide() : show())}
        onKeyDown={(event) => {
          if (event.key === "ArrowDown" || event.key === "ArrowUp") show();
        }}
      >
        <span id={`${id}-value`} className="select-value">
          {chosen.length === 0
            ? placeholder
            : many
              ? chosen.map(({ key, label }) => (
                  <span key={key} className="pill">
                    {label}
                  </span>
                ))
              : chosen[0]?.label}
        </span>
        <Icon name="down" size={14} />
      </button>
      {open && (
        <Popover anchor={button} onClose={hide} matchWidth className="select-popover">
          <SelectList
            label={placeholder}
            choices={known}
            chosen={new Set(chosen.map(({ key }) => key))}
            many={many}
            note={external?.note ?? null}
            onTyped={external?.onTyped ?? null}
            onChoose={({ sent, key }) => choose(sent, key)}
            onClear={!many && chosen.length > 0 && !block.dispatches ? () => choose(null, "") : null}
            onTab={hide}
          />
        </Popover>
      )}
    </>
  );
}
