import type { Database } from "../database.ts";
import { atHome } from "./at-home.ts";
import type { HomeKey, HomeRow } from "./home-row.ts";

export async function loadHome(db: Database, key: HomeKey): Promise<HomeRow | undefined> {
  const [row] = await db.read.select().from(db.tables.homes).where(atHome(db, key));
  return row;
}
