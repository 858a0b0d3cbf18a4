import type { Instant } from "../time/time.ts";

/** A bearer token as it is kept: its text is shown once, when it is made, and is not in here. */
export type Token = {
  readonly id: string;
  readonly workspaceId: string;
  readonly name: string;
  /** SHA-256 of its text, hex. */
  readonly hash: string;
  readonly scopes: readonly string[];
  readonly createdBy: string;
  readonly createdAt: Instant;
  /** Null: it does not expire. */
  readonly expiresAt: Instant | null;
  readonly revokedAt: Instant | null;
  /** About when it was used last; null: never. */
  readonly usedAt: Instant | null;
};

export type TokenState = "live" | "expired" | "revoked";

export function tokenState({ expiresAt, revokedAt }: Pick<Token, "expiresAt" | "revokedAt">, now: Instant): TokenState {
  if (revokedAt !== null) return "revoked";
  return expiresAt !== null && expiresAt <= now ? "expired" : "live";
}
