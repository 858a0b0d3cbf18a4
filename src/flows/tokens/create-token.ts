import { happened } from "../../domain/decision.ts";
import type { Actor } from "../../domain/permissions.ts";
import type { AccessRefusal } from "../../domain/refusals.ts";
import type { Instant } from "../../domain/time/time.ts";
import type { Token } from "../../domain/tokens/token.ts";
import type { TokenScope } from "../../domain/tokens/token-scope.ts";
import { newTokenStatement } from "../../store/tokens/token-statements.ts";
import { changeWorkspace } from "../change-workspace.ts";
import type { Deps } from "../ports.ts";
import { hashOfSecret, newTokenSecret } from "./token-secret.ts";

export type CreateToken = {
  readonly workspaceId: string;
  readonly actor: Actor;
  readonly name: string;
  readonly scopes: readonly TokenScope[];
  /** Null: it does not expire. */
  readonly expiresAt: Instant | null;
};

export type TokenCreated =
  | { readonly ok: true; readonly token: Token; readonly secret: string }
  | { readonly ok: false; readonly refusal: AccessRefusal };

/** Makes a bearer token. Its text is in the answer and nowhere else. The record says who made it, and for what. */
export async function createToken(
  deps: Pick<Deps, "db" | "now" | "newId" | "findSecret">,
  { workspaceId, actor, name, scopes, expiresAt }: CreateToken,
): Promise<TokenCreated> {
  const secret = newTokenSecret();
  const id = deps.newId().replaceAll("-", "").slice(0, ID_LENGTH);
  const token: Token = {
    id,
    workspaceId,
    name,
    hash: hashOfSecret(secret),
    scopes,
    createdBy: actor.id,
    createdAt: deps.now(),
    expiresAt,
    revokedAt: null,
    usedAt: null,
  };
  const changed = await changeWorkspace<never>(
    deps,
    {
      workspaceId,
      actor,
      action: "settings.change",
      delivery: `token.create/${id}`,
      statements: () => [newTokenStatement(deps.db, token)],
    },
    () => happened({ type: "token.created", tokenId: id, name, scopes }),
  );
  return changed.ok ? { ok: true, token, secret } : { ok: false, refusal: changed.refusal };
}

/** Short enough to be typed; a taken one is a fault of one in 2^48. */
const ID_LENGTH = 12;
