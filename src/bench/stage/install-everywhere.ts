import { randomUUID } from "node:crypto";
import { keepInstallation } from "../../flows/installs/keep-installation.ts";
import { migrateDatabase } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";
import { createVault } from "../../vault/vault.ts";
import type { SlackNews } from "./slack-process.ts";

/** Puts into an empty database what the bot keeps when somebody installs it, for each workspace of this Slack. */
export async function installEverywhere(databaseUrl: string, { url, installs, tokens }: SlackNews, key: Buffer) {
  const db = await openDatabase(databaseUrl);
  try {
    await migrateDatabase(db);
    const vault = createVault([key]);
    const deps = { db, vault, now: () => new Date().toISOString(), newId: randomUUID, wake: () => undefined };
    for (const { workspace, botToken, botUserId, scopes } of installs) {
      await keepInstallation(deps, {
        ...{ workspaceId: workspace, enterpriseId: null, name: workspace, url, appId: tokens.appId, botUserId },
        ...{ scopes, token: botToken, refreshToken: null, expiresAt: null, installedBy: botUserId },
      });
    }
  } finally {
    await db.close();
  }
}
