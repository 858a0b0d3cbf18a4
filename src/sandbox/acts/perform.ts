import type { Act, ActResult } from "../contract.ts";
import { findConversation } from "../state/conversations.ts";
import { findPerson } from "../state/create-workspace.ts";
import type { Conversation } from "../state/model.ts";
import type { World } from "../state/world.ts";
import type { Actor } from "./actor.ts";
import { typeCommand } from "./command.ts";
import { sayMessage } from "./say.ts";

/** Lets a person do something, and answers when the app has acknowledged it or Slack gave up waiting. */
export async function perform(world: World, act: Act): Promise<ActResult> {
  const workspace =
    world.workspaces.get(act.workspace) ??
    [...world.workspaces.values()].find(({ domain }) => domain === act.workspace);
  if (workspace === undefined) return { ok: false, error: `no_such_workspace: ${act.workspace}` };
  const person = findPerson(workspace, act.as);
  if (person === undefined) return { ok: false, error: `no_such_person: ${act.as}` };
  if (person.kind === "deactivated") return { ok: false, error: "account_deactivated" };
  const actor: Actor = { world, workspace, person };
  switch (act.do) {
    case "say":
      return inConversation(actor, act.channel, (conversation) =>
        sayMessage(actor, conversation, act.text, act.threadTs ?? null),
      );
    case "command":
      return inConversation(actor, act.channel, (conversation) => typeCommand(actor, conversation, act.text));
    default:
      return { ok: false, error: `unknown_act: ${act.do}` };
  }
}

/** People act only where they are members. */
async function inConversation(
  actor: Actor,
  channel: string,
  act: (conversation: Conversation) => ActResult | Promise<ActResult>,
): Promise<ActResult> {
  const conversation = findConversation(actor.workspace, channel);
  if (conversation === undefined) return { ok: false, error: `no_such_channel: ${channel}` };
  if (!conversation.members.has(actor.person.id)) return { ok: false, error: "not_in_channel" };
  return act(conversation);
}
