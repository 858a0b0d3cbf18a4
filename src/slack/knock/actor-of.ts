import type { Actor } from "../../domain/permissions.ts";
import type { Door } from "../door.ts";
import type { Visit } from "./visit.ts";

/** Slack's words for somebody whom this workspace does not know. */
const STRANGERS = new Set(["user_not_found", "user_not_visible", "users_not_found"]);

/** Who knocked. Somebody whom Slack does not know here counts as external; where Slack cannot say, nothing is decided. */
export async function actorOf(
  { directory }: Door,
  { workspaceId, userId }: Pick<Visit, "workspaceId" | "userId">,
): Promise<Actor> {
  const outcome = await directory.person(workspaceId, userId);
  if (outcome.ok) return outcome.value;
  if (outcome.kind === "refused" && STRANGERS.has(outcome.error)) {
    return { id: userId, kind: "external", admin: false, timeZone: null };
  }
  throw new Error(`Slack does not say who ${userId} is: ${outcome.error}`);
}
