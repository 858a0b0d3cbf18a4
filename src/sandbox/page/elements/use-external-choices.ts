import type { MultiSelect, PlainTextOption, Select } from "@slack/types";
import { useEffect, useState } from "react";
import type { Json } from "../../contract.ts";
import { useDoing } from "../frame/doing.tsx";
import { type Choice, optionChoices } from "./option-source.ts";
import { useSurface } from "./surface.tsx";

export type ExternalChoices = {
  readonly choices: readonly Choice[];
  readonly note: string | null;
  readonly onTyped: (typed: string) => void;
};

/** Rows that the app suggests for what was typed; null for every other kind of select. */
export function useExternalChoices(
  element: Select | MultiSelect,
  blockId: string,
  open: boolean,
): ExternalChoices | null {
  const external = element.type === "external_select" || element.type === "multi_external_select";
  const minimum = external ? (element.min_query_length ?? 3) : 0;
  const actionId = element.action_id ?? "";
  const { act } = useDoing();
  const { on } = useSurface();
  const [typed, setTyped] = useState("");
  const [choices, setChoices] = useState<readonly Choice[]>([]);
  const [note, setNote] = useState<string | null>(null);
  const target = JSON.stringify(on);

  useEffect(() => {
    if (!external || !open) return;
    if (typed.length < minimum) {
      setChoices([]);
      setNote(`Type ${minimum} or more characters to search.`);
      return;
    }
    let current = true;
    setNote("Searching…");
    const timer = setTimeout(async () => {
      const answer = await act({ do: "suggest", on: JSON.parse(target), blockId, actionId, typed });
      if (!current) return;
      const found = suggested(answer.options ?? []);
      setChoices(found);
      setNote(!answer.ok ? "The app did not answer with options." : found.length === 0 ? "No matches." : null);
    }, 200);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [external, open, typed, minimum, act, target, blockId, actionId]);

  return external ? { choices, note, onTyped: setTyped } : null;
}

/** The app answers with options, or with groups of them. */
function suggested(options: readonly Json[]): readonly Choice[] {
  const rows = options.filter(
    (option): option is { readonly [key: string]: Json } =>
      typeof option === "object" && option !== null && !Array.isArray(option),
  );
  return rows.flatMap((row) => {
    if ("options" in row && Array.isArray(row.options)) {
      const label = row.label as unknown as PlainTextOption["text"]; // the sandbox has checked the app's answer
      return optionChoices([], [{ label, options: row.options as unknown as PlainTextOption[] }]);
    }
    return optionChoices([row as unknown as PlainTextOption], []);
  });
}
