import type Sqlite from "better-sqlite3";
import type { Database } from "../database.ts";
import { toldBySqlite } from "./told-by-sqlite.ts";

const PREPARED_LIMIT = 200;

/**
 * Runs a list of statements inside one synchronous transaction. It begins as a writer, so that it never fails half-way for
 * another process's sake; nothing of this process can come in between.
 */
export function sqliteCommit(client: Sqlite.Database): Database["commit"] {
  const prepared = new Map<string, Sqlite.Statement>();

  const prepare = (sql: string): Sqlite.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    if (prepared.size >= PREPARED_LIMIT) prepared.clear();
    const statement = client.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };

  const runAll = client.transaction((statements: Parameters<Database["commit"]>[0]) => {
    for (const { sql, params } of statements) prepare(sql).run(...params);
  });

  return async (statements) => {
    if (statements.length === 0) return;
    try {
      runAll.immediate(statements);
    } catch (error) {
      throw toldBySqlite(error);
    }
  };
}
