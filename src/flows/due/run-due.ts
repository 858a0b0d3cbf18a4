import type { DueRow } from "../../store/due/due-row.ts";
import { parkDue } from "../../store/due/park-due.ts";
import { ageDue } from "../aging/age-due.ts";
import { makeBackup } from "../backups/make-backup.ts";
import { sendDigest } from "../digests/send-digest.ts";
import { tellReviews } from "../drills/tell-reviews.ts";
import { publishHome } from "../home/publish-home.ts";
import { planNags } from "../nags/plan-nags.ts";
import { renderNag } from "../nags/render-nag.ts";
import { sendNag } from "../nags/send-nag.ts";
import { checkOwners } from "../owners/check-owners.ts";
import type { Deps } from "../ports.ts";
import { publishHead } from "../record/publish-head.ts";
import { checkRoles } from "../sign-offs/check-roles.ts";
import { fastenReview } from "./fasten-review.ts";
import { publishReview } from "./publish-review.ts";
import { refreshReview } from "./refresh-review.ts";
import { renderStale } from "./render-stale.ts";
import { tellParked } from "./tell-parked.ts";

/** Does what a leased row asks for. */
export function runDue(deps: Deps, row: DueRow): Promise<void> {
  switch (row.kind) {
    case "publish":
      return publishReview(deps, row);
    case "fasten":
      return fastenReview(deps, row);
    case "render":
      return renderStale(deps, row);
    case "refresh":
      return refreshReview(deps, row);
    case "age":
      return ageDue(deps, row);
    case "roles":
      return checkRoles(deps, row);
    case "parked":
      return tellParked(deps, row);
    case "publish-head":
      return publishHead(deps, row);
    case "backup":
      return makeBackup(deps, row);
    case "digest":
      return sendDigest(deps, row);
    case "nags":
      return planNags(deps, row);
    case "nag-send":
      return sendNag(deps, row);
    case "nag-render":
      return renderNag(deps, row);
    case "owners":
      return checkOwners(deps, row);
    case "home":
      return publishHome(deps, row);
    case "drill":
      return tellReviews(deps, row);
    default:
      return parkDue(deps.db, row, `unknown kind ${row.kind}`);
  }
}
