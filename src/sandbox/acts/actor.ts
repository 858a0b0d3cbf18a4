import type { AppRecord, Install } from "../state/apps.ts";
import type { PersonRecord, Workspace } from "../state/model.ts";
import type { World } from "../state/world.ts";

/** A person about to act in a workspace. */
export type Actor = { readonly world: World; readonly workspace: Workspace; readonly person: PersonRecord };

export type InstalledApp = { readonly app: AppRecord; readonly install: Install };

/** The app by id, if it is installed in the actor's workspace. */
export function installedApp({ world, workspace }: Actor, appId: string | null): InstalledApp | null {
  const app = world.apps.get(appId ?? "");
  const install = app?.installs.get(workspace.id);
  return app === undefined || install === undefined || !install.active ? null : { app, install };
}

/** Apps whose commands and shortcuts this person can use: not those of another workspace, nor without the scope. */
export function commandApps(actor: Actor): readonly InstalledApp[] {
  if (actor.person.kind === "external") return [];
  return installedApps(actor).filter(({ install }) => install.scopes.includes("commands"));
}

export function installedApps(actor: Actor): readonly InstalledApp[] {
  return [...actor.world.apps.keys()].flatMap((id) => installedApp(actor, id) ?? []);
}

/** Of an organisation's installation, a payload names no team. */
function whereFrom(workspace: Workspace, app: AppRecord) {
  const team = { id: workspace.id, domain: workspace.domain };
  const enterprise = app.installs.get(workspace.id)?.enterprise ?? null;
  return enterprise === null
    ? { team, enterprise: workspace.enterprise, is_enterprise_install: false }
    : { team: null, enterprise, is_enterprise_install: true };
}

/** Fields that every interaction payload begins with. */
export function payloadHead({ workspace, person }: Actor, app: AppRecord) {
  return {
    api_app_id: app.id,
    token: app.verificationToken,
    ...whereFrom(workspace, app),
    user: { id: person.id, username: person.handle, name: person.handle, team_id: person.teamId },
  };
}
