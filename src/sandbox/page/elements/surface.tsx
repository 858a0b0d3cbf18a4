import { createContext, useContext } from "react";
import type { Block } from "../../contract.ts";

/** The message or view that blocks stand on. */
export type Surface = {
  /** Under which the person's entries are kept: the view's id, or channel and ts. */
  readonly key: string;
  readonly on: { readonly channel: string; readonly ts: string } | { readonly view: string };
  readonly blocks: readonly Block[];
  /** The conversation where it was opened, for `default_to_current_conversation`. */
  readonly conversation: string | null;
  /** Sentences under inputs, by block_id. */
  readonly problems: { readonly [blockId: string]: string };
  readonly locked: boolean;
};

export const SurfaceContext = createContext<Surface | null>(null);

export function useSurface(): Surface {
  const surface = useContext(SurfaceContext);
  if (surface === null) throw new Error("A block was drawn outside of a message or view");
  return surface;
}

/** What an element must know of its block. */
export type BlockScope = {
  readonly blockId: string;
  /** Whether a change is sent to the app at once (actions, accessories, inputs with `dispatch_action`). */
  readonly dispatches: boolean;
  /** Ids of the input's label and of its hint and error. */
  readonly labelId: string | null;
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
};

export const BlockContext = createContext<BlockScope>({
  blockId: "",
  dispatches: true,
  labelId: null,
  describedBy: undefined,
  invalid: false,
});

export function useBlock(): BlockScope {
  return useContext(BlockContext);
}
