import { readHead } from "../../store/events/read-head.ts";
import { type Answer, answered, failed } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { whichWorkspace } from "../database/which-workspace.ts";

/** `1204:9f2c…`, to be kept where nobody who can write to the database can change it. */
export async function printHead(context: Context, { workspace }: { readonly workspace?: string }): Promise<Answer> {
  return readDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const { link, hash } = await readHead(db, workspaceId);
    return link === 0 ? failed(`There is no record of ${workspaceId} yet.`) : answered({ stdout: `${link}:${hash}` });
  });
}
