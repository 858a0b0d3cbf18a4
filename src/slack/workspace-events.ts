import { z } from "zod";
import { endWorkspace } from "../flows/installs/end-workspace.ts";
import { noteOwnerGone } from "../flows/owners/note-owner-gone.ts";
import type { Door } from "./door.ts";
import type { Visit } from "./knock/visit.ts";

type Outcome = { readonly outcome: string };

/** The app was taken out of the workspace. */
export function noteUninstalled(door: Door, visit: Visit, _event: Event, time: number): Promise<Outcome> {
  return noteGone(door, visit, time);
}

/** Tokens of the app were taken away; its bot's matters here. */
export async function noteRevoked(door: Door, visit: Visit, event: Event, time: number): Promise<Outcome> {
  const bots = revoked.safeParse(event).data?.tokens.bot ?? [];
  return bots.length === 0 ? { outcome: "no-matter" } : noteGone(door, visit, time);
}

const revoked = z.object({ tokens: z.object({ bot: z.array(z.string()).nullish() }) });
/** Slack says whole seconds. */
const SECOND_MS = 999;

async function noteGone({ deps, installs, log }: Door, { workspaceId, name }: Visit, time: number): Promise<Outcome> {
  const ended = await endWorkspace(deps, { workspaceId, atMs: time * 1_000 + SECOND_MS });
  if (ended !== "ended") return { outcome: ended };
  installs.forget(workspaceId);
  log.warn(
    { workspaceId, event: name },
    "the workspace took the app's access away; its work rests until it is installed again",
  );
  return { outcome: "gone" };
}

type Event = { readonly [field: string]: unknown };

/** Somebody left a channel: the lead of a review in which they own something is to hear of it. */
export async function noteLeft({ deps }: Door, { workspaceId, userId }: Visit, { channel }: Event) {
  if (userId === "" || typeof channel !== "string") return { outcome: "nobody" };
  return asked(await noteOwnerGone(deps, { workspaceId, userId, channelId: channel }));
}

/** Somebody's account changed; that it is deactivated matters here. */
export async function noteDeactivated({ deps }: Door, { workspaceId }: Visit, { user }: Event) {
  const known = changedUser.safeParse(user).data;
  if (known === undefined) return { outcome: "no-matter" };
  return asked(await noteOwnerGone(deps, { workspaceId, userId: known.id, channelId: null }));
}

const changedUser = z.object({ id: z.string(), deleted: z.literal(true) });

function asked(reviews: number): { readonly outcome: string } {
  return { outcome: reviews === 0 ? "owns-nothing" : "asked" };
}
