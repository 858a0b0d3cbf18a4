import { and, eq, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";

/** Holds as long as nobody else has leased the row since; never for a row that was not leased. */
export function stillLeased(db: Database, { key, lease }: Pick<DueRow, "key" | "lease">): SQL | undefined {
  const { due } = db.tables;
  return and(eq(due.key, key), eq(due.lease, lease ?? ""));
}

/** What a row looks like that nobody works on. */
export const FREE = { lease: null, leasedUntil: null } as const;
