import type Sqlite from "better-sqlite3";

const MOST_STATEMENTS = 300;

/**
 * The same connection, which prepares a statement only once: SQLite plans it anew when the schema changes. Whoever runs the same
 * text again gets the same object, with its mode of answering; so one text is always asked in one way.
 */
export function rememberStatements(client: Sqlite.Database): Sqlite.Database {
  const prepared = new Map<string, Sqlite.Statement>();
  const prepare = (sql: string): Sqlite.Statement => {
    const known = prepared.get(sql);
    if (known !== undefined) return known;
    if (prepared.size >= MOST_STATEMENTS) prepared.clear();
    const statement = client.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  return Object.create(client, { prepare: { value: prepare } });
}
