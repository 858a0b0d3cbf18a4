import { and, eq, exists, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { DueRow } from "./due-row.ts";

/** A row with its lease, or where both are given when the statement runs. */
type Leased = Pick<DueRow, "key" | "lease"> | { readonly key: SQL<string>; readonly lease: SQL<string> };

/** Holds as long as nobody else has leased the row since; never for a row that was not leased. */
export function stillLeased(db: Database, { key, lease }: Leased): SQL | undefined {
  const { due } = db.tables;
  return and(eq(due.key, key), eq(due.lease, lease ?? ""));
}

/** The same, as the condition of a statement about another table: what a worker that was late writes is refused. */
export function whileLeased(db: Database, row: Leased): SQL {
  const { due } = db.tables;
  return exists(db.read.select({ key: due.key }).from(due).where(stillLeased(db, row)));
}

/** What a row looks like that nobody works on. */
export const FREE = { lease: null, leasedUntil: null } as const;
