import { isDeepStrictEqual } from "node:util";
import { sql } from "drizzle-orm";
import type { Item, Review } from "../../domain/review.ts";
import { composed, numbered, places } from "../composed.ts";
import type { Database, Statement } from "../database.ts";

/** Ten values a row: far below what either database takes in one statement. */
const ROWS_PER_STATEMENT = 500;

/** Writes the items that differ from before. */
export function itemsStatements(db: Database, before: Review | undefined, after: Review): Statement[] {
  const old = new Map(before?.items.map((item) => [item.id, item]));
  const rows = after.items
    .map((item, position) => ({ item, row: rowOf(after, item, position) }))
    .filter(({ item }) => item !== old.get(item.id) && !isDeepStrictEqual(item, old.get(item.id)))
    .map(({ row }) => row);
  const chunks = Array.from({ length: Math.ceil(rows.length / ROWS_PER_STATEMENT) }, (_, index) =>
    rows.slice(index * ROWS_PER_STATEMENT, (index + 1) * ROWS_PER_STATEMENT),
  );
  return chunks.map((chunk) => upserting(db, numbered(chunk), chunk.length));
}

function rowOf({ id: reviewId, workspaceId }: Review, item: Item, position: number) {
  const { id, sectionId, status, owner, dueOn, waiver, waiverRequest } = item;
  const standing = waiverRequest === null ? (waiver?.state ?? null) : "requested";
  return { reviewId, id, workspaceId, position, sectionId, status, owner, dueOn, waiver: standing, data: item };
}

const COLUMNS = [
  ...(["reviewId", "id", "workspaceId", "position", "sectionId", "status", "owner", "dueOn"] as const),
  ...(["waiver", "data"] as const),
];

const upserting = composed(({ write, tables: { items } }, size) =>
  write
    .insert(items)
    .values(places(size, COLUMNS))
    .onConflictDoUpdate({
      target: [items.reviewId, items.id],
      set: {
        position: sql`excluded.position`,
        sectionId: sql`excluded.section_id`,
        status: sql`excluded.status`,
        owner: sql`excluded.owner`,
        dueOn: sql`excluded.due_on`,
        waiver: sql`excluded.waiver`,
        data: sql`excluded.data`,
      },
    }),
);
