import { and, eq, type SQL } from "drizzle-orm";
import type { Database } from "../database.ts";
import type { HomeKey } from "./home-row.ts";

export function atHome({ tables: { homes } }: Database, { workspaceId, userId }: HomeKey): SQL | undefined {
  return and(eq(homes.workspaceId, workspaceId), eq(homes.userId, userId));
}
