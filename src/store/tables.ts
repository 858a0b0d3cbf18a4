import type { Kit } from "./kit.postgres.ts";
import { drillTables } from "./tables/drill-tables.ts";
import { installTables } from "./tables/install-tables.ts";
import { recordTables } from "./tables/record-tables.ts";
import { reminderTables } from "./tables/reminder-tables.ts";
import { reviewTables } from "./tables/review-tables.ts";
import { workTables } from "./tables/work-tables.ts";
import { workspaceTables } from "./tables/workspace-tables.ts";

export type Tables = ReturnType<typeof defineTables>;

/** Every table, once for both databases. Ids, instants and days are text; every row says whose workspace it is. */
export function defineTables(kit: Kit) {
  return {
    ...workspaceTables(kit),
    ...installTables(kit),
    ...reviewTables(kit),
    ...recordTables(kit),
    ...workTables(kit),
    ...drillTables(kit),
    ...reminderTables(kit),
  };
}
