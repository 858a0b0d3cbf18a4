import { cardLinks } from "../store/messages/card-links.ts";
import type { Deps } from "./ports.ts";

/** Permalinks to the cards of reviews, by review id. What is not posted yet has none. */
export function linksTo({ db }: Pick<Deps, "db">, reviewIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return cardLinks(db, reviewIds);
}
