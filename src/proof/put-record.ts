import { DatabaseSync } from "node:sqlite";
import type { ReadEntry } from "../store/events/check-chain.ts";

/**
 * Puts these entries in place of a database's record, as somebody with the file can: the table is made anew without its
 * keys and checks, so that nothing but the chain stands in the way.
 */
export function putRecord(file: string, entries: readonly ReadEntry[]): void {
  const db = new DatabaseSync(file);
  try {
    db.exec("pragma foreign_keys = off; create table made as select * from events where false; drop table events");
    db.exec("alter table made rename to events");
    const insert = db.prepare(
      `insert into events (workspace_id, link, stream, seq, at, "by", type, data, salt, commitment, hash, item_id)
       values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    );
    for (const entry of entries) {
      const { workspaceId, link, stream, seq, at, by, type, data, salt, commitment, hash, itemId = null } = entry;
      insert.run(workspaceId, link, stream, seq, at, by, type, JSON.stringify(data), salt, commitment, hash, itemId);
    }
  } finally {
    db.close();
  }
}
