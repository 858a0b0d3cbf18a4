import { parseDatabaseUrl } from "./database-url.ts";
import { hearOfWork as hearOnPostgres } from "./postgres/hear-of-work.ts";

/**
 * Calls `onWork` when another process on this database committed something that is to be done. On SQLite there is none.
 * `name`: our own, whose asks are not heard.
 */
export function hearOfWork(url: string, name: string, onWork: () => void): () => Promise<void> {
  const address = parseDatabaseUrl(url);
  return address.dialect === "postgres" ? hearOnPostgres(address.url, name, onWork) : async () => undefined;
}
