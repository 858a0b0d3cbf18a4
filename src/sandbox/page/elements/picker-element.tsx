import type { Datepicker, DateTimepicker, Timepicker } from "@slack/types";
import { useEffect, useRef, useState } from "react";
import type { Json } from "../../contract.ts";
import { useDirectory } from "../frame/directory.tsx";
import { localOfSeconds, secondsOfLocal } from "../text/zoned-time.ts";
import { useBlock } from "./surface.tsx";
import { useElement } from "./use-element.ts";

const INPUT_TYPES = { datepicker: "date", timepicker: "time", datetimepicker: "datetime-local" } as const;

/** Day, time, or both in the person's own zone, with the browser's own picker. */
export function PickerElement({ element }: { readonly element: Datepicker | Timepicker | DateTimepicker }) {
  const { value, change, busy, locked, hooks } = useElement(element);
  const { me } = useDirectory();
  const block = useBlock();
  const shown = shownOf(value, me.tz);
  const [typed, setTyped] = useState(shown);
  const keyed = useRef(0);
  useEffect(() => setTyped(shown), [shown]);

  const commit = (text: string) => {
    if (text !== shown) void change(sentOf(element.type, text, me.tz));
  };
  const zone =
    element.type === "datetimepicker" ? me.tz : element.type === "timepicker" ? (element.timezone ?? null) : null;
  const placeholder = "placeholder" in element ? element.placeholder?.text : undefined;
  return (
    <span className="picker">
      <input
        {...hooks}
        type={INPUT_TYPES[element.type]}
        className={`text-input ${busy ? "busy" : ""}`}
        value={typed}
        disabled={locked}
        max={element.type === "datepicker" ? "9999-12-31" : undefined}
        aria-labelledby={block.labelId ?? undefined}
        aria-label={block.labelId === null ? (placeholder ?? "Choose a date") : undefined}
        title={placeholder}
        aria-describedby={block.describedBy}
        aria-invalid={block.invalid}
        data-autofocus={element.focus_on_load === true ? "" : undefined}
        onKeyDown={(event) => {
          keyed.current = Date.now();
          if (event.key === "Enter") commit(typed);
        }}
        onChange={(event) => {
          setTyped(event.target.value);
          // While typing, a year passes through 0002, 0020, …: what is sent at once waits for the field's end.
          if (!block.dispatches || Date.now() - keyed.current > 400) commit(event.target.value);
        }}
        onBlur={() => commit(typed)}
      />
      {zone !== null && <span className="input-aside">{zone}</span>}
    </span>
  );
}

function shownOf(value: Json, timeZone: string): string {
  return typeof value === "number" ? localOfSeconds(value, timeZone) : typeof value === "string" ? value : "";
}

function sentOf(type: string, text: string, timeZone: string): Json {
  if (text === "") return null;
  return type === "datetimepicker" ? secondsOfLocal(text, timeZone) : text;
}
