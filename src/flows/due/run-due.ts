import type { DueRow } from "../../store/due/due-row.ts";
import { parkDue } from "../../store/due/park-due.ts";
import type { Deps } from "../ports.ts";
import { publishReview } from "./publish-review.ts";
import { refreshReview } from "./refresh-review.ts";
import { renderStale } from "./render-stale.ts";

/** Does what a leased row asks for. */
export function runDue(deps: Deps, row: DueRow): Promise<void> {
  switch (row.kind) {
    case "publish":
      return publishReview(deps, row);
    case "render":
      return renderStale(deps, row);
    case "refresh":
      return refreshReview(deps, row);
    default:
      return parkDue(deps.db, row, `unknown kind ${row.kind}`);
  }
}
