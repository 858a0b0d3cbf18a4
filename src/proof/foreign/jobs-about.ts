import { randomUUID } from "node:crypto";
import { DatabaseSync } from "node:sqlite";
import { type Stage, until } from "../stage.ts";

/** Everything that time drives and that names a review. */
const KINDS = [
  "publish",
  "fasten",
  "render",
  "refresh",
  "age",
  "roles",
  "parked",
  "owners",
  "nag-send",
  "nag-render",
] as const;
const DONE_MS = 5_000;

/** Puts work of one workspace about this review among what is due, and tells what became of each, and all calls meanwhile. */
export async function jobsAbout({ slack, databaseUrl }: Stage, teamId: string, reviewId: string): Promise<string> {
  const db = new DatabaseSync(databaseUrl.replace("file:", ""), { timeout: 5_000 });
  try {
    const after = slack.journal().at(-1)?.n ?? 0;
    const at = new Date().toISOString();
    const insert = db.prepare(
      `insert into due (key, workspace_id, kind, review_id, part, due_at, asked_at, mark, attempts)
       values (?, ?, ?, ?, 'card', ?, ?, ?, 0)`,
    );
    const keys = KINDS.map((kind) => `${kind}/${reviewId}/of-another`);
    for (const [index, kind] of KINDS.entries())
      insert.run(keys[index] ?? "", teamId, kind, reviewId, at, at, randomUUID());
    const find = db.prepare("select parked, error, attempts from due where key = ? and workspace_id = ?");
    const fates = () => keys.map((key) => find.get(key, teamId));
    const isOver = () => fates().every((row) => row === undefined || row.parked !== null || Number(row.attempts) > 0);
    await until(isOver, DONE_MS);
    const ends = fates().map((row, index) => `${KINDS[index]}: ${row === undefined ? "done" : JSON.stringify(row)}`);
    db.prepare("delete from due where key like '%/of-another'").run();
    const calls = slack
      .journal({ after })
      .filter(({ kind }) => kind === "call")
      .map(({ name, workspace, request }) => ({ name, workspace, request }));
    return JSON.stringify([ends, calls]);
  } finally {
    db.close();
  }
}
