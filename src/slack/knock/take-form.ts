import type { ModalView } from "@slack/types";
import { faultPhrase } from "../../../blocks/notices.ts";
import { errorView } from "../../../blocks/views/error-view.ts";
import { plain } from "../../../blocks/words/written-as.ts";
import type { Door } from "../door.ts";
import { notSavedNotice, SLOW_FORM, savedLateView } from "../sentences.ts";
import type { Knock } from "./knock.ts";
import type { ViewPayload } from "./payloads.ts";
import { rememberPlace } from "./remember-place.ts";
import type { FormReply } from "./replies.ts";
import { redrawWindow, speak } from "./speak.ts";
import type { Visit } from "./visit.ts";

/** Slack's answers to a submission. None: the form closes. */
export type ResponseAction =
  | { readonly response_action: "errors"; readonly errors: { readonly [blockId: string]: string } }
  | { readonly response_action: "update"; readonly view: ModalView };

/**
 * A form that was sent: what is wrong stands in the form before it closes. One that takes too long stays open, with what
 * was typed in it, and says how it ended.
 */
export function takeForm(
  door: Door,
  knock: Knock,
  visit: Visit,
  {
    view,
    ack,
    work,
  }: { view: ViewPayload; ack: (action?: ResponseAction) => Promise<void>; work: () => Promise<FormReply> },
): Promise<void> {
  return knock<FormReply>(visit, {
    work,
    outcome: ({ outcome }) => outcome,
    acknowledge: (reply) => ack(actionOf(reply, view, visit)),
    show: async (reply, late) => {
      if (late) await showLate(door, visit, reply);
      if (reply.show === "closed" && reply.body !== null) await speak(door, visit, reply.body);
    },
    delay: () => ack(underFirst(view, SLOW_FORM)),
    tellSlow: async () => undefined,
    fault: async (late) => {
      const said = faultPhrase(visit.ref);
      if (late) await redrawWindow(door, visit, errorView(visit.ref));
      else await ack(underFirst(view, plain(said)) ?? { response_action: "update", view: errorView(visit.ref) });
    },
  });
}

function actionOf(reply: FormReply, view: ViewPayload, { channelId }: Visit): ResponseAction | undefined {
  switch (reply.show) {
    case "closed":
      return undefined;
    case "view":
      return { response_action: "update", view: rememberPlace(reply.view, channelId) };
    case "errors":
      return { response_action: "errors", errors: placed(reply.errors, view) };
  }
}

/** The form is still open, and cannot be closed from here any more. */
async function showLate(door: Door, visit: Visit, reply: FormReply): Promise<void> {
  const sameWindow = visit.window === null ? null : { ...visit, window: { ...visit.window, hash: null } };
  if (reply.show === "closed" && sameWindow !== null) return redrawWindow(door, sameWindow, savedLateView());
  if (reply.show === "view" && sameWindow !== null) return redrawWindow(door, sameWindow, reply.view);
  if (reply.show === "errors") await speak(door, visit, notSavedNotice(Object.values(reply.errors).join(" ")));
}

/** Errors stand under blocks that the form has: a block's id may have grown an ending since its field was named. */
function placed(
  errors: { readonly [blockId: string]: string },
  view: ViewPayload,
): { readonly [blockId: string]: string } {
  const ids = inputBlocks(view);
  const [first] = ids;
  return Object.fromEntries(
    Object.entries(errors).flatMap(([blockId, sentence]) => {
      const there = ids.find((id) => id === blockId) ?? ids.find((id) => id.startsWith(`${blockId}:`)) ?? first;
      return there === undefined ? [] : [[there, sentence]];
    }),
  );
}

function underFirst(view: ViewPayload, sentence: string): ResponseAction | undefined {
  const [first] = inputBlocks(view);
  return first === undefined ? undefined : { response_action: "errors", errors: { [first]: sentence } };
}

function inputBlocks({ blocks }: ViewPayload): readonly string[] {
  return blocks.flatMap(({ type, block_id }) => (type === "input" && block_id !== undefined ? [block_id] : []));
}
