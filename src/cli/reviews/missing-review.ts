import type { Database } from "../../store/database.ts";
import { listReviews } from "../../store/reviews/list-reviews.ts";

/** Said where there is no review of a release: which ones there are. */
export async function missingReview(
  db: Database,
  { service, version, workspace }: { service: string; version: string; workspace: string | undefined },
): Promise<string> {
  const others = await listReviews(db, workspace ?? null, { state: "all", service });
  const versions = [...new Set(others.map((review) => review.version))].slice(0, 5);
  const sentence = `There is no review of ${service} ${version}.`;
  if (versions.length > 0) return `${sentence} Of ${service} there are: ${versions.join(", ")}.`;
  return `${sentence} \`readiness review list --all\` shows what there is.`;
}
