import { tableShapes } from "../backup/table-shapes.ts";
import type { Database } from "../database.ts";
import { recordedWorkspaces } from "../events/read-chain.ts";
import { readHead } from "../events/read-head.ts";

/** How many rows each table holds, and where each workspace's record ends. Two databases with the same text have both alike. */
export type Stand = { readonly rows: { readonly [table: string]: number }; readonly text: string };

export async function standOf(db: Database): Promise<Stand> {
  const rows: { [table: string]: number } = {};
  for (const { name } of tableShapes) {
    const [[count] = []] = await db.engine.rows({ sql: `SELECT count(*) FROM "${name}"`, params: [] });
    rows[name] = Number(count);
  }
  const heads: string[] = [];
  for (const workspaceId of (await recordedWorkspaces(db)).toSorted()) {
    const { link, hash } = await readHead(db, workspaceId);
    heads.push(`${workspaceId} ${link}:${hash}`);
  }
  return { rows, text: JSON.stringify({ rows, heads }) };
}

/** What differs between two databases that should be alike: one phrase each. */
export function differences(from: Stand, to: Stand): string[] {
  const odd = tableShapes.filter(({ name }) => from.rows[name] !== to.rows[name]);
  const counts = odd.map(({ name }) => `${name} has ${to.rows[name]} rows instead of ${from.rows[name]}`);
  return counts.length === 0 && from.text !== to.text ? ["the records end in other entries"] : counts;
}
