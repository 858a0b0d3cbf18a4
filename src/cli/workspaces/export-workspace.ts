import { readRows } from "../../store/workspaces/read-rows.ts";
import { type Answer, answered } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import { writeNewFile } from "../write-new-file.ts";
import { knownWorkspace } from "./known-workspace.ts";

const OWNER_ONLY = 0o600;

/** Writes everything of a workspace as JSON Lines, `{"table", "row"}` each. */
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
    await writeNewFile(file, lines, OWNER_ONLY);
    return answered({ stderr: `Wrote ${counted(count, "row", "rows")} of ${plain(name)} (${id}) to ${file}.` });
  });
}
