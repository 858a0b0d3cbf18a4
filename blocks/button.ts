import type { Button, Option, Overflow, PlainTextElement } from "@slack/types";
import type { z } from "zod";
import { LIMITS } from "./limits.ts";
import { cutPlain, oneLine, withoutCodeMarks } from "./mrkdwn.ts";

/** A button's id and payload: written by a view, read by a handler, defined once for both. */
export type ButtonDefinition<Payload> = {
  readonly id: string;
  readonly label: string;
  readonly element: (payload: Payload, overrides?: ButtonOverrides) => Button;
  /** What the button carried; undefined when it is not what this button writes (a button of an older version, say). */
  readonly parse: (value: unknown) => Payload | undefined;
};

type ButtonOverrides = {
  readonly label?: string;
  /** What the button is about, for people who hear the page: `Mark done: Load test`. */
  readonly about?: string;
  readonly style?: "primary" | "danger";
  readonly url?: string;
};

export function button<Payload>(id: string, label: string, schema: z.ZodType<Payload>): ButtonDefinition<Payload> {
  return {
    id,
    label,
    element: (payload, { label: text = label, about, style, url } = {}) => ({
      type: "button",
      action_id: id,
      text: plainText(text, LIMITS.button.text),
      value: JSON.stringify(payload),
      ...(about === undefined
        ? {}
        : {
            accessibility_label: cutPlain(
              `${text}: ${oneLine(withoutCodeMarks(about))}`,
              LIMITS.button.accessibilityLabel,
            ),
          }),
      ...(style === undefined ? {} : { style }),
      ...(url === undefined || url.length > LIMITS.button.url ? {} : { url }),
    }),
    parse: (value) => schema.safeParse(jsonOf(value)).data,
  };
}

/** A menu of rare actions on one thing. A choice carries its entry's name and the thing's id. */
export type OverflowDefinition<Entry extends string> = {
  readonly id: string;
  /** `shown`: these entries only, for what can be done now. */
  readonly element: (subjectId: string, shown?: readonly Entry[]) => Overflow;
  readonly parse: (value: unknown) => { readonly entry: Entry; readonly subjectId: string } | undefined;
};

export function overflow<Entry extends string>(
  id: string,
  entries: { readonly [entry in Entry]: string },
): OverflowDefinition<Entry> {
  const known = Object.entries<string>(entries);
  return {
    id,
    element: (subjectId, shown) => ({
      type: "overflow",
      action_id: id,
      options: known
        .filter(([entry]) => shown === undefined || shown.some((name) => name === entry))
        .map(([entry, label]): Option & { text: PlainTextElement } => ({
          text: plainText(label, LIMITS.option.text),
          value: `${entry} ${subjectId}`,
        })),
    }),
    parse: (value) => {
      if (typeof value !== "string") return undefined;
      const space = value.indexOf(" ");
      const entry = known.find(([name]) => name === value.slice(0, space))?.[0] as Entry | undefined;
      return entry === undefined ? undefined : { entry, subjectId: value.slice(space + 1) };
    },
  };
}

export function plainText(text: string, limit: number): PlainTextElement {
  const short = cutPlain(oneLine(text), limit);
  return { type: "plain_text", text: short === "" ? "–" : short, emoji: false };
}

function jsonOf(value: unknown): unknown {
  if (typeof value !== "string") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
