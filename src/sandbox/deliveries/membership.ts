import { announceConversation } from "../state/conversations.ts";
import type { Conversation, PersonRecord } from "../state/model.ts";
import type { World } from "../state/world.ts";
import type { Outcome } from "./deliver.ts";
import { emitEvent } from "./emit-event.ts";

const CHANNEL_TYPE = { public: "C", private: "G", dm: "D" } as const;

/** Adds a person or bot to a channel and tells the apps. */
export async function joinChannel(
  world: World,
  conversation: Conversation,
  person: PersonRecord,
  inviter?: string,
): Promise<readonly Outcome[]> {
  if (conversation.members.has(person.id)) return [];
  conversation.members.add(person.id);
  announceConversation(world, conversation);
  return emitEvent(
    world,
    conversation.workspace,
    { ...membership("member_joined_channel", conversation, person), ...(inviter === undefined ? {} : { inviter }) },
    conversation,
  );
}

/** Takes a person or bot out of a channel and tells the apps. */
export async function leaveChannel(
  world: World,
  conversation: Conversation,
  person: PersonRecord,
): Promise<readonly Outcome[]> {
  if (!conversation.members.has(person.id)) return [];
  const seenBy = new Set(conversation.members);
  conversation.members.delete(person.id);
  world.changes.announce({ workspace: conversation.workspace, people: seenBy });
  return emitEvent(
    world,
    conversation.workspace,
    membership("member_left_channel", conversation, person),
    conversation,
  );
}

function membership(
  type: "member_joined_channel" | "member_left_channel",
  conversation: Conversation,
  person: PersonRecord,
) {
  return {
    type,
    user: person.id,
    channel: conversation.id,
    channel_type: CHANNEL_TYPE[conversation.kind],
    team: person.teamId,
  };
}
