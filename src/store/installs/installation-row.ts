import type { Database } from "../database.ts";

/** How the app is installed in a workspace. Tokens are sealed. */
export type InstallationRow = Database["tables"]["installations"]["$inferSelect"];
