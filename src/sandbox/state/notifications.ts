import type { Conversation, StoredMessage, Workspace } from "./model.ts";
import type { World } from "./world.ts";

const KEPT = 200;

/** Notifies everybody but the author: of direct messages, mentions, and replies in threads that they take part in. */
export function notify(world: World, workspace: Workspace, conversation: Conversation, message: StoredMessage): void {
  for (const person of conversation.members) {
    if (person === message.user || workspace.people.get(person)?.kind === "bot") continue;
    if (message.ephemeralTo !== null && message.ephemeralTo !== person) continue;
    if (!concerns(workspace, conversation, message, person)) continue;
    const list = workspace.notifications.get(person) ?? [];
    list.push({
      id: world.ids.next("N"),
      channel: conversation.id,
      ts: message.ts,
      text: message.text,
      at: new Date(world.now()).toISOString(),
    });
    workspace.notifications.set(person, list.slice(-KEPT));
  }
}

function concerns(workspace: Workspace, conversation: Conversation, message: StoredMessage, person: string): boolean {
  if (conversation.kind === "dm") return true;
  if (message.ephemeralTo !== null) return false;
  const named = message.mentions.some((mention) => {
    if (mention === `<@${person}>`) return true;
    if (mention === "<!channel>" || mention === "<!here>" || mention === "<!everyone>" || mention === "<!group>")
      return true;
    return workspace.groups.get(mention.slice("<!subteam^".length, -1))?.members.includes(person) ?? false;
  });
  if (named) return true;
  const { threadTs } = message;
  return (
    threadTs !== null &&
    conversation.messages.some(
      (other) => other.user === person && (other.ts === threadTs || other.threadTs === threadTs),
    )
  );
}

/** A sentence that Slack itself shows to one person. */
export function toast(world: World, workspace: Workspace, person: string, text: string): void {
  const list = workspace.toasts.get(person) ?? [];
  list.push({ id: world.ids.next("N"), text, at: new Date(world.now()).toISOString() });
  workspace.toasts.set(person, list.slice(-KEPT));
  world.changes.announce({ workspace: workspace.id, people: new Set([person]) });
}
