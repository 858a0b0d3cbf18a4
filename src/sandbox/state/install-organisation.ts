import type { AppRecord, Install } from "./apps.ts";
import { installApp } from "./install-app.ts";
import type { Organisation } from "./model.ts";
import type { World } from "./world.ts";

/** The workspaces of an organisation. */
export function workspacesOf(world: World, organisation: string) {
  return [...world.workspaces.values()].filter(({ enterprise }) => enterprise?.id === organisation);
}

export function findOrganisation(world: World, id: string): Organisation | undefined {
  return [...world.workspaces.values()].find(({ enterprise }) => enterprise?.id === id)?.enterprise ?? undefined;
}

/** Installs the app in every workspace of an organisation, with one token for all of them. */
export function installOrganisation(
  world: World,
  app: AppRecord,
  organisation: Organisation,
  by: string,
  scopes: readonly string[],
): Install | undefined {
  const installs = workspacesOf(world, organisation.id).map((workspace) => {
    const install = installApp(world, app, workspace, by, scopes);
    world.tokens.delete(install.botToken);
    return install;
  });
  const [first] = installs;
  if (first === undefined) return undefined;
  const botToken = `${first.botToken.split("xoxb-")[0]}xoxb-${organisation.id}-${world.ids.secret(24)}`;
  for (const install of installs)
    app.installs.set(install.workspace, { ...install, botToken, enterprise: organisation });
  world.tokens.set(botToken, {
    token: botToken,
    kind: "bot",
    appId: app.id,
    workspace: null,
    enterprise: organisation.id,
    scopes,
    state: "live",
    expiresAt: null,
  });
  return app.installs.get(first.workspace);
}
