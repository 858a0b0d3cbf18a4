import { and, eq, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { NagKey } from "./nag-row.ts";

/** The condition that picks one reminder. */
export function atNag({ tables: { nags } }: Database, { workspaceId, userId, day }: NagKey): SQL | undefined {
  return and(eq(nags.workspaceId, workspaceId), eq(nags.userId, userId), eq(nags.day, day));
}
