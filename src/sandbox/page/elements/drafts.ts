import { useCallback, useSyncExternalStore } from "react";
import type { Drafts, ElementState } from "./element-types.ts";

const NONE: Drafts = {};
const entries = new Map<string, Drafts>();
const listeners = new Set<() => void>();

/** What this person has entered on a surface and not sent yet. It outlives redraws; the newest entry wins. */
export function draftsOf(surface: string): Drafts {
  return entries.get(surface) ?? NONE;
}

export function setDraft(surface: string, blockId: string, actionId: string, state: ElementState | undefined): void {
  const drafts = draftsOf(surface);
  const { [actionId]: _replaced, ...others } = drafts[blockId] ?? {};
  entries.set(surface, { ...drafts, [blockId]: state === undefined ? others : { ...others, [actionId]: state } });
  tell();
}

export function dropDrafts(keep: (surface: string) => boolean): void {
  const gone = [...entries.keys()].filter((surface) => !keep(surface));
  for (const surface of gone) entries.delete(surface);
  if (gone.length > 0) tell();
}

export function useDraft(surface: string, blockId: string, actionId: string): ElementState | undefined {
  return useSyncExternalStore(
    subscribe,
    useCallback(() => entries.get(surface)?.[blockId]?.[actionId], [surface, blockId, actionId]),
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}
