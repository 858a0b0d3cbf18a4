import type { AppRecord, Install } from "./apps.ts";
import { findConversation } from "./conversations.ts";
import { findPerson } from "./create-workspace.ts";
import type { Conversation, PersonRecord, Workspace } from "./model.ts";
import type { World } from "./world.ts";

/** Where a page begins that names nobody: the first workspace, as its first admin. */
export function defaultPlace(world: World, workspace?: string): { readonly workspace: string; readonly as: string } {
  const chosen = workspace ?? world.workspaces.keys().next().value ?? "";
  const people = [...locateWorkspace(world, chosen).people.values()];
  return { workspace: chosen, as: (people.find(({ kind }) => kind === "admin") ?? people[0])?.id ?? "" };
}

/** What a control request names, by id or by name. Throws one clear sentence when there is no such thing. */
export function locateWorkspace(world: World, idOrDomain: string): Workspace {
  const found =
    world.workspaces.get(idOrDomain) ?? [...world.workspaces.values()].find(({ domain }) => domain === idOrDomain);
  if (found === undefined) throw new Error(`There is no workspace "${idOrDomain}"`);
  return found;
}

export function locatePerson(world: World, workspace: string, idOrHandle: string): PersonRecord {
  const found = findPerson(locateWorkspace(world, workspace), idOrHandle);
  if (found === undefined) throw new Error(`There is no person "${idOrHandle}" in ${workspace}`);
  return found;
}

export function locateChannel(world: World, workspace: string, idOrName: string): Conversation {
  const found = findConversation(locateWorkspace(world, workspace), idOrName);
  if (found === undefined) throw new Error(`There is no channel "${idOrName}" in ${workspace}`);
  return found;
}

/** Without a name: the first app. */
export function locateApp(world: World, idOrName?: string): AppRecord {
  const found = [...world.apps.values()].find(
    ({ id, name }) => idOrName === undefined || id === idOrName || name === idOrName,
  );
  if (found === undefined) throw new Error(`There is no app "${idOrName}"`);
  return found;
}

export function locateInstall(world: World, workspace: string, app?: string): Install {
  const install = locateApp(world, app).installs.get(locateWorkspace(world, workspace).id);
  if (install === undefined) throw new Error(`The app is not installed in ${workspace}`);
  return install;
}
