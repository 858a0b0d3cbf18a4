import type { ListedReview } from "../../../blocks/answers/review-row.ts";
import type { HomeContent, ToSign } from "../../../blocks/home/home-content.ts";
import type { Drill } from "../../domain/drill/drill.ts";
import { drillStanding } from "../../domain/drill/drill-standing.ts";
import { dependsOn } from "../../domain/drill/note-drills.ts";
import type { Actor } from "../../domain/permissions.ts";
import { readinessOf } from "../../domain/review/readiness.ts";
import type { Review } from "../../domain/review.ts";
import { rolesHeld } from "../../domain/settings/roles-held.ts";
import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { signOffStanding } from "../../domain/sign-off/sign-off-standing.ts";
import type { Instant } from "../../domain/time/time.ts";
import { listDrills } from "../../store/drills/list-drills.ts";
import type { HomeKey } from "../../store/homes/home-row.ts";
import { cardLinks } from "../../store/messages/card-links.ts";
import { loadPerson } from "../../store/nags/load-person.ts";
import { loadReview } from "../../store/reviews/load-review.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { myItems } from "../my-items.ts";
import type { Deps } from "../ports.ts";
import { visibleReviews } from "../visible-reviews.ts";

/** Reviews beyond these are in `/readiness list`. */
const MOST_REVIEWS = 50;

/** What somebody's Home says: what waits for them, what they sign, what they lead, how drills stand. */
export async function viewHome(deps: Deps, { workspaceId, userId }: HomeKey): Promise<HomeContent> {
  const { db, slack, now } = deps;
  const actor = await slack.person(workspaceId, userId);
  if (actor !== undefined && actor.kind !== "member") return { kind: "outsider" };
  const somebody: Actor = actor ?? { id: userId, kind: "member", admin: false, timeZone: null };
  const open = await visibleReviews(deps, { workspaceId, actor: somebody, here: null, state: "open" });
  const heads = open.toSorted((a, b) => Number(b.lead === userId) - Number(a.lead === userId));
  const loaded = await Promise.all(heads.slice(0, MOST_REVIEWS).map(({ id }) => loadReview(db, workspaceId, id)));
  const reviews = loaded.filter((review) => review !== undefined);
  const led = reviews.filter(({ lead }) => lead === userId);
  const groups = (await slack.groupsOf(workspaceId, userId)) ?? [];
  const drills = await listDrills(db, workspaceId);
  const { settings } = await loadSettings(db, workspaceId);
  const person = await loadPerson(db, workspaceId, userId);
  return {
    kind: "member",
    items: await myItems(deps, { workspaceId, actor: somebody }),
    toSign: toSign(reviews, { ids: [userId, ...groups], settings, at: now() }),
    led: await withLinks(deps, led),
    drills: drills
      .filter((drill) => [userId, ...groups].includes(drill.owner) || led.some((review) => needs(review, drill)))
      .toSorted((a, b) => Number(isGood(a)) - Number(isGood(b))),
    hours: person.hours ?? settings.hours,
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

/** The reviews that still want a signature which somebody may give. `ids`: theirs and their groups', their own first. */
function toSign(
  reviews: readonly Review[],
  { ids, settings, at }: { ids: readonly [string, ...string[]]; settings: WorkspaceSettings; at: Instant },
): readonly ToSign[] {
  const [userId] = ids;
  const found = reviews.flatMap((review): ToSign[] => {
    if (review.state !== "open") return [];
    const has = review.signatures.some(({ by, ended }) => by === userId && ended === null);
    if (has || review.objections.some(({ by }) => by === userId)) return [];
    const held = rolesHeld(settings, review.service, ids);
    const roles = signOffStanding(review, at)
      .filter(({ role, by, quorum }) => held.includes(role) && by.length < quorum)
      .map(({ role }) => role);
    const ready = readinessOf(review, at).obstacles.length === 0;
    return roles.length === 0 ? [] : [{ review, roles, ready }];
  });
  return found.toSorted((a, b) => Number(b.ready) - Number(a.ready));
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
