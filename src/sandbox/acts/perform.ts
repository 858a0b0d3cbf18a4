import type { Act, ActResult } from "../contract.ts";
import { joinChannel, leaveChannel } from "../deliveries/membership.ts";
import { findConversation } from "../state/conversations.ts";
import { findPerson } from "../state/create-workspace.ts";
import type { Conversation } from "../state/model.ts";
import type { World } from "../state/world.ts";
import type { Actor } from "./actor.ts";
import { click } from "./click.ts";
import { closeModal } from "./close.ts";
import { typeCommand } from "./command.ts";
import { openHome } from "./open-home.ts";
import { outcomeOf } from "./outcome-of.ts";
import { sayMessage } from "./say.ts";
import { pickShortcut } from "./shortcut.ts";
import { submit } from "./submit.ts";
import { suggest } from "./suggest.ts";
import { uploadFile } from "./upload.ts";

/** Lets a person do something, and answers when the app has acknowledged it or Slack gave up waiting. */
export async function perform(world: World, act: Act): Promise<ActResult> {
  const workspace =
    world.workspaces.get(act.workspace) ??
    [...world.workspaces.values()].find(({ domain }) => domain === act.workspace);
  if (workspace === undefined) return { ok: false, error: `no_such_workspace: ${act.workspace}` };
  const person = findPerson(workspace, act.as);
  if (person === undefined) return { ok: false, error: `no_such_person: ${act.as}` };
  if (person.kind === "deactivated") return { ok: false, error: "account_deactivated" };
  if (person.kind === "bot") return { ok: false, error: "bots_do_not_act" };
  const actor: Actor = { world, workspace, person };
  switch (act.do) {
    case "say":
      return inConversation(actor, act.channel, (conversation) =>
        sayMessage(actor, conversation, act.text, act.threadTs ?? null),
      );
    case "command":
      return inConversation(actor, act.channel, (conversation) => typeCommand(actor, conversation, act.text));
    case "click":
      return click(actor, act);
    case "submit":
      return submit(actor, act.view, act.values);
    case "close":
      return closeModal(actor, act.view, act.all ?? false);
    case "shortcut":
      return pickShortcut(actor, act.callbackId, null);
    case "message-shortcut":
      return inConversation(actor, act.channel, (conversation) =>
        pickShortcut(actor, act.callbackId, { conversation, ts: act.ts }),
      );
    case "home":
      return openHome(actor);
    case "suggest":
      return suggest(actor, act.on, act.blockId, act.actionId, act.typed);
    case "upload":
      if (act.channel === null) return uploadFile(actor, null, act);
      return inConversation(actor, act.channel, (conversation) => uploadFile(actor, conversation, act));
    case "join": {
      const conversation = findConversation(workspace, act.channel);
      if (conversation?.kind !== "public") return { ok: false, error: `no_such_channel: ${act.channel}` };
      if (conversation.archived) return { ok: false, error: "is_archived" };
      return outcomeOf(await joinChannel(world, conversation, person));
    }
    case "leave":
      return inConversation(actor, act.channel, async (conversation) =>
        outcomeOf(await leaveChannel(world, conversation, person)),
      );
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
