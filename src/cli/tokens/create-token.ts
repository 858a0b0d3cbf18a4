import { randomUUID } from "node:crypto";
import { refusalPhrase } from "../../../blocks/notices.ts";
import { plain } from "../../../blocks/words/written-as.ts";
import { createToken } from "../../flows/tokens/create-token.ts";
import { findSecret } from "../../secrets/find-secret.ts";
import { type Answer, answered, failed } from "../answer.ts";
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
      { db, now, newId: randomUUID, findSecret },
      { workspaceId, actor: BY_COMMAND_LINE, name, scopes, expiresAt },
    );
    if (!created.ok) return failed(plain(refusalPhrase(created.refusal, "No token was made.")));
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
