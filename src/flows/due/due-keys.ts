import type { Review } from "../../domain/review.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Statement } from "../../store/database.ts";
import { markDueStatement } from "../../store/due/mark-due-statement.ts";
import type { Deps } from "../ports.ts";

/** What time drives. `publish`: a review has messages to post. `fasten`: what was posted wants its links, the card its pin. `render`: a message is stale. `refresh`: a new day began. `age`: something runs out. `roles`: who signed may have lost the role. `parked`: Slack refuses its messages. */
export type DueKind = "publish" | "fasten" | "render" | "refresh" | "age" | "roles" | "parked";

type Marker = Pick<Deps, "db" | "now" | "newId">;

/** Marks a posted message as stale, due at once. */
export function staleStatement(deps: Marker, review: Pick<Review, "id" | "workspaceId">, part: string): Statement {
  return dueStatement(deps, review, "render", part, deps.now());
}

/** Asks for the messages of a review that are not in Slack yet. */
export function publishStatement(deps: Marker, review: Pick<Review, "id" | "workspaceId">): Statement {
  return dueStatement(deps, review, "publish", null, deps.now());
}

/** Asks for the links of a review's messages, and for its card to be pinned. */
export function fastenStatement(deps: Marker, review: Pick<Review, "id" | "workspaceId">): Statement {
  return dueStatement(deps, review, "fasten", null, deps.now());
}

/** Asks for all messages of a review to be drawn anew when a day begins: days left and ages have changed then. */
export function refreshStatement(deps: Marker, review: Pick<Review, "id" | "workspaceId">, dueAt: Instant): Statement {
  return dueStatement(deps, review, "refresh", null, dueAt);
}

/** Asks for a review to be looked at when something in it runs out. */
export function ageStatement(deps: Marker, review: Pick<Review, "id" | "workspaceId">, dueAt: Instant): Statement {
  return dueStatement(deps, review, "age", null, dueAt);
}

/** Asks whether those who signed a review hold their roles still. */
export function rolesStatement(deps: Marker, review: Pick<Review, "id" | "workspaceId">): Statement {
  return dueStatement(deps, review, "roles", null, deps.now());
}

/** Asks for the lead to hear that messages of a review were given up. `error`: Slack's word. */
export function parkedStatement(deps: Marker, review: Pick<Review, "id" | "workspaceId">, error: string): Statement {
  return dueStatement(deps, review, "parked", error, deps.now());
}

function dueStatement(
  { db, now, newId }: Marker,
  { id, workspaceId }: Pick<Review, "id" | "workspaceId">,
  kind: DueKind,
  part: string | null,
  dueAt: Instant,
): Statement {
  const key = [kind, id, ...(part === null ? [] : [part])].join("/");
  return markDueStatement(db, { key, workspaceId, kind, reviewId: id, part, dueAt, askedAt: now(), mark: newId() });
}
