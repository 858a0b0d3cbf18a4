import { randomUUID } from "node:crypto";
import { createToken } from "../../flows/tokens/create-token.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { writeDatabase } from "../database/write-database.ts";
import { BY_COMMAND_LINE } from "./by-command-line.ts";
import { tokenExpiry, tokenName, tokenScopes } from "./token-options.ts";

export type CreateOptions = { readonly scope: string; readonly expires: string; readonly workspace?: string };

export async function createTokenHere(
  context: Context,
  typedName: string,
  { scope, expires, workspace }: CreateOptions,
): Promise<Answer> {
  const { now } = context;
  const name = tokenName(typedName);
  const scopes = tokenScopes(scope);
  const expiresAt = tokenExpiry(expires, now());
  return writeDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const created = await createToken(
      { db, now, newId: randomUUID },
      { workspaceId, actor: BY_COMMAND_LINE, name, scopes, expiresAt },
    );
    if (!created.ok) throw new CommandFailure("The token was not made: the command line has no right to.");
    const { id } = created.token;
    const end = expiresAt === null ? "It does not expire." : `It expires on ${expiresAt.slice(0, 10)}.`;
    return answered({
      stdout: created.secret,
      stderr:
        `Made token ${id} (${name}) of workspace ${workspaceId} for ${scopes.join(", ")}. ${end}\n` +
        `The line above is shown this once: keep it as a secret. \`readiness token revoke ${id}\` ends it.`,
    });
  });
}
