import { listReviews } from "../../store/reviews/list-reviews.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import type { Deps } from "../ports.ts";

/** The services of a workspace that settings may be about: those with reviews, the newest first, and those that are named already. */
export async function knownServices({ db }: Pick<Deps, "db">, workspaceId: string): Promise<readonly string[]> {
  const [reviews, { settings }] = await Promise.all([
    listReviews(db, workspaceId, { state: "all" }),
    loadSettings(db, workspaceId),
  ]);
  const named = [...Object.keys(settings.serviceRoles), ...settings.freezes.flatMap(({ service }) => service ?? [])];
  return [...new Set([...named, ...reviews.map(({ service }) => service)])];
}
