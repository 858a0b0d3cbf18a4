import type { ConfirmationDialog } from "@slack/types";
import { useRef, useState } from "react";
import type { Json } from "../../contract.ts";
import { useDoing } from "../frame/doing.tsx";
import { draftsOf, setDraft, useDraft } from "./drafts.ts";
import { type ElementState, stateKeyOf } from "./element-types.ts";
import { elementState, stateValues } from "./state-values.ts";
import { useBlock, useSurface } from "./surface.tsx";

type Actionable = { readonly type: string; readonly action_id?: string; readonly confirm?: ConfirmationDialog };

export type ElementHandle = {
  readonly value: Json;
  /** True from a click until the app has acknowledged it. */
  readonly busy: boolean;
  readonly locked: boolean;
  /** Keeps a new value, and sends it when this block sends changes at once (`send` overrules). */
  readonly change: (value: Json, send?: boolean) => Promise<void>;
  /** Sends an action, after the element's own confirm dialog. */
  readonly press: (chosen?: { readonly [key: string]: Json }) => Promise<void>;
  /** Stable hooks and names for whatever shows this element. */
  readonly hooks: { readonly "data-block-id": string; readonly "data-action-id": string };
};

export function useElement(element: Actionable): ElementHandle {
  const surface = useSurface();
  const block = useBlock();
  const { act, confirm } = useDoing();
  const [pending, setPending] = useState(0);
  const actionId = element.action_id ?? "";
  const key = stateKeyOf(element.type);
  const draft = useDraft(surface.key, block.blockId, actionId);
  const state = elementState(element, draft, surface.conversation);
  const latest = useRef(surface);
  latest.current = surface;

  const press = async (chosen: { readonly [name: string]: Json } = {}) => {
    if (element.confirm !== undefined && !(await confirm(element.confirm)))
      return setDraft(surface.key, block.blockId, actionId, draft);
    setPending((count) => count + 1);
    try {
      const { on, blocks, conversation, key: surfaceKey } = latest.current;
      const values = stateValues(blocks, draftsOf(surfaceKey), conversation);
      await act({ do: "click", on, blockId: block.blockId, actionId, chosen, values });
    } finally {
      setPending((count) => count - 1);
    }
  };

  const change = async (value: Json, send = block.dispatches) => {
    if (key === null) return;
    const next: ElementState = { type: element.type, [key]: value };
    setDraft(surface.key, block.blockId, actionId, next);
    if (send) await press({ [key]: value });
  };

  return {
    value: key === null ? null : (state?.[key] ?? null),
    busy: pending > 0,
    locked: surface.locked,
    change,
    press,
    hooks: { "data-block-id": block.blockId, "data-action-id": actionId },
  };
}
