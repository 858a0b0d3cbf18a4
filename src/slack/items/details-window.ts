import type { ModalView } from "@slack/types";
import type { Was } from "../../../blocks/views/details-values.ts";
import { detailsView } from "../../../blocks/views/details-view.ts";
import type { ItemInSight } from "../../flows/view-item.ts";
import type { Door } from "../door.ts";
import type { Visitor } from "../knock/visit.ts";

/** The details of an item as they are now. `was`: what the window that they are drawn into was opened with. */
export async function detailsWindow(
  door: Door,
  { workspaceId }: Pick<Visitor, "workspaceId">,
  { review, item, history }: ItemInSight,
  was?: Was,
): Promise<ModalView> {
  const groups = await door.directory.groups(workspaceId);
  return detailsView(review, item, {
    now: door.deps.now(),
    history,
    groups: groups.ok ? groups.value : [],
    files: await door.takesFiles(workspaceId),
    was,
  });
}
