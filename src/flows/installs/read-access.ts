import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../../store/database.ts";
import { loadInstallation } from "../../store/installs/load-installation.ts";
import type { Access, Outcome, Vault } from "../ports.ts";
import { refreshPlace, tokenPlace } from "./places.ts";

/** A right as it stands in the database. */
export type Held = Access & {
  /** Sealed, as it stands there: tells one token from the next. */
  readonly sealed: string;
  readonly refreshToken: string | null;
  readonly expiresAt: Instant | null;
};

/** The operator may be putting the key back. */
const SHUT_MS = 60_000;

/** The right to work in a workspace. Refused where the app is not installed; later where no key opens the token. */
export async function readAccess(
  { db, vault }: { readonly db: Database; readonly vault: Vault },
  workspaceId: string,
): Promise<Outcome<Held>> {
  const row = await loadInstallation(db, workspaceId);
  if (row === undefined) return { ok: false, kind: "refused", error: "not_installed" };
  const token = vault.open(row.token, tokenPlace(workspaceId));
  const refreshToken = row.refreshToken === null ? null : vault.open(row.refreshToken, refreshPlace(workspaceId));
  if (token === undefined || refreshToken === undefined)
    return { ok: false, kind: "later", afterMs: SHUT_MS, error: "no_key" };
  return { ok: true, value: { token, scopes: row.scopes, sealed: row.token, refreshToken, expiresAt: row.expiresAt } };
}
