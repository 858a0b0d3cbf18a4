import type { View } from "../../contract.ts";
import { ModalDialog } from "./modal-dialog.tsx";

/** Slack shows the top view of a stack; a back arrow tells that others wait below. */
export function ModalStack({
  modals,
  conversation,
}: {
  readonly modals: readonly View[];
  readonly conversation: string | null;
}) {
  const top = modals.at(-1);
  return top === undefined ? null : (
    <ModalDialog key={modals[0]?.id} view={top} depth={modals.length} conversation={conversation} />
  );
}
