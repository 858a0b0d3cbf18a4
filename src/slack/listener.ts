import type { ButtonDefinition, OverflowDefinition } from "../../blocks/button.ts";
import type { FormFields, FormValues } from "../../blocks/form.ts";
import type { Modal } from "../../blocks/modal.ts";
import { noticeView } from "../../blocks/views/notice-view.ts";
import { say } from "../../blocks/words/phrase.ts";
import type { Door } from "./door.ts";
import type { ShortcutPayload, ViewPayload } from "./knock/payloads.ts";
import { type FormReply, message, nothing, type Reply } from "./knock/replies.ts";
import type { Visit, Visitor } from "./knock/visit.ts";
import { outdatedNotice } from "./sentences.ts";
import type { Asking, Suggested } from "./suggestions.ts";

/** A click may come from a window; its inputs come along then. */
export type Clicker = Visitor & { readonly view: ViewPayload | null };

export type ClickListener = {
  readonly id: string;
  readonly run: (door: Door, visit: Clicker, value: unknown) => Promise<Reply>;
};
export type FormListener = {
  readonly id: string;
  readonly run: (door: Door, visit: Visitor, view: ViewPayload) => Promise<FormReply>;
};
export type ShortcutListener = {
  readonly id: string;
  readonly run: (door: Door, visit: Visitor, payload: ShortcutPayload) => Promise<Reply>;
};
export type SuggestionListener = {
  readonly id: string;
  readonly run: (door: Door, visit: Visitor, asking: Asking) => Promise<Suggested>;
};
export type EventListener = {
  readonly type: string;
  readonly run: (
    door: Door,
    visit: Visit,
    event: { readonly [field: string]: unknown },
    /** When it happened, in seconds since 1970 by Slack's clock. */
    time: number,
  ) => Promise<{ readonly outcome: string }>;
};

type Parsed<Payload> = Pick<ButtonDefinition<Payload>, "id" | "parse">;

/** A button or a menu, and what it does. What it carries is read by its own definition; an older one's is answered with a sentence. */
export function onClick<Payload>(
  { id, parse }: Parsed<Payload>,
  run: (door: Door, visit: Clicker, payload: Payload) => Promise<Reply>,
): ClickListener {
  return {
    id,
    run: async (door, visit, value) => {
      const payload = parse(value);
      return payload === undefined ? message(outdatedNotice(), "outdated") : run(door, visit, payload);
    },
  };
}

export function onChoice<Entry extends string>(
  menu: OverflowDefinition<Entry>,
  run: (door: Door, visit: Clicker, chosen: { readonly entry: Entry; readonly subjectId: string }) => Promise<Reply>,
): ClickListener {
  return onClick(menu, run);
}

/** An input whose every change is sent. */
export function onChange(
  { id }: { readonly id: string },
  run: (door: Door, visit: Clicker) => Promise<Reply>,
): ClickListener {
  return { id, run };
}

/** A link button: Slack opens the address itself. */
export function onLink({ id }: { readonly id: string }): ClickListener {
  return { id, run: async () => nothing("link") };
}

/** A form, and what saves it. What cannot be read is said under its inputs. */
export function onSubmit<Metadata, Fields extends FormFields>(
  form: Modal<Metadata, Fields>,
  run: (door: Door, visit: Visitor, metadata: Metadata, values: FormValues<Fields>) => Promise<FormReply>,
): FormListener {
  return {
    id: form.id,
    run: async (door, visit, view) => {
      const metadata = form.metadata(view);
      if (metadata === undefined) return { show: "view", view: outdatedView(), outcome: "outdated" };
      const read = form.read(view.state === undefined ? {} : { state: view.state });
      if (!read.ok) return { show: "errors", errors: read.errors, outcome: "unreadable" };
      return run(door, visit, metadata, read.values);
    },
  };
}

/** Said in place of a form that this version does not have. */
export function outdatedView() {
  return noticeView(
    "Out of date",
    say`This form is from an older version. Nothing was changed; close it and open it again.`,
  );
}
