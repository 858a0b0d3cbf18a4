import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import { atHome } from "./at-home.ts";
import type { HomeKey } from "./home-row.ts";

export async function recordHome(
  db: Database,
  key: HomeKey,
  { bodyHash, at: publishedAt }: { readonly bodyHash: string; readonly at: Instant },
): Promise<void> {
  await db.write.update(db.tables.homes).set({ bodyHash, publishedAt }).where(atHome(db, key));
}
