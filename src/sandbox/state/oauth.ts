import type { AppRecord, Install } from "./apps.ts";
import { installApp, withoutExpiry } from "./install-app.ts";
import { findOrganisation, installOrganisation } from "./install-organisation.ts";
import type { Workspace } from "./model.ts";
import type { World } from "./world.ts";

/** What a person allowed, waiting for the app to fetch it. */
export type OAuthCode = {
  readonly appId: string;
  /** A workspace's id, or an organisation's. */
  readonly workspace: string;
  readonly by: string;
  readonly scopes: readonly string[];
  /** As it was given to the page; null: none was. */
  readonly redirectUri: string | null;
  readonly at: number;
};

/** https://docs.slack.dev/authentication/installing-with-oauth: a code holds for ten minutes. */
const CODE_MS = 600_000;
/** https://docs.slack.dev/authentication/using-token-rotation: an access token holds for twelve hours. */
const ACCESS_S = 43_200;

export type Granted = {
  readonly install: Install;
  readonly workspace: Workspace;
  readonly by: string;
  readonly rotation: { readonly refresh_token: string; readonly expires_in: number } | null;
};

export function allow(world: World, code: Omit<OAuthCode, "at">): string {
  const secret = `${world.ids.secret(12)}.${world.ids.secret(12)}.${world.ids.secret(64)}`;
  world.oauthCodes.set(secret, { ...code, at: world.now() });
  return secret;
}

/** Exchanges a code, once. Null: there is none, it is too old, or it was another app's. */
export function takeCode(world: World, app: AppRecord, code: string): OAuthCode | null {
  const grant = world.oauthCodes.get(code);
  if (grant === undefined || grant.appId !== app.id) return null;
  world.oauthCodes.delete(code);
  return world.now() - grant.at > CODE_MS ? null : grant;
}

/** Null: there is no such place any more. */
export function grant(world: World, app: AppRecord, { workspace: id, by, scopes }: OAuthCode): Granted | null {
  const organisation = findOrganisation(world, id);
  const place = world.workspaces.get(id);
  const install =
    organisation !== undefined
      ? installOrganisation(world, app, organisation, by, scopes)
      : place && installApp(world, app, place, by, scopes);
  const workspace = world.workspaces.get(install?.workspace ?? "");
  if (install === undefined || workspace === undefined) return null;
  return { install, workspace, by, rotation: rotationOf(world, app, install) };
}

/** A new access token for a refresh token, which serves once; the access token before it stays until it expires. */
export function refresh(world: World, app: AppRecord, refreshToken: string): Granted | null {
  const before = world.refreshTokens.get(refreshToken);
  const workspace = world.workspaces.get(before?.workspace ?? "");
  const install = app.installs.get(before?.workspace ?? "");
  if (before?.appId !== app.id || workspace === undefined || install === undefined || !install.active) return null;
  world.refreshTokens.delete(refreshToken);
  const { installedBy, scopes, enterprise } = install;
  const renewed =
    enterprise === null
      ? installApp(world, app, workspace, installedBy, scopes)
      : (installOrganisation(world, app, enterprise, installedBy, scopes) ?? install);
  return { install: renewed, workspace, by: install.installedBy, rotation: rotationOf(world, app, renewed) };
}

function rotationOf(world: World, app: AppRecord, install: Install): Granted["rotation"] {
  if (withoutExpiry(app)) return null;
  const record = world.tokens.get(install.botToken);
  if (record !== undefined) record.expiresAt = world.now() + ACCESS_S * 1_000;
  const secret = `xoxe-1-${world.ids.secret(60)}`;
  world.refreshTokens.set(secret, { appId: app.id, workspace: install.workspace });
  return { refresh_token: secret, expires_in: ACCESS_S };
}
