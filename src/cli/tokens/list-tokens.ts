import { type Token, tokenState } from "../../domain/tokens/token.ts";
import { listTokens } from "../../store/tokens/list-tokens.ts";
import { type Answer, answered, asJson } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { columns } from "../terminal/columns.ts";

export type ListOptions = { readonly json?: true; readonly workspace?: string };

export async function listTokensHere(context: Context, { json, workspace }: ListOptions): Promise<Answer> {
  return readDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const tokens = await listTokens(db, workspaceId);
    const now = context.now();
    if (json) {
      const shown = tokens.map(({ hash: _hash, ...token }) => ({ ...token, state: tokenState(token, now) }));
      return answered({ stdout: asJson({ tokens: shown }) });
    }
    if (tokens.length === 0) return answered({ stderr: `Workspace ${workspaceId} has no tokens.` });
    return answered({ stdout: columns(tokens.map((token) => row(token, now))) });
  });
}

function row(token: Token, now: string): readonly string[] {
  const { id, name, scopes, createdAt, expiresAt, revokedAt, usedAt } = token;
  const end = { live: "expires", expired: "expired", revoked: "revoked" }[tokenState(token, now)];
  const day = revokedAt ?? expiresAt;
  return [
    id,
    name,
    scopes.join(","),
    `created ${createdAt.slice(0, 10)}`,
    usedAt === null ? "never used" : `used ${usedAt.slice(0, 10)}`,
    day === null ? "never expires" : `${end} ${day.slice(0, 10)}`,
  ];
}
