import type { Conversation, Workspace } from "./model.ts";
import type { World } from "./world.ts";

/** The direct message between a bot and a person, or between two people; made when it is not there yet. */
export function openDm(
  world: World,
  workspace: Workspace,
  one: string,
  other: string,
): { conversation: Conversation; fresh: boolean } {
  const existing = findDm(workspace, one, other);
  if (existing !== undefined) return { conversation: existing, fresh: false };
  const conversation: Conversation = {
    id: world.ids.next("D"),
    workspace: workspace.id,
    name: "",
    kind: "dm",
    members: new Set([one, other]),
    archived: false,
    created: world.now(),
    creator: one,
    pins: [],
    bookmarks: new Map(),
    messages: [],
  };
  workspace.conversations.set(conversation.id, conversation);
  world.changes.announce({ workspace: workspace.id, people: conversation.members });
  return { conversation, fresh: true };
}

export function findDm(workspace: Workspace, one: string, other: string): Conversation | undefined {
  return [...workspace.conversations.values()].find(
    (candidate) => candidate.kind === "dm" && candidate.members.has(one) && candidate.members.has(other),
  );
}

/** By id, or by name with or without its `#`. */
export function findConversation(workspace: Workspace, idOrName: string): Conversation | undefined {
  const name = idOrName.replace(/^#/, "");
  return (
    workspace.conversations.get(idOrName) ??
    [...workspace.conversations.values()].find((candidate) => candidate.kind !== "dm" && candidate.name === name)
  );
}

/** The name that payloads give: Slack tells no names of private conversations there. */
export function nameInPayload(conversation: Conversation): string {
  if (conversation.kind === "dm") return "directmessage";
  return conversation.kind === "private" ? "privategroup" : conversation.name;
}

export function announceConversation(world: World, conversation: Conversation): void {
  world.changes.announce({ workspace: conversation.workspace, people: conversation.members });
}
