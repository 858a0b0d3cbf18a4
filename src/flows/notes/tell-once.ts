import type { MessageBody } from "../../../blocks/message-body.ts";
import type { Review } from "../../domain/review.ts";
import { loadMessages } from "../../store/messages/load-messages.ts";
import type { Deps, Outcome } from "../ports.ts";
import { postPlanned } from "./post-planned.ts";
import { tellDirectly } from "./tell-directly.ts";

const NO_CARD_YET_MS = 60_000;

/** `part`: its key in the review's messages. `to`: a person or a user group. */
export type Telling = {
  readonly part: string;
  readonly to: string;
  /** Draws what is said. It gets who is to be named, where others read it too; null: nobody else does. */
  readonly draw: (named: string | null) => MessageBody;
};

/** Tells one person something about a review, once: in a direct message, or where that cannot be in the card's thread. */
export async function tellOnce(deps: Deps, review: Review, { part, to, draw }: Telling): Promise<Outcome<null>> {
  const inThread = `${part}/thread`;
  const messages = await loadMessages(deps.db, review.id);
  const card = messages.find((message) => message.part === "card")?.ts ?? null;
  if (!messages.some((message) => message.part === inThread)) {
    const told = await tellDirectly(deps, review, { part, to, body: draw(null) });
    if (told.ok || told.kind !== "refused") return told;
  }
  if (card === null) return { ok: false, kind: "later", afterMs: NO_CARD_YET_MS, error: "no_card" };
  return postPlanned(deps, review, { part: inThread, channelId: review.channelId, threadTs: card, body: draw(to) });
}
