import { and, eq, gte, inArray, isNotNull, isNull, type SQL } from "drizzle-orm";
import type { Day } from "../../domain/time/time.ts";
import { composedQuery, given, numbered, places } from "../composed.ts";
import type { Database } from "../database.ts";
import type { NagKey } from "./nag-row.ts";

/** The reminders, since a day, that were the last to say something of these subjects of a review, or of none. */
export async function nagsSaying(
  db: Database,
  {
    workspaceId,
    reviewId,
    subjects,
    since,
  }: { workspaceId: string; reviewId: string | null; subjects: readonly string[]; since: Day },
): Promise<NagKey[]> {
  if (subjects.length === 0) return [];
  const values = { workspaceId, since, ...numbered(subjects.map((subject) => ({ subject }))) };
  const rows = await (reviewId === null
    ? sayingOfNone(db, values, subjects.length)
    : sayingOf(db, { ...values, reviewId }, subjects.length));
  return rows.flatMap(({ userId, day }) => (day === null ? [] : [{ workspaceId, userId, day }]));
}

type Asked = { readonly workspaceId: string; readonly since: Day };
type Said = { readonly userId: string; readonly day: Day | null };

const sayingOf = composedQuery<Asked & { reviewId: string }, Said[]>((db, size) =>
  saying(db, size, eq(db.tables.nagMemory.reviewId, given("reviewId"))),
);
const sayingOfNone = composedQuery<Asked, Said[]>((db, size) => saying(db, size, isNull(db.tables.nagMemory.reviewId)));

function saying({ read, tables: { nagMemory } }: Database, size: number, ofReview: SQL) {
  const subjects = places(size, ["subject"]).map(({ subject }) => subject);
  return read
    .selectDistinct({ userId: nagMemory.userId, day: nagMemory.lastDay })
    .from(nagMemory)
    .where(
      and(
        eq(nagMemory.workspaceId, given("workspaceId")),
        ofReview,
        inArray(nagMemory.subject, subjects),
        isNotNull(nagMemory.lastDay),
        gte(nagMemory.lastDay, given("since")),
      ),
    );
}
