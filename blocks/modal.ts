import type { KnownBlock, ModalView } from "@slack/types";
import type { z } from "zod";
import { plainText } from "./button.ts";
import { type FormFields, type FormReading, readForm } from "./form.ts";
import { LIMITS } from "./limits.ts";

/** A modal's id, what it remembers, and its form: written by a view, read by a handler, defined once for both. */
export type Modal<Metadata, Fields extends FormFields> = {
  /** Its `callback_id`. */
  readonly id: string;
  readonly fields: Fields;
  readonly view: (content: ModalContent<Metadata>) => ModalView;
  /** What the view remembers; undefined when it is not what this modal writes. */
  readonly metadata: (view: { readonly private_metadata?: string }) => Metadata | undefined;
  readonly read: (view: { readonly state?: { readonly values?: unknown } }) => FormReading<Fields>;
};

type ModalContent<Metadata> = {
  readonly metadata: Metadata;
  readonly title: string;
  /** Absent: nothing to submit. */
  readonly submit?: string;
  readonly close?: string;
  readonly blocks: readonly KnownBlock[];
};

export function modal<Metadata, Fields extends FormFields>(
  id: string,
  schema: z.ZodType<Metadata>,
  fields: Fields,
): Modal<Metadata, Fields> {
  return {
    id,
    fields,
    view: ({ metadata, title, submit, close = submit === undefined ? "Close" : "Cancel", blocks }) => ({
      type: "modal",
      callback_id: id,
      private_metadata: JSON.stringify(metadata),
      title: plainText(title, LIMITS.view.title),
      close: plainText(close, LIMITS.view.close),
      ...(submit === undefined ? {} : { submit: plainText(submit, LIMITS.view.submit) }),
      blocks: blocks.slice(0, LIMITS.view.blocks),
    }),
    metadata: ({ private_metadata }) => {
      try {
        return schema.safeParse(JSON.parse(private_metadata ?? "")).data;
      } catch {
        return undefined;
      }
    },
    read: (view) => readForm(fields, view.state?.values),
  };
}
