import type { Installation as Given } from "@slack/oauth";
import type { Installation } from "../../flows/installs/keep-installation.ts";
import type { Workspace } from "../client/identify.ts";

/** What is kept of an installation. `who`: what Slack answers to its token. Throws where Slack's words contradict each other. */
export function installedAs(given: Given, who: Pick<Workspace, "id" | "url">): Installation {
  const { team, enterprise, bot, user, appId = "", isEnterpriseInstall = false } = given;
  const place = isEnterpriseInstall ? enterprise : team;
  if (place === undefined || bot === undefined) throw new Error("Slack gave no bot token");
  if (!isEnterpriseInstall && who.id !== place.id) throw new Error("Slack gave the token of another workspace");
  const { token, refreshToken = null, expiresAt, scopes, userId: botUserId } = bot;
  return {
    workspaceId: place.id,
    enterpriseId: enterprise?.id ?? null,
    name: place.name ?? place.id,
    url: who.url,
    appId,
    botUserId,
    scopes,
    token,
    refreshToken,
    expiresAt: expiresAt === undefined ? null : new Date(expiresAt * 1_000).toISOString(),
    installedBy: user.id,
  };
}
