import { type Token, type TokenState, tokenState } from "../../domain/tokens/token.ts";
import type { TokenScope } from "../../domain/tokens/token-scope.ts";
import { findTokenByHash } from "../../store/tokens/find-token.ts";
import { noteTokenUsed } from "../../store/tokens/note-token-used.ts";
import type { Deps } from "../ports.ts";
import { hashOfSecret, isSameHash, isTokenSecret } from "./token-secret.ts";

export type TokenChecked =
  | { readonly ok: true; readonly token: Token }
  | { readonly ok: false; readonly why: "unknown" | Exclude<TokenState, "live"> | "scope" };

/** "Used last" is exact to the hour, so that asking the gate does not write each time. */
const USED_EVERY_MS = 3_600_000;

/** Whether a bearer token may be used for something now. Throws when the database fails. */
export async function checkToken(
  { db, now, log }: Pick<Deps, "db" | "now" | "log">,
  { secret, scope }: { secret: string; scope: TokenScope },
): Promise<TokenChecked> {
  if (!isTokenSecret(secret)) return { ok: false, why: "unknown" };
  const hash = hashOfSecret(secret);
  const token = await findTokenByHash(db, hash);
  if (token === undefined || !isSameHash(token.hash, hash)) return { ok: false, why: "unknown" };
  const at = now();
  const state = tokenState(token, at);
  if (state !== "live") return { ok: false, why: state };
  if (!token.scopes.includes(scope)) return { ok: false, why: "scope" };
  if (token.usedAt === null || Date.parse(at) - Date.parse(token.usedAt) >= USED_EVERY_MS) {
    await noteTokenUsed(db, token.id, at).catch((error: unknown) =>
      log.warn({ tokenId: token.id, error: String(error) }, "when a token was used last could not be noted"),
    );
  }
  return { ok: true, token };
}
