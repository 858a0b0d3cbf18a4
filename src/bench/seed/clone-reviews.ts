import { randomBytes } from "node:crypto";
import Sqlite from "better-sqlite3";
import type { Instant } from "../../domain/time/time.ts";
import { commitmentOf, linkHash } from "../../store/events/chain.ts";

export type Cloning = {
  readonly file: string;
  readonly workspaceId: string;
  /** The ids of the reviews that are copied. */
  readonly open: string;
  readonly launched: string;
  /** How many there shall be in the end, with these two. */
  readonly total: number;
  readonly openShare: number;
  readonly onProgress: (done: number, total: number) => void;
};

type Entry = {
  readonly seq: number;
  readonly at: Instant;
  readonly by: string;
  readonly type: string;
  readonly data: string;
  readonly item_id: string | null;
};

const SERVICES = 500;
const AT_A_TIME = 1_000;

/**
 * Copies reviews within a SQLite file, rows by its own statements and entries with a chain that holds: a few thousand a
 * second. Nothing is safe from a power cut before it is over.
 */
export function cloneReviews({ file, workspaceId, open, launched, total, openShare, onProgress }: Cloning): void {
  const db = new Sqlite(file);
  // From WAL one gets to one in memory only by way of another one.
  db.pragma("journal_mode = DELETE");
  db.pragma("journal_mode = MEMORY");
  db.pragma("locking_mode = EXCLUSIVE");
  db.pragma("synchronous = OFF");
  db.pragma("cache_size = -200000");
  const columns = columnsOf(db);
  const same = (names: readonly string[], replaced: Readonly<Record<string, string>>) =>
    names.map((name) => replaced[name] ?? `"${name}"`).join(", ");
  const review = db.prepare(
    `INSERT INTO reviews SELECT ${same(columns("reviews"), { id: "@id", service: "@service", version: "@version" })} FROM reviews WHERE id = @of`,
  );
  const items = db.prepare(
    `INSERT INTO items SELECT ${same(columns("items"), { review_id: "@id" })} FROM items WHERE review_id = @of`,
  );
  const entry = db.prepare(
    "INSERT INTO events (stream, seq, workspace_id, link, salt, commitment, hash, at, by, type, item_id, data) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
  );
  const logOf = (id: string) =>
    db
      .prepare<[string], Entry>("SELECT seq, at, by, type, data, item_id FROM events WHERE stream = ? ORDER BY seq")
      .all(id);
  const logs = new Map([open, launched].map((id) => [id, logOf(id)]));
  const newest = db
    .prepare<[string], { link: number; hash: string }>(
      "SELECT link, hash FROM events WHERE workspace_id = ? ORDER BY link DESC LIMIT 1",
    )
    .get(workspaceId);
  let { link, hash } = newest ?? { link: 0, hash: "" };

  const clone = (number: number) => {
    const of = number % Math.round(1 / openShare) === 0 ? open : launched;
    const named = {
      id: `review-${String(number).padStart(8, "0")}`,
      service: `service-${number % SERVICES}`,
      version: `${number}.0.0`,
    };
    review.run({ ...named, of });
    items.run({ id: named.id, of });
    for (const { seq, at, by, type, data, item_id } of logs.get(of) ?? []) {
      const said = JSON.parse(data);
      const own = type === "review.started" ? { ...said, service: named.service, version: named.version } : said;
      const salt = randomBytes(16).toString("hex");
      const commitment = commitmentOf({ at, by, type, data: own }, salt) ?? "";
      link += 1;
      hash = linkHash(hash, { workspaceId, link, stream: named.id, seq, commitment });
      const text = own === said ? data : JSON.stringify(own);
      entry.run(named.id, seq, workspaceId, link, salt, commitment, hash, at, by, type, item_id, text);
    }
  };
  const batch = db.transaction((from: number, to: number) => {
    for (let number = from; number < to; number++) clone(number);
  });
  for (let from = 2; from < total; from += AT_A_TIME) {
    batch(from, Math.min(from + AT_A_TIME, total));
    onProgress(Math.min(from + AT_A_TIME, total), total);
  }
  db.exec("ANALYZE");
  db.close();
}

function columnsOf(db: Sqlite.Database): (table: string) => readonly string[] {
  return (table) =>
    db.prepare<[string], string>("SELECT name FROM pragma_table_info(?) ORDER BY cid").pluck().all(table);
}
