import type { RoleShare } from "../../src/domain/review/owners-by-role.ts";
import type { Review } from "../../src/domain/review.ts";
import type { Instant } from "../../src/domain/time/time.ts";
import type { MessageBody } from "../message-body.ts";
import { notice } from "../notices.ts";
import { counted } from "../words/days.ts";
import { bold, channel, join, link, say } from "../words/phrase.ts";
import { launchInWords, releaseName } from "../words/review-words.ts";
import { roleSharesPhrase } from "../words/role-shares-phrase.ts";

/** Said to whoever started a review. `carried`: how many items brought an owner or evidence along from the last one. `byRole`: who got the others. */
export function startedAnswer(
  review: Pick<Review, "service" | "version" | "channelId" | "launchOn" | "timeZone" | "items">,
  {
    now,
    url,
    carried = 0,
    byRole = [],
  }: { now: Instant; url: string | null; carried?: number; byRole?: readonly RoleShare[] },
): MessageBody {
  return notice(
    join(
      [
        say`The launch review of ${bold(releaseName(review), 400)} has started in ${channel(review.channelId)}: ${counted(review.items.length, "item")}, ${launchInWords(review, now)}.`,
        carried > 0 ? say`${counted(carried, "item")} brought owners or evidence along from the last review.` : null,
        roleSharesPhrase(byRole),
        url === null ? null : say`${link(url, "Open it")}`,
      ],
      " ",
    ),
  );
}
