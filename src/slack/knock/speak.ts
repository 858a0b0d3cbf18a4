import type { ModalView } from "@slack/types";
import type { MessageBody } from "../../../blocks/message-body.ts";
import type { Door } from "../door.ts";
import { tooLateNotice } from "../sentences.ts";
import { rememberPlace } from "./remember-place.ts";
import type { Visit } from "./visit.ts";

/** Says something to whoever knocked, and to nobody else: where they are, or else in a direct message. */
export async function speak({ calls, log }: Door, visit: Visit, body: MessageBody): Promise<void> {
  const { workspaceId, userId, channelId, threadTs, responseUrl } = visit;
  if (responseUrl !== null && (await calls.respond(responseUrl, { ...body, ...inThread(threadTs) }))) return;
  if (channelId !== null) {
    const outcome = await calls.ephemeral(workspaceId, { channelId, userId, threadTs }, body);
    if (outcome.ok) return;
  }
  const outcome = await calls.direct(workspaceId, userId, body);
  if (!outcome.ok) log.warn({ ref: visit.ref, error: outcome.error }, "nobody could be told");
}

/** Opens a window, on top of the one that was clicked in. Where that comes too late, says so. */
export async function open(door: Door, visit: Visit, view: ModalView): Promise<void> {
  const { calls, log } = door;
  const { workspaceId, triggerId, window } = visit;
  if (triggerId === null) return speak(door, visit, tooLateNotice());
  const outcome = await (window?.kind === "modal" ? calls.pushView : calls.openView)(
    workspaceId,
    triggerId,
    rememberPlace(view, visit.channelId),
  );
  if (outcome.ok) return;
  log.warn({ ref: visit.ref, error: outcome.error }, "a window did not open");
  // Another copy of the same click has opened it already.
  if (outcome.error === "exchanged_trigger_id" || outcome.error === "trigger_exchanged") return;
  await speak(door, visit, tooLateNotice());
}

/** Draws the window that was clicked in anew, unless it has changed since. */
export async function redrawWindow({ calls, log }: Door, visit: Visit, view: ModalView): Promise<void> {
  if (visit.window === null) return;
  const { id: viewId, hash } = visit.window;
  const outcome = await calls.updateView(visit.workspaceId, { viewId, hash }, rememberPlace(view, visit.channelId));
  if (!outcome.ok && outcome.error !== "hash_conflict")
    log.warn({ ref: visit.ref, error: outcome.error }, "a window was not redrawn");
}

function inThread(threadTs: string | null): { readonly thread_ts?: string } {
  return threadTs === null ? {} : { thread_ts: threadTs };
}
