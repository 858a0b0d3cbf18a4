import type { Checkboxes, Option, RadioButtons } from "@slack/types";
import { useId } from "react";
import { TextObjectView } from "../text/text-object.tsx";
import { optionJson } from "./option-json.ts";
import { useBlock } from "./surface.tsx";
import { useElement } from "./use-element.ts";

/** Checkboxes and radio buttons: the same rows, one or many ticks. */
export function ChoiceGroup({ element }: { readonly element: Checkboxes | RadioButtons }) {
  const { value, change, busy, locked, hooks } = useElement(element);
  const block = useBlock();
  const name = useId();
  const many = element.type === "checkboxes";
  const chosen = chosenValues(value);
  const toggle = (option: Option) => {
    if (!many) return void change(optionJson(option));
    const next = element.options.filter(({ value: own }) => chosen.has(own ?? "") !== (own === option.value));
    void change(next.map(optionJson));
  };
  const naming = {
    role: many ? "group" : "radiogroup",
    "aria-labelledby": block.labelId ?? undefined,
    "aria-describedby": block.describedBy,
  };
  return (
    <div {...hooks} className={`choices ${busy ? "busy" : ""}`} {...naming}>
      {element.options.map((option) => (
        <label key={option.value} className="choice" data-value={option.value}>
          <input
            type={many ? "checkbox" : "radio"}
            name={name}
            checked={chosen.has(option.value ?? "")}
            disabled={locked}
            onChange={() => toggle(option)}
          />
          <span className="choice-text">
            <TextObjectView text={option.text} />
            {option.description !== undefined && (
              <span className="choice-detail">
                <TextObjectView text={option.description} />
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}

function chosenValues(value: unknown): ReadonlySet<string> {
  const options: readonly unknown[] = Array.isArray(value) ? value : value === null ? [] : [value];
  return new Set(
    options.flatMap((option) =>
      typeof option === "object" && option !== null && "value" in option ? [String(option.value)] : [],
    ),
  );
}
