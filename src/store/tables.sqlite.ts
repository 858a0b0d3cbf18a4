import { sqliteKit } from "./kit.sqlite.ts";
import { defineTables } from "./tables.ts";

export const sqliteTables = defineTables(sqliteKit);

/** One by one, as drizzle-kit reads them when it generates migrations. */
export const {
  workspaces,
  reviews,
  items,
  events,
  deliveries,
  messages,
  due,
  templates,
  settings,
  tokens,
  drills,
  drillRuns,
  people,
  nags,
  nagMemory,
  digests,
  digestPosts,
  homes,
  installations,
} = sqliteTables;
