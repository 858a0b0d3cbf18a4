import type Sqlite from "better-sqlite3";

/** Up to here an integrity check, which holds each index against its table, takes less than a second (10 ms a MB, measured). */
const QUICKLY_WHOLE_BYTES = 64_000_000;
/** A damaged page is told of once for each of its cells. */
const MOST_SENTENCES = 5;

/** `quickly`: of a large file the pages are looked at (3 ms a MB), and not whether its indexes fit its tables. */
export function fileDamage(client: Sqlite.Database, quickly: boolean): string[] {
  try {
    const isQuick = quickly && sizeOf(client) > QUICKLY_WHOLE_BYTES;
    const check = `PRAGMA ${isQuick ? "quick_check" : "integrity_check"}(${MOST_SENTENCES})`;
    const integrity = client.prepare<[], string>(check).pluck().all();
    const references = client.prepare<[], { table: string; parent: string }>("PRAGMA foreign_key_check").all();
    return [
      ...integrity.filter((line) => line !== "ok").map((line) => `The file is damaged: ${oneLine(line)}.`),
      ...references.map(({ table, parent }) => `A row of ${table} refers to a row of ${parent} that is not there.`),
    ];
  } catch (error) {
    return [`The file is damaged: ${error instanceof Error ? error.message : String(error)}.`];
  }
}

function sizeOf(client: Sqlite.Database): number {
  return Number(client.pragma("page_count", { simple: true })) * Number(client.pragma("page_size", { simple: true }));
}

function oneLine(line: string): string {
  return line.replaceAll(/\s*\n\s*/g, "; ");
}
