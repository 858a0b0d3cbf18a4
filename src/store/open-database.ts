import type { Database } from "./database.ts";
import { parseDatabaseUrl } from "./database-url.ts";
import { openPostgres } from "./postgres/open-postgres.ts";
import { openSqlite } from "./sqlite/open-sqlite.ts";

export type OpenOptions = {
  /** Refuses every write, and a file that does not exist. */
  readonly readonly?: boolean;
};

/**
 * Opens `file:…` (created, with its folder, when it is missing), `:memory:` or `postgres://…`. Does not migrate.
 * Throws one clear sentence when the address is wrong or the database cannot be reached.
 */
export async function openDatabase(url: string, { readonly = false }: OpenOptions = {}): Promise<Database> {
  const address = parseDatabaseUrl(url);
  return address.dialect === "sqlite"
    ? openSqlite(address.file, { readonly })
    : openPostgres(address.url, { readonly });
}
