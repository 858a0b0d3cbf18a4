import type { Database } from "../../store/database.ts";
import { countContents } from "../../store/workspaces/count-contents.ts";
import { eraseWorkspace } from "../../store/workspaces/erase-workspace.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { writeDatabase } from "../database/write-database.ts";
import { plain } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";
import { knownWorkspace } from "./known-workspace.ts";

export type EraseOptions = { readonly yes?: true; readonly installed?: true };

export async function eraseWorkspaceHere(
  context: Context,
  id: string,
  { yes, installed }: EraseOptions,
): Promise<Answer> {
  return writeDatabase(context, async (db) => {
    const { name, goneAt } = await knownWorkspace(db, id);
    if (goneAt === null && installed !== true)
      throw new CommandFailure(
        `The app is still installed in ${plain(name)} (${id}). Take it out in Slack first; or say --installed, and it begins anew.`,
      );
    const what = await contents(db, id);
    if (yes !== true)
      throw new CommandFailure(
        `Nothing was erased. ${plain(name)} (${id}) has ${what}; \`readiness workspace export ${id} <file>\` keeps a copy. Say --yes to erase it for good.`,
      );
    await eraseWorkspace(db, { workspaceId: id, goneBefore: null });
    return answered({
      stderr: `Erased ${plain(name)} (${id}): ${what}. Backups and exports that were made before still have it.`,
    });
  });
}

async function contents(db: Database, id: string): Promise<string> {
  const { reviews, entries } = await countContents(db, id);
  return `${counted(reviews, "review", "reviews")} and ${counted(entries, "entry", "entries")} in its record`;
}
