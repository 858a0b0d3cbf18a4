import type { ModalView } from "@slack/types";
import type { MessageBody } from "../../../blocks/message-body.ts";

/** What came of a command, a click or a shortcut. `outcome`: one word for the log. */
export type Reply = { readonly outcome: string } & (
  | { readonly show: "nothing" }
  /** Only they see it. */
  | { readonly show: "message"; readonly body: MessageBody }
  /** A new window, on top of the one that was clicked in. */
  | { readonly show: "window"; readonly view: ModalView }
  /** The window that was clicked in, drawn anew. */
  | { readonly show: "redraw"; readonly view: ModalView }
);

/** What came of a form. */
export type FormReply = { readonly outcome: string } /** The form closes. */ & (
  | { readonly show: "closed"; readonly body: MessageBody | null }
  /** A sentence under each input that it is about. */
  | { readonly show: "errors"; readonly errors: { readonly [blockId: string]: string } }
  /** Another window in its place. */
  | { readonly show: "view"; readonly view: ModalView }
);

export function nothing(outcome: string): Reply {
  return { show: "nothing", outcome };
}

export function message(body: MessageBody, outcome: string): Reply {
  return { show: "message", body, outcome };
}

export function window(view: ModalView, outcome = "opened"): Reply {
  return { show: "window", view, outcome };
}

export function redraw(view: ModalView, outcome = "redrawn"): Reply {
  return { show: "redraw", view, outcome };
}

export function closed(outcome: string, body: MessageBody | null = null): FormReply {
  return { show: "closed", body, outcome };
}
