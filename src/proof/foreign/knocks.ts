import type { Belongings } from "./belongings.ts";
import { BUTTONS, CHANGES, carried, commands, ENTRIES, FORMS, filled, MENUS, remembered } from "./deeds.ts";
import type { House } from "./furnish.ts";

/** A delivery that was recorded on its way, as it is to be sent instead. */
export type Knock = {
  readonly name: string;
  /** A command is made of one that was typed, all else of a click. */
  readonly from: "command" | "click";
  readonly change: (payload: Payload, of: Belongings) => Payload;
};

export type Payload = { readonly [key: string]: unknown };

let made = 0;

/** Everything that somebody of this workspace can send with ids of somebody in it. */
export function knocksOf({ has, personId }: House): readonly Knock[] {
  const window = (id: string, of: Belongings) => ({
    id: `V0MADE${String(made++).padStart(6, "0")}`,
    hash: `1764000000.${made}`,
    type: "modal",
    callback_id: id,
    private_metadata: JSON.stringify(remembered(of, id)),
    state: { values: filled(of, personId) },
    blocks: [],
  });
  const action = (id: string, rest: object) => ({
    action_id: id,
    block_id: id,
    action_ts: `1764000001.${made++}`,
    ...rest,
  });
  const withoutMessage = ({ message: _, container: __, channel: ___, response_url: ____, ...rest }: Payload) => rest;
  return [
    ...BUTTONS.map(
      (id): Knock => ({
        name: `the button ${id}`,
        from: "click",
        change: (payload, of) => ({
          ...payload,
          actions: [action(id, { type: "button", value: JSON.stringify(carried(of)) })],
        }),
      }),
    ),
    ...ENTRIES.map(
      (entry): Knock => ({
        name: `the entry ${entry}`,
        from: "click",
        change: (payload, of) => ({
          ...payload,
          actions: [action("review.menu", { type: "overflow", selected_option: { value: `${entry} ${of.reviewId}` } })],
        }),
      }),
    ),
    ...FORMS.map(
      (id): Knock => ({
        name: `the form ${id}`,
        from: "click",
        change: ({ actions: _, ...payload }, of) => ({
          ...withoutMessage(payload),
          type: "view_submission",
          view: window(id, of),
        }),
      }),
    ),
    {
      name: "the form review.start for that channel",
      from: "click",
      change: ({ actions: _, ...payload }, of) => {
        const view = window("review.start", of);
        const values = { ...view.state.values, ...started(personId, of.template) };
        return { ...withoutMessage(payload), type: "view_submission", view: { ...view, state: { values } } };
      },
    },
    {
      name: "the shortcut on a message of that channel",
      from: "click",
      change: ({ actions: _, container: __, ...payload }, of) => ({
        ...payload,
        type: "message_action",
        callback_id: "attach_evidence",
        action_ts: `1764000001.${made++}`,
        channel: { id: of.channelId, name: "there" },
        message_ts: "1764000000.000100",
        message: { type: "message", ts: "1764000000.000100", text: "It was tried.", user: personId },
      }),
    },
    ...CHANGES.map(
      ([id, callback]): Knock => ({
        name: `a change of ${id}`,
        from: "click",
        change: (payload, of) => ({
          ...withoutMessage(payload),
          view: window(callback, of),
          actions: [action(id, { type: "static_select", selected_option: { value: of.reviewId } })],
        }),
      }),
    ),
    ...MENUS.map(
      ([id, callback]): Knock => ({
        name: `the menu ${id} of ${callback}`,
        from: "click",
        change: ({ actions: _, ...payload }, of) => ({
          ...withoutMessage(payload),
          type: "block_suggestion",
          action_id: id,
          block_id: id,
          value: "",
          view: window(callback, of),
        }),
      }),
    ),
    ...commands(has, personId).map(
      (words, at): Knock => ({
        name: `the command ${words.split(" ", 1)[0]} (${at})`,
        from: "command",
        change: (payload, of) => ({ ...payload, text: commands(of, personId)[at] ?? "" }),
      }),
    ),
    ...["status", "list", "digest preview", "waivers", "gate"].map(
      (text): Knock => ({
        name: `the command ${text} in that channel`,
        from: "command",
        change: (payload, of) => ({ ...payload, channel_id: of.channelId, channel_name: "there", text }),
      }),
    ),
  ];
}

/** What the form of a review's start holds. */
function started(person: string, template: string): object {
  const texts = { "start.service": "lamps", "start.version": "9.0.0", "start.typed-time-zone": "" };
  const choices = { "start.template": template, "start.time-zone": "UTC" };
  return Object.fromEntries([
    ...Object.entries(texts).map(([id, value]) => [id, { [id]: { value } }]),
    ...Object.entries(choices).map(([id, value]) => [id, { [id]: { selected_option: { value } } }]),
    ["review.launch-on", { "review.launch-on": { selected_date: "2099-06-15" } }],
    ["review.lead", { "review.lead": { selected_user: person } }],
  ]);
}
