import type { ReviewEvent } from "../../domain/events.ts";
import type { Item, Review } from "../../domain/review.ts";
import { holdersOf } from "../../domain/settings/roles-held.ts";
import type { Statement } from "../../store/database.ts";
import { openedHomes } from "../../store/homes/opened-homes.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import type { Deps } from "../ports.ts";
import { homeStatement } from "./home-statement.ts";

type Needs = Pick<Deps, "db" | "now" | "newId">;

/** What of a review says whom it concerns. */
type Concerned = Pick<Review, "workspaceId" | "service" | "lead" | "signOffs"> & {
  readonly items: readonly Pick<Item, "id" | "owner">[];
};

/** Asks for the Homes of some people to be drawn anew, as far as they have ever opened theirs. */
export async function homeStatements(
  deps: Needs,
  workspaceId: string,
  userIds: readonly string[],
): Promise<readonly Statement[]> {
  const opened = await openedHomes(deps.db, workspaceId, [...new Set(userIds)]);
  return opened.map((userId) => homeStatement(deps, { workspaceId, userId }));
}

/** What a change of a review means for Homes: of who did it, the lead, owners of what was touched, and who may have to sign. */
export async function homesFollow(
  deps: Needs,
  before: Pick<Review, "lead" | "items"> | null,
  after: Concerned,
  { events, by }: { readonly events: readonly ReviewEvent[]; readonly by: string },
): Promise<readonly Statement[]> {
  const touched = events.flatMap((event) => ("itemId" in event && event.itemId !== null ? [event.itemId] : []));
  const isOfAll = events.some((event) => event.type.startsWith("review."));
  const owners = [...(before?.items ?? []), ...after.items]
    .filter(({ id }) => isOfAll || touched.includes(id))
    .flatMap(({ owner }) => owner ?? []);
  const asksToSign = isOfAll || events.some((event) => event.type.startsWith("sign-off."));
  const holders = asksToSign ? await holdersIn(deps, after) : [];
  const people = [by, after.lead, ...(before === null ? [] : [before.lead]), ...owners, ...holders];
  return homeStatements(deps, after.workspaceId, people);
}

async function holdersIn({ db }: Pick<Deps, "db">, review: Concerned): Promise<readonly string[]> {
  const { settings } = await loadSettings(db, review.workspaceId);
  return review.signOffs.flatMap(({ role }) => holdersOf(settings, review.service, role));
}
