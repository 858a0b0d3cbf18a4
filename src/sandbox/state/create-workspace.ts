import type { SeedWorkspace } from "../seeds/seed.ts";
import type { Conversation, PersonRecord, Workspace } from "./model.ts";
import type { World } from "./world.ts";

/** Adds a workspace as the seed describes it. Bots join when their app is installed. */
export function createWorkspace(world: World, seed: SeedWorkspace): Workspace {
  const id = seed.id ?? world.ids.named("T", seed.name);
  const workspace: Workspace = {
    id,
    name: seed.name,
    domain: seed.domain,
    enterprise: seed.enterprise ?? null,
    editWindowMs: null,
    people: new Map(),
    conversations: new Map(),
    groups: new Map(),
    files: new Map(),
    views: new Map(),
    modals: new Map(),
    notifications: new Map(),
    toasts: new Map(),
  };
  for (const person of seed.people) {
    const record: PersonRecord = {
      id: person.id ?? world.ids.named("U", person.name),
      workspace: id,
      handle: person.name,
      realName: person.realName,
      displayName: person.name,
      email: `${person.name}@${seed.domain}.example`,
      kind: person.kind ?? "member",
      tz: person.tz === undefined ? "Etc/UTC" : person.tz,
      locale: person.locale ?? "en-US",
      teamId: person.teamId ?? id,
      botId: null,
      appId: null,
      updated: world.now(),
    };
    workspace.people.set(record.id, record);
  }
  const idsOf = (handles: readonly string[]) => handles.map((handle) => personByHandle(workspace, handle).id);
  const creator = workspace.people.keys().next().value;
  if (creator === undefined) throw new Error(`The workspace ${seed.name} needs at least one person`);
  for (const channel of seed.channels) {
    const conversation: Conversation = {
      id: channel.id ?? world.ids.named("C", channel.name),
      workspace: id,
      name: channel.name,
      kind: channel.kind,
      members: new Set(idsOf(channel.members)),
      archived: false,
      created: world.now(),
      creator,
      pins: [],
      bookmarks: new Map(),
      messages: [],
    };
    workspace.conversations.set(conversation.id, conversation);
  }
  for (const group of seed.groups ?? []) {
    const groupId = group.id ?? world.ids.named("S", group.handle);
    workspace.groups.set(groupId, {
      id: groupId,
      handle: group.handle,
      name: group.name,
      members: idsOf(group.members),
      disabled: false,
    });
  }
  world.workspaces.set(id, workspace);
  return workspace;
}

export function personByHandle(workspace: Workspace, handle: string): PersonRecord {
  const person = findPerson(workspace, handle);
  if (person === undefined) throw new Error(`There is no person ${handle} in the workspace ${workspace.name}`);
  return person;
}

/** By id, or by handle with or without its `@`. */
export function findPerson(workspace: Workspace, idOrHandle: string): PersonRecord | undefined {
  const handle = idOrHandle.replace(/^@/, "");
  return workspace.people.get(idOrHandle) ?? [...workspace.people.values()].find((person) => person.handle === handle);
}
