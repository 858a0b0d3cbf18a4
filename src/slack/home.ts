import { openHome } from "../flows/home/open-home.ts";
import type { Door } from "./door.ts";
import { nothing, type Reply } from "./knock/replies.ts";
import type { Visit, Visitor } from "./knock/visit.ts";

/** Somebody opened the app; what waits for them stands there a moment later. */
export async function showHome(
  { deps }: Door,
  { workspaceId, userId }: Pick<Visit, "workspaceId" | "userId">,
): Promise<{ readonly outcome: string }> {
  await openHome(deps, { workspaceId, userId }, { page: 0 });
  return { outcome: "home" };
}

export async function turnHome(
  { deps }: Door,
  { workspaceId, userId }: Visitor,
  { page }: { readonly page: number },
): Promise<Reply> {
  await openHome(deps, { workspaceId, userId }, { page });
  return nothing("page");
}
