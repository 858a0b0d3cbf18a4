import Sqlite from "better-sqlite3";
import pg from "pg";

/** Keeps everybody else from writing, as a slow disk or a long transaction does; the answer lets them again. */
export async function holdWriter(databaseUrl: string): Promise<() => Promise<void>> {
  if (databaseUrl.startsWith("file:")) {
    const client = new Sqlite(databaseUrl.slice("file:".length), { timeout: 5_000 });
    client.exec("BEGIN IMMEDIATE");
    return async () => {
      client.exec("COMMIT");
      client.close();
    };
  }
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  await client.query("begin; lock table events in exclusive mode");
  return async () => {
    await client.query("commit");
    await client.end();
  };
}
