import { existsSync } from "node:fs";
import { link, rename } from "node:fs/promises";
import Sqlite from "better-sqlite3";

/**
 * Gives a SQLite file a second name, under which it stays when another file takes its first one; returns that name. Its
 * journal must not stay beside the first, where it would be read into the other file: it is written into its own file before,
 * or, where that one is too damaged to be opened, moved along.
 */
export async function keepAside(file: string): Promise<string> {
  let number = 1;
  while (existsSync(`${file}.replaced-${number}`)) number += 1;
  const aside = `${file}.replaced-${number}`;
  emptyJournal(file);
  for (const suffix of ["-wal", "-shm"]) {
    if (existsSync(`${file}${suffix}`)) await rename(`${file}${suffix}`, `${aside}${suffix}`);
  }
  await link(file, aside);
  return aside;
}

function emptyJournal(file: string): void {
  try {
    const client = new Sqlite(file, { fileMustExist: true });
    try {
      client.pragma("wal_checkpoint(TRUNCATE)");
    } finally {
      client.close();
    }
  } catch {
    // Too damaged for that: then its journal is kept as it is.
  }
}
