import type { Act, Block, Json } from "../../sandbox/contract.ts";
import { type Hands, handsOf } from "../../sandbox/demo/hands.ts";
import type { Sandbox } from "../../sandbox/start-sandbox.ts";
import { until } from "../stage.ts";
import { WORKSPACE } from "./cast.ts";

/** More is changed than Slack lets be shown at once: an update may have to wait for its turn. */
const SHOWN_MS = 60_000;

/** Somebody at work in one channel, who waits for what they want to press. */
export type Worker = ReturnType<typeof workerIn>;

export function workerIn(slack: Sandbox, channel: string, handle: string) {
  const hands: Hands = handsOf(slack, WORKSPACE, handle);
  const act = async (what: object) => {
    const { ok, error } = await slack.act({ workspace: WORKSPACE, as: handle, ...what } as Act);
    if (!ok) throw new Error(`${handle}: ${JSON.stringify(what)} was not done: ${error}`);
  };
  const shown = async (words: string) => {
    const isThere = () => JSON.stringify(hands.messages(channel)).includes(words);
    if (!(await until(isThere, SHOWN_MS))) throw new Error(`#${channel} never shows ${words}`);
  };
  return {
    hands,
    /** Resolves when the channel shows these words. */
    shown,
    types: (words: string) => hands.types(channel, `/readiness ${words}`),
    press: async (label: string, about = "") => {
      await shown(`"text":"${label}"`);
      await hands.press(channel, label, about);
    },
    /** Chooses an entry of the card's menu. */
    choose: async (entry: string) => {
      await shown(`"text":"${entry}"`);
      for (const { ts, blocks } of hands.messages(channel)) {
        for (const { block_id: blockId, element } of elementsIn(blocks)) {
          const option = element.options?.find((one) => one.text.text === entry);
          if (element.type !== "overflow" || option === undefined) continue;
          const chosen = { selected_option: { value: option.value } };
          return act({ do: "click", on: { channel: `#${channel}`, ts }, blockId, actionId: element.action_id, chosen });
        }
      }
      throw new Error(`no menu has ${entry}`);
    },
    /** Presses a button of the window on top: the first of that id whose value holds these words. */
    pressInWindow: async (actionId: string, words = "") => {
      const { id, blocks } = await hands.modal();
      const found = elementsIn(blocks).find(
        ({ element }) => element.action_id === actionId && (element.value ?? "").includes(words),
      );
      if (found === undefined) throw new Error(`no window has ${actionId}`);
      await act({ do: "click", on: { view: id }, blockId: found.block_id, actionId });
      await until(() => hands.sees().modals.at(-1)?.id !== id, SHOWN_MS);
    },
    submit: hands.submit,
    /** A shortcut from nowhere. */
    shortcut: (callbackId: string) => act({ do: "shortcut", callbackId }),
    /** A shortcut on the newest message of the channel. */
    messageShortcut: (callbackId: string) =>
      act({ do: "message-shortcut", callbackId, channel: `#${channel}`, ts: hands.messages(channel).at(-1)?.ts ?? "" }),
    channelId: () => hands.sees().channels.find(({ name }) => name === channel)?.id ?? "",
    idOf: (other: string) => hands.sees().people.find(({ displayName }) => displayName === other)?.id ?? "",
    /** Submits with the people whom an input of this label asks for. */
    submitPeople: async (label: string, people: readonly string[]) => {
      const { id, blocks } = await hands.modal();
      const block = blocks.find((one) => Object(one.label).text === label);
      const element = Object(block?.element);
      const value: Json = { type: element.type, selected_users: people };
      await act({ do: "submit", view: id, values: { [block?.block_id ?? ""]: { [element.action_id]: value } } });
    },
    closeAll: async () => {
      for (const { id } of hands.sees().modals) await act({ do: "close", view: id, all: true }).catch(() => undefined);
    },
  };
}

type Part = {
  readonly type: string;
  readonly action_id: string;
  readonly value?: string;
  readonly options?: readonly { readonly text: { readonly text: string }; readonly value: string }[];
};

function elementsIn(blocks: readonly Block[]): readonly { readonly block_id: string; readonly element: Part }[] {
  return blocks.flatMap(({ block_id = "", accessory, elements }) =>
    [accessory, ...(Array.isArray(elements) ? elements : [])].flatMap((element) =>
      element === undefined ? [] : [{ block_id, element: element as Part }],
    ),
  );
}
