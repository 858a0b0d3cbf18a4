import type { Kit } from "../kit.postgres.ts";

/** With what right the app works in a workspace. */
export function installTables(kit: Kit) {
  const { table, text, json } = kit;

  /**
   * One row where the app was installed by OAuth; none once it is gone. `workspace_id` is the team's id (T…), or the
   * organisation's (E…) where the app is installed for all of it. `token` and `refresh_token` are sealed, see src/vault.
   */
  const installations = table("installations", {
    workspaceId: text("workspace_id").primaryKey(),
    enterpriseId: text("enterprise_id"),
    scopes: json<readonly string[]>("scopes").notNull(),
    token: text("token").notNull(),
    refreshToken: text("refresh_token"),
    /** When the token ends unless it is renewed; null: it does not. */
    expiresAt: text("expires_at"),
    installedBy: text("installed_by").notNull(),
    installedAt: text("installed_at").notNull(),
    /** Which process renews the token at present; a random token of its own. */
    lease: text("lease"),
    leasedUntil: text("leased_until"),
  });

  return { installations };
}
