import { isSettled } from "../../domain/evidence/settled.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import type { Deps } from "../ports.ts";

/** What somebody still has to do, and would leave behind: one phrase each, `leads payments-api 2.4.0`. */
export async function dutiesOf(
  { db, now }: Pick<Deps, "db" | "now">,
  workspaceId: string,
  person: string,
): Promise<readonly string[]> {
  const duties: string[] = [];
  const { settings } = await loadSettings(db, workspaceId);
  if (settings.admins.includes(person)) duties.push("is an admin of the app");
  for (const [role, holders] of Object.entries(settings.roles)) {
    if (holders.includes(person)) duties.push(`holds the role ${role}`);
  }
  for (const [service, roles] of Object.entries(settings.serviceRoles)) {
    for (const [role, holders] of Object.entries(roles)) {
      if (holders.includes(person)) duties.push(`holds the role ${role} for ${service}`);
    }
  }
  for (const { id, service, version } of await listReviews(db, workspaceId)) {
    const review = await loadReview(db, workspaceId, id);
    if (review === undefined) continue;
    const release = `${service} ${version}`;
    if (review.lead === person) duties.push(`leads ${release}`);
    const items = review.items.filter((item) => item.owner === person && !isSettled(item, now()));
    if (items.length > 0) duties.push(`owns ${items.map(({ title }) => `“${title}”`).join(", ")} of ${release}`);
    const owes = review.conditions.some(({ owner, metAt }) => owner === person && metAt === null);
    if (owes) duties.push(`owes a condition of ${release}`);
  }
  return duties;
}
