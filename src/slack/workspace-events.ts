import { z } from "zod";
import { noteOwnerGone } from "../flows/owners/note-owner-gone.ts";
import type { Door } from "./door.ts";
import type { Visit } from "./knock/visit.ts";

/** The app was taken out of the workspace, or its token away. Slack refuses every call from now on, and says so by itself. */
export async function noteGone({ log }: Door, { workspaceId, name }: Visit): Promise<{ readonly outcome: string }> {
  log.error({ workspaceId, event: name }, "the workspace took the app's access away; install it again to go on");
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
