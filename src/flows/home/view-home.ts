import type { ListedReview } from "../../../blocks/answers/review-row.ts";
import type { HomeContent, ToSign } from "../../../blocks/home/home-content.ts";
import type { Drill } from "../../domain/drill/drill.ts";
import { drillStanding } from "../../domain/drill/drill-standing.ts";
import { dependsOn } from "../../domain/drill/note-drills.ts";
import type { Actor } from "../../domain/permissions.ts";
import { readinessOf } from "../../domain/review/readiness.ts";
import type { Review } from "../../domain/review.ts";
import { signOffStanding } from "../../domain/sign-off/sign-off-standing.ts";
import { listDrills } from "../../store/drills/list-drills.ts";
import type { HomeKey } from "../../store/homes/home-row.ts";
import { cardLinks } from "../../store/messages/card-links.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { myItems } from "../my-items.ts";
import { viewPerson } from "../nags/view-person.ts";
import type { Deps } from "../ports.ts";
import { rolesOf } from "../roles-of.ts";
import { visibleReviews } from "../visible-reviews.ts";

/** Reviews beyond these are in `/readiness list`. */
const MOST_REVIEWS = 50;

/** What somebody's Home says: what waits for them, what they sign, what they lead, how drills stand. */
export async function viewHome(deps: Deps, { workspaceId, userId }: HomeKey): Promise<HomeContent> {
  const { db, slack, now } = deps;
  const actor = await slack.person(workspaceId, userId);
  if (actor !== undefined && actor.kind !== "member") return { kind: "outsider" };
  const somebody: Actor = actor ?? { id: userId, kind: "member", admin: false, timeZone: null };
  const heads = await visibleReviews(deps, { workspaceId, actor: somebody, here: null, state: "open" });
  const loaded = await Promise.all(heads.slice(0, MOST_REVIEWS).map(({ id }) => loadReview(db, workspaceId, id)));
  const reviews = loaded.filter((review) => review !== undefined);
  const led = reviews.filter(({ lead }) => lead === userId);
  const groups = (await slack.groupsOf(workspaceId, userId)) ?? [];
  const drills = await listDrills(db, workspaceId);
  const { person, workspace } = await viewPerson(deps, workspaceId, userId);
  return {
    kind: "member",
    items: await myItems(deps, { workspaceId, actor: somebody }),
    toSign: await toSign(deps, reviews, somebody),
    led: await withLinks(deps, led),
    drills: drills
      .filter((drill) => [userId, ...groups].includes(drill.owner) || led.some((review) => needs(review, drill)))
      .toSorted((a, b) => Number(isGood(a)) - Number(isGood(b))),
    hours: person.hours ?? workspace,
    timeZone: person.timeZone ?? somebody.timeZone ?? "UTC",
    pausedUntil: person.pausedUntil,
  };

  function isGood(drill: Drill): boolean {
    return drillStanding(drill, now()).state === "good";
  }
}

function needs({ items, service }: Review, drill: Drill): boolean {
  return items.some((item) => dependsOn(item, service, drill));
}

/** The reviews that still want a signature which they may give. */
async function toSign(deps: Deps, reviews: readonly Review[], actor: Actor): Promise<readonly ToSign[]> {
  const at = deps.now();
  const found = await Promise.all(
    reviews.map(async (review): Promise<readonly ToSign[]> => {
      if (review.state !== "open") return [];
      const { workspaceId, service } = review;
      const held = await rolesOf(deps, { workspaceId, service, actor });
      const has = review.signatures.some(({ by, ended }) => by === actor.id && ended === null);
      if (has || review.objections.some(({ by }) => by === actor.id)) return [];
      const roles = signOffStanding(review, at)
        .filter(({ role, by, quorum }) => held.includes(role) && by.length < quorum)
        .map(({ role }) => role);
      const ready = readinessOf(review, at).obstacles.length === 0;
      return roles.length === 0 ? [] : [{ review, roles, ready }];
    }),
  );
  return found.flat().toSorted((a, b) => Number(b.ready) - Number(a.ready));
}

async function withLinks({ db, now }: Deps, reviews: readonly Review[]): Promise<readonly ListedReview[]> {
  const links = await cardLinks(
    db,
    reviews.map(({ id }) => id),
  );
  return reviews.map((review) => ({
    review,
    tally: readinessOf(review, now()).tally,
    url: links.get(review.id) ?? null,
  }));
}
