import { open, rm } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import { readRows } from "../../store/workspaces/read-rows.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import { knownWorkspace } from "./known-workspace.ts";

/** Writes everything of a workspace as JSON Lines, `{"table", "row"}` each. A file that did not come to its end does not stay. */
export async function exportWorkspace(context: Context, id: string, file: string): Promise<Answer> {
  return readDatabase(context, async (db) => {
    const { name } = await knownWorkspace(db, id);
    let count = 0;
    async function* lines() {
      for await (const line of readRows(db, id)) {
        count += 1;
        yield `${JSON.stringify(line)}\n`;
      }
    }
    const out = await open(file, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
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
    return answered({ stderr: `Wrote ${counted(count, "row", "rows")} of ${plain(name)} (${id}) to ${file}.` });
  });
}
