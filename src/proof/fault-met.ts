import type { JournalEntry } from "../sandbox/contract.ts";
import type { Sandbox } from "../sandbox/start-sandbox.ts";

/** The first call of a method in a channel, from now on, that a fault struck; it wants to be asked before the journal forgets. */
export function faultMet(
  slack: Sandbox,
  { method, channel }: { readonly method: string; readonly channel: string },
): () => JournalEntry | undefined {
  const after = slack.journal().at(-1)?.n ?? 0;
  let met: JournalEntry | undefined;
  return () => {
    met ??= slack
      .journal({ kind: "call", name: method, after })
      .find(({ request, fault }) => fault !== null && Object(request).channel === channel);
    return met;
  };
}
