import type { Instant } from "../../domain/time/time.ts";
import { installationStatement } from "../../store/installs/installation-statement.ts";
import { workspaceStatement } from "../../store/workspaces/save-workspace.ts";
import { beginWork } from "../due/begin-work.ts";
import type { Deps, Vault } from "../ports.ts";
import { refreshPlace, tokenPlace } from "./places.ts";

/** What Slack gave when somebody installed the app. */
export type Installation = {
  /** The team's id, or the organisation's where the app is installed for all of it. */
  readonly workspaceId: string;
  readonly enterpriseId: string | null;
  readonly name: string;
  readonly url: string;
  readonly appId: string;
  readonly botUserId: string;
  readonly scopes: readonly string[];
  readonly token: string;
  readonly refreshToken: string | null;
  /** When the token ends; null: it does not. */
  readonly expiresAt: Instant | null;
  /** Their Slack user id. */
  readonly installedBy: string;
};

/** Keeps a right to work in a workspace, sealed, and begins the work there; one that was gone goes on where it stood. */
export async function keepInstallation(
  deps: Pick<Deps, "db" | "now" | "newId" | "wake"> & { readonly vault: Vault },
  installation: Installation,
): Promise<void> {
  const { db, now, vault } = deps;
  const { workspaceId, enterpriseId, name, url, appId, botUserId, scopes, expiresAt, installedBy } = installation;
  const { token, refreshToken } = installation;
  const at = now();
  await db.commit([
    workspaceStatement(db, { id: workspaceId, name, url, botUserId, appId, seenAt: at }),
    installationStatement(db, {
      workspaceId,
      enterpriseId,
      scopes,
      token: vault.seal(token, tokenPlace(workspaceId)),
      refreshToken: refreshToken === null ? null : vault.seal(refreshToken, refreshPlace(workspaceId)),
      expiresAt,
      installedBy,
      installedAt: at,
    }),
  ]);
  await beginWork(deps, workspaceId);
  deps.wake();
}
