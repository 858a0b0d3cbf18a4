import type { Act, Block, Message, Values, View } from "../contract.ts";
import type { Sandbox } from "../start-sandbox.ts";

/** As long as Slack lets an app take to open a window. */
const WINDOW_MS = 3_000;

export type Hands = ReturnType<typeof handsOf>;

/** Somebody at work in the workspace: types, presses what they see, fills in what is open. */
export function handsOf(sandbox: Pick<Sandbox, "act" | "state">, workspace: string, handle: string) {
  const sees = () => sandbox.state(workspace, handle);
  const act = async (what: ActOf) => {
    const result = await sandbox.act({ workspace, as: handle, ...what } as Act);
    if (!result.ok) throw new Error(`${handle}: ${JSON.stringify(what)} was not done (${result.error})`);
  };
  const messages = (channel: string): readonly Message[] =>
    sees().channels.find(({ name }) => name === channel)?.messages ?? [];
  /** The window on top; one that is about to open is waited for. */
  const modal = async (): Promise<View> => {
    for (const end = Date.now() + WINDOW_MS; ; await new Promise((resolve) => setTimeout(resolve, 20))) {
      const view = sees().modals.at(-1);
      if (view !== undefined) return view;
      if (Date.now() > end) throw new Error(`${handle} has no window open`);
    }
  };
  return {
    handle,
    sees,
    messages,
    modal,
    types: (channel: string, text: string) => act({ do: "command", channel: `#${channel}`, text }),
    says: (channel: string, text: string) => act({ do: "say", channel: `#${channel}`, text }),
    /** Presses the button that reads `label` and is about `about`. */
    press: (channel: string, label: string, about: string) => {
      for (const { ts, blocks } of messages(channel)) {
        const found = findButton(blocks, label, about);
        if (found !== undefined) return act({ do: "click", on: { channel: `#${channel}`, ts }, ...found });
      }
      throw new Error(`${handle} sees no button “${label}” about “${about}” in #${channel}`);
    },
    /** Fills in the open window by the labels of its inputs, leaves the rest as it is, and submits it. */
    submit: async (filled: { readonly [label: string]: string } = {}) => {
      const { id, blocks } = await modal();
      return act({ do: "submit", view: id, values: valuesOf(blocks, filled) });
    },
  };
}

type ActOf = { readonly do: Act["do"]; readonly [key: string]: unknown };

function findButton(blocks: readonly Block[], label: string, about: string) {
  for (const block of blocks) {
    const elements = [block.accessory, ...(Array.isArray(block.elements) ? block.elements : [])];
    for (const element of elements) {
      if (element?.type !== "button" || element.text?.text !== label) continue;
      if (!String(element.accessibility_label ?? "").includes(about)) continue;
      return { blockId: block.block_id ?? "", actionId: String(element.action_id) };
    }
  }
  return undefined;
}

function valuesOf(blocks: readonly Block[], filled: { readonly [label: string]: string }): Values {
  const left = new Set(Object.keys(filled));
  const values: { [blockId: string]: Values[string] } = {};
  for (const block of blocks) {
    const label = textIn(block.label);
    const value = filled[label];
    if (block.type !== "input" || value === undefined) continue;
    left.delete(label);
    const element = Object(block.element);
    values[block.block_id ?? ""] = {
      [String(element.action_id)]: { type: String(element.type), ...stateOf(element, value) },
    };
  }
  if (left.size > 0) throw new Error(`The window has no input called ${[...left].join(", ")}`);
  return values;
}

function stateOf(
  element: { type?: string; options?: { text: unknown }[] },
  value: string,
): Values[string][string] | object {
  switch (element.type) {
    case "datepicker":
      return { selected_date: value };
    case "users_select":
      return { selected_user: value };
    case "conversations_select":
      return { selected_conversation: value };
    case "datetimepicker":
      return { selected_date_time: Number(value) };
    case "static_select":
      return { selected_option: (element.options ?? []).find((option) => textIn(option.text) === value) ?? null };
    default:
      return { value };
  }
}

function textIn(part: unknown): string {
  return String(Object(part).text ?? "");
}
