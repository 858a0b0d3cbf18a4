import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../../store/database.ts";
import { claimRenewal, keepRenewed } from "../../store/installs/renewal.ts";
import { later } from "../due/lease-time.ts";
import type { Log, Outcome, Vault } from "../ports.ts";
import { endWorkspace } from "./end-workspace.ts";
import { refreshPlace, tokenPlace } from "./places.ts";
import { type Held, readAccess } from "./read-access.ts";

/** What Slack gives for a refresh token, which serves once. */
export type Fresh = { readonly token: string; readonly refreshToken: string; readonly expiresInS: number };

export type RenewNeeds = {
  readonly db: Database;
  readonly vault: Vault;
  /** By Slack's clock. */
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly log: Log;
  readonly refresh: (refreshToken: string) => Promise<Outcome<Fresh>>;
};

/** Longer than the call may take; after one that failed, nobody tries again before. */
const LEASE_MS = 30_000;
const LOOK_MS = 250;
const LOOKS = 40;
const AGAIN_MS = 2_000;

/**
 * Renews a token that ends soon, in one process of all: a refresh token serves once, so whoever came second would lose it.
 * The others wait for what comes of it, if the token has ended; else they go on with it.
 */
export async function renewToken(needs: RenewNeeds, workspaceId: string, held: Held): Promise<Outcome<Held>> {
  const { db, vault, now, newId, log, refresh } = needs;
  const lease = newId();
  const at = now();
  if (held.refreshToken === null) return { ok: false, kind: "refused", error: "token_expired" };
  const claim = { workspaceId, lease, token: held.sealed, now: at, until: later(at, LEASE_MS) };
  if (!(await claimRenewal(db, claim))) return waitForOther(needs, workspaceId, held);

  const fresh = await refresh(held.refreshToken);
  if (fresh.ok) {
    const { token, refreshToken, expiresInS } = fresh.value;
    const isKept = await keepRenewed(db, claim, {
      token: vault.seal(token, tokenPlace(workspaceId)),
      refreshToken: vault.seal(refreshToken, refreshPlace(workspaceId)),
      expiresAt: later(at, expiresInS * 1_000),
    });
    if (isKept) log.info({ workspaceId }, "the workspace's token was renewed");
    return readAccess(needs, workspaceId);
  }
  log.warn({ workspaceId, error: fresh.error }, "the workspace's token could not be renewed");
  if (!hasEnded(held, at)) return { ok: true, value: held };
  if (fresh.kind !== "refused") return { ok: false, kind: "later", afterMs: AGAIN_MS, error: fresh.error };
  // Slack does not take the refresh token, and the token has ended: nothing brings this right back but a new installation.
  await endWorkspace({ db, now }, { workspaceId, atMs: Date.parse(at) });
  log.error({ workspaceId, error: fresh.error }, "the workspace's right is lost; it has to be installed again");
  return { ok: false, kind: "refused", error: "token_expired" };
}

async function waitForOther(needs: RenewNeeds, workspaceId: string, held: Held): Promise<Outcome<Held>> {
  for (let looks = 0; looks < LOOKS; looks += 1) {
    const found = await readAccess(needs, workspaceId);
    if (!found.ok || found.value.sealed !== held.sealed || !hasEnded(held, needs.now())) return found;
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return { ok: false, kind: "later", afterMs: AGAIN_MS, error: "token_expired" };
}

function hasEnded({ expiresAt }: Held, now: Instant): boolean {
  return expiresAt !== null && expiresAt <= now;
}
