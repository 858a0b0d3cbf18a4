import { open, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Database } from "../../store/database.ts";
import { entryLine } from "../../store/events/entry-line.ts";
import { readChain, recordedWorkspaces } from "../../store/events/read-chain.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { counted } from "../terminal/counted.ts";

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

/** A file that could not be written to its end would pass for a shorter record, so it does not stay. */
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
  const out = await open(file, "wx").catch((error: NodeJS.ErrnoException) => {
    throw new CommandFailure(
      error.code === "EEXIST"
        ? `${file} exists already. Name a new file.`
        : `${file} cannot be written (${error.code}).`,
    );
  });
  try {
    await pipeline(lines, out.createWriteStream());
  } catch (error) {
    await rm(file, { force: true });
    throw error;
  }
  return count;
}
