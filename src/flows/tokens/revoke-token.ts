import { happened } from "../../domain/decision.ts";
import type { Actor } from "../../domain/permissions.ts";
import type { AccessRefusal } from "../../domain/refusals.ts";
import type { Token } from "../../domain/tokens/token.ts";
import { findToken } from "../../store/tokens/find-token.ts";
import { revokeTokenStatement } from "../../store/tokens/token-statements.ts";
import { changeWorkspace } from "../change-workspace.ts";
import type { Deps } from "../ports.ts";

export type TokenRevoked =
  | { readonly ok: true; readonly token: Token; readonly already: boolean }
  | { readonly ok: false; readonly refusal: AccessRefusal | { readonly reason: "no-such-token" } };

/** Ends a token, at once and for good. Revoking a revoked one is a no-op. */
export async function revokeToken(
  deps: Pick<Deps, "db" | "now" | "newId" | "findSecret">,
  { workspaceId, actor, id }: { workspaceId: string; actor: Actor; id: string },
): Promise<TokenRevoked> {
  const token = await findToken(deps.db, workspaceId, id);
  if (token === undefined) return { ok: false, refusal: { reason: "no-such-token" } };
  if (token.revokedAt !== null) return { ok: true, token, already: true };
  const changed = await changeWorkspace<never>(
    deps,
    {
      workspaceId,
      actor,
      action: "settings.change",
      delivery: `token.revoke/${id}`,
      statements: () => [revokeTokenStatement(deps.db, id, deps.now())],
    },
    () => happened({ type: "token.revoked", tokenId: id }),
  );
  return changed.ok ? { ok: true, token, already: changed.duplicate } : { ok: false, refusal: changed.refusal };
}
