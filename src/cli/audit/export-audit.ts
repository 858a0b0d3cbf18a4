import type { Database } from "../../store/database.ts";
import { entryLine } from "../../store/events/entry-line.ts";
import { readChain, recordedWorkspaces } from "../../store/events/read-chain.ts";
import { type Answer, answered } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { counted } from "../terminal/counted.ts";
import { writeNewFile } from "../write-new-file.ts";

/** Writes the record as JSON Lines, one entry a line, workspace by workspace in the order of their links. */
export async function exportAudit(
  context: Context,
  file: string,
  { workspace }: { readonly workspace?: string },
): Promise<Answer> {
  const bar = context.progress("Exporting");
  try {
    const count = await readDatabase(context, (db) => write(db, file, workspace, bar.report));
    return answered({
      stderr: `Wrote ${counted(count, "entry", "entries")} to ${file}. \`readiness audit verify --file ${file}\` checks it.`,
    });
  } finally {
    bar.stop();
  }
}

async function write(
  db: Database,
  file: string,
  workspace: string | undefined,
  onProgress: (done: number, total: number) => void,
): Promise<number> {
  const total = await db.read.$count(db.tables.events);
  const workspaces = workspace === undefined ? await recordedWorkspaces(db) : [workspace];
  let count = 0;
  async function* lines() {
    for (const workspaceId of workspaces) {
      for await (const entry of readChain(db, workspaceId)) {
        yield `${entryLine(entry)}\n`;
        count += 1;
        if (count % 500 === 0) onProgress(count, Math.max(count, total));
      }
    }
  }
  await writeNewFile(file, lines);
  return count;
}
