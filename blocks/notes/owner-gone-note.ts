import type { Item, Review } from "../../src/domain/review.ts";
import { itemDetailsButton } from "../buttons.ts";
import type { MessageBody } from "../message-body.ts";
import { counted } from "../words/days.ts";
import { row } from "../words/mrkdwn-block.ts";
import { authored, bold, channel, code, join, mention, say } from "../words/phrase.ts";
import { releaseName } from "../words/review-words.ts";
import { lines } from "../words/rich-text.ts";
import { fallback } from "../words/written-as.ts";

const MOST = 5;

/** Said once to the lead about an owner who is not there. `named`: who is named, where others read it too. */
export function ownerGoneNote(
  review: Pick<Review, "id" | "service" | "version" | "channelId">,
  {
    owner,
    why,
    items,
    named,
  }: {
    readonly owner: string;
    readonly why: "deactivated" | "not-in-channel";
    /** What they own and is to be done. */
    readonly items: readonly Pick<Item, "id" | "title">[];
    readonly named: string | null;
  },
): MessageBody {
  const what = say`${counted(items.length, "open item")} of ${bold(releaseName(review), 200)}`;
  const gone =
    why === "deactivated"
      ? say`The account of ${mention(owner)} is deactivated. They own ${what}.`
      : say`${mention(owner)} is not in ${channel(review.channelId)} and owns ${what}.`;
  const said = named === null ? gone : say`${mention(named)}: ${gone}`;
  const next = say`Give them to somebody else in their details, or a whole section with ${code("/readiness assign")}. You hear of this once.`;
  const shown = items.slice(0, MOST).map(({ id, title }) => ({ id, title, phrase: say`${authored(title, 200)}` }));
  const more = items.length > MOST ? say`and ${items.length - MOST} more` : null;
  const listed = join([...shown.map(({ phrase }) => phrase), more], ", ");
  return {
    text: fallback(join([said, say`${listed}.`, next], " ")),
    blocks: [
      lines(said),
      ...shown.map(({ id, title, phrase }) =>
        row(phrase, itemDetailsButton.element({ reviewId: review.id, itemId: id }, { about: title })),
      ),
      lines(more === null ? next : say`${more}. ${next}`),
    ],
  };
}
