import type { Door } from "./door.ts";
import type { Visit } from "./knock/visit.ts";

/** The app was taken out of the workspace, or its token away. Slack refuses every call from now on, and says so by itself. */
export async function noteGone({ log }: Door, { workspaceId, name }: Visit): Promise<{ readonly outcome: string }> {
  log.error({ workspaceId, event: name }, "the workspace took the app's access away; install it again to go on");
  return { outcome: "gone" };
}
