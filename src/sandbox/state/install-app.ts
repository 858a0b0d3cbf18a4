import type { SeedApp } from "../seeds/seed.ts";
import type { AppRecord, Install, TokenRecord } from "./apps.ts";
import type { PersonRecord, Workspace } from "./model.ts";
import type { World } from "./world.ts";

export function createApp(world: World, seed: SeedApp): AppRecord {
  const id = seed.id ?? world.ids.named("A", seed.name);
  const app: AppRecord = {
    id,
    name: seed.name,
    manifest: seed.manifest,
    clientId: `${world.ids.next("").slice(-8)}.${id}`,
    clientSecret: world.ids.secret(32),
    signingSecret: world.ids.secret(32),
    verificationToken: world.ids.secret(24),
    appToken: `xapp-1-${id}-${world.ids.secret(40)}`,
    requestUrl: null,
    redirectUrls: seed.manifest.oauth_config?.redirect_urls ?? [],
    installs: new Map(),
  };
  world.apps.set(id, app);
  rememberToken(world, {
    token: app.appToken,
    kind: "app",
    appId: id,
    workspace: null,
    enterprise: null,
    scopes: ["connections:write"],
    state: "live",
    expiresAt: null,
  });
  return app;
}

/** Installs the app, or installs it anew with fresh tokens; its bot user stays the same. */
export function installApp(
  world: World,
  app: AppRecord,
  workspace: Workspace,
  installedBy: string,
  scopes = botScopes(app),
): Install {
  const before = app.installs.get(workspace.id);
  const bot = before === undefined ? createBot(world, app, workspace) : { id: before.botUserId, botId: before.botId };
  const install: Install = {
    appId: app.id,
    workspace: workspace.id,
    botUserId: bot.id,
    botId: bot.botId,
    botToken: `${withoutExpiry(app) ? "" : "xoxe."}xoxb-${workspace.id}-${bot.id}-${world.ids.secret(24)}`,
    scopes,
    installedBy,
    enterprise: null,
    active: true,
  };
  app.installs.set(workspace.id, install);
  rememberToken(world, {
    token: install.botToken,
    kind: "bot",
    appId: app.id,
    workspace: workspace.id,
    enterprise: null,
    scopes,
    state: "live",
    expiresAt: null,
  });
  const record = workspace.people.get(bot.id);
  if (record !== undefined) record.kind = "bot";
  world.changes.announce({ workspace: workspace.id });
  return install;
}

/** Whether the app's tokens last, because it has not opted into their rotation. */
export function withoutExpiry(app: AppRecord): boolean {
  return app.manifest.settings?.token_rotation_enabled !== true;
}

function botScopes(app: AppRecord): readonly string[] {
  return app.manifest.oauth_config?.scopes?.bot ?? [];
}

/** Ends every token of the install. `revoked`: the app is still installed. */
export function endTokens(world: World, install: Install, state: "revoked" | "uninstalled"): void {
  for (const [refresh, { appId, workspace }] of world.refreshTokens) {
    if (appId === install.appId && workspace === install.workspace) world.refreshTokens.delete(refresh);
  }
  for (const token of world.tokens.values()) {
    const isIts = token.workspace === install.workspace || token.token === install.botToken;
    if (token.appId === install.appId && isIts && token.state === "live") token.state = state;
  }
}

function rememberToken(world: World, token: TokenRecord): void {
  world.tokens.set(token.token, token);
}

function createBot(world: World, app: AppRecord, workspace: Workspace): { id: string; botId: string } {
  const name = app.manifest.features?.bot_user?.display_name ?? app.name;
  const botId = world.ids.named("B", name);
  const bot: PersonRecord = {
    id: world.ids.named("U", name),
    workspace: workspace.id,
    handle: name.toLowerCase().replace(/[^a-z0-9]+/g, "_"),
    realName: name,
    displayName: name,
    email: "",
    kind: "bot",
    tz: "America/Los_Angeles",
    locale: "en-US",
    teamId: workspace.id,
    botId,
    appId: app.id,
    updated: world.now(),
  };
  workspace.people.set(bot.id, bot);
  return { id: bot.id, botId };
}
