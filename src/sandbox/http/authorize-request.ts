import type { AppRecord } from "../state/apps.ts";
import type { World } from "../state/world.ts";

/** What an app asks a person to allow. */
export type AuthorizeRequest = {
  readonly app: AppRecord;
  readonly scopes: readonly string[];
  readonly state: string | null;
  /** As it was given; null: none was, and the first one of the app's settings counts. */
  readonly redirectUri: string | null;
  readonly back: URL;
};

/** Reads the address of the page, as strictly as Slack does; a sentence where Slack shows an error instead. */
export function readAuthorizeRequest(world: World, query: URLSearchParams): AuthorizeRequest | string {
  const app = [...world.apps.values()].find(({ clientId }) => clientId === query.get("client_id"));
  if (app === undefined) return "Invalid client_id parameter";
  const scopes = (query.get("scope") ?? "").split(/[,\s]+/).filter((scope) => scope !== "");
  if (scopes.length === 0) return "No scopes requested: the parameter scope is missing";
  const known = app.manifest.oauth_config?.scopes?.bot ?? [];
  const odd = scopes.filter((scope) => !known.includes(scope));
  if (odd.length > 0) return `Invalid permissions requested: ${odd.join(", ")}`;
  const redirectUri = query.get("redirect_uri");
  const configured = app.redirectUrls;
  const back = redirectUri ?? configured[0];
  if (back === undefined || !URL.canParse(back)) return "There is no redirect_uri, and the app's settings have none";
  if (redirectUri !== null && !configured.some((url) => isBelow(redirectUri, url)))
    return `redirect_uri did not match any configured URIs. Passed URI: ${redirectUri}`;
  return { app, scopes, state: query.get("state"), redirectUri, back: new URL(back) };
}

/** Host and port as configured, the path the same or below it (https://docs.slack.dev/authentication/installing-with-oauth). */
function isBelow(given: string, configured: string): boolean {
  const [one, other] = [URL.parse(given), URL.parse(configured)];
  if (one === null || other === null || one.origin !== other.origin) return false;
  return one.pathname === other.pathname || one.pathname.startsWith(`${other.pathname.replace(/\/$/, "")}/`);
}
