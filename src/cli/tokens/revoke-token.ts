import { randomUUID } from "node:crypto";
import { revokeToken } from "../../flows/tokens/revoke-token.ts";
import { findSecret } from "../../secrets/find-secret.ts";
import { type Answer, answered, failed } from "../answer.ts";
import type { Context } from "../context.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { writeDatabase } from "../database/write-database.ts";
import { plain } from "../terminal/columns.ts";
import { BY_COMMAND_LINE } from "./by-command-line.ts";

export async function revokeTokenHere(
  context: Context,
  id: string,
  { workspace }: { readonly workspace?: string },
): Promise<Answer> {
  return writeDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const revoked = await revokeToken(
      { db, now: context.now, newId: randomUUID, findSecret },
      { workspaceId, actor: BY_COMMAND_LINE, id },
    );
    if (!revoked.ok) {
      return failed(
        `Workspace ${workspaceId} has no token \`${plain(id)}\`. \`readiness token list\` shows what there is.`,
      );
    }
    const { name } = revoked.token;
    return answered({
      stderr: revoked.already
        ? `Token ${id} (${name}) was revoked before.`
        : `Revoked token ${id} (${name}). It works no more.`,
    });
  });
}
