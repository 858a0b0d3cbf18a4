import { and, eq, isNull, lte, or } from "drizzle-orm";
import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { InstallationRow } from "./installation-row.ts";

type Claim = { readonly workspaceId: string; readonly lease: string };

/** Takes the renewal of a token, as long as it is still this one and nobody else renews it. False: somebody else does, or did. */
export async function claimRenewal(
  db: Database,
  {
    workspaceId,
    lease,
    token,
    now,
    until,
  }: Claim & { readonly token: string; readonly now: Instant; readonly until: Instant },
): Promise<boolean> {
  const { installations } = db.tables;
  const isFree = or(isNull(installations.leasedUntil), lte(installations.leasedUntil, now));
  const claimed = await db.write
    .update(installations)
    .set({ lease, leasedUntil: until })
    .where(and(eq(installations.workspaceId, workspaceId), eq(installations.token, token), isFree))
    .returning({ id: installations.workspaceId });
  return claimed.length > 0;
}

/** Keeps the new tokens. False: the claim was lost, as by an installation or an end of the workspace in the meantime. */
export async function keepRenewed(
  db: Database,
  { workspaceId, lease }: Claim,
  renewed: Pick<InstallationRow, "token" | "refreshToken" | "expiresAt">,
): Promise<boolean> {
  const { installations } = db.tables;
  const kept = await db.write
    .update(installations)
    .set({ ...renewed, lease: null, leasedUntil: null })
    .where(and(eq(installations.workspaceId, workspaceId), eq(installations.lease, lease)))
    .returning({ id: installations.workspaceId });
  return kept.length > 0;
}
