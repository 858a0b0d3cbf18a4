import type { HomeView } from "@slack/types";
import { startReviewButton } from "../../blocks/buttons.ts";
import { myItemsView } from "../../blocks/views/my-items-view.ts";
import { myItems } from "../flows/my-items.ts";
import type { Door } from "./door.ts";
import { actorOf } from "./knock/actor-of.ts";
import type { Visit } from "./knock/visit.ts";

/** Shows somebody what waits for them on the app's Home. */
export async function publishHome(
  door: Door,
  visit: Pick<Visit, "workspaceId" | "userId">,
): Promise<{ readonly outcome: string }> {
  const { deps, calls } = door;
  const { workspaceId, userId } = visit;
  const actor = await actorOf(door, visit);
  const own = await myItems(deps, { workspaceId, actor });
  const { blocks } = myItemsView(own, { now: deps.now() });
  const start = { type: "actions" as const, elements: [startReviewButton.element({})] };
  const view: HomeView = { type: "home", blocks: [...blocks, start] };
  const outcome = await calls.publishHome(workspaceId, userId, view);
  return { outcome: outcome.ok ? "home" : `home:${outcome.error}` };
}
