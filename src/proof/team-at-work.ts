import type { Message } from "../sandbox/contract.ts";
import type { Sandbox } from "../sandbox/start-sandbox.ts";

export const WORKSPACE = "meridian";

/** Titles of the hotfix template, of both its sections. */
export const ITEMS = ["The cause is understood", "A second person reviewed", "A test fails without the fix"] as const;

/** Types a command in a channel; whether the bot acknowledged it. */
export async function typesIn(slack: Sandbox, as: string, channel: string, text: string): Promise<boolean> {
  const { ok } = await slack.act({ workspace: WORKSPACE, as, do: "command", channel, text });
  return ok;
}

/** What of a channel everybody in it sees and nobody deleted. */
export function standingIn(slack: Sandbox, channelId: string): readonly Message[] {
  const { channels } = slack.state(WORKSPACE, "ana");
  const { messages = [] } = channels.find(({ id }) => id === channelId) ?? {};
  return messages.filter(({ ephemeral, blocks }) => !ephemeral && blocks.length > 0);
}

/** Whether the message that shows an item names somebody, by their handle. */
export function shows(slack: Sandbox, channelId: string, item: string, handle: string): boolean {
  const { person } = slack.whoIs(WORKSPACE, handle);
  const message = standingIn(slack, channelId).find(
    ({ blocks, threadTs }) => threadTs !== null && JSON.stringify(blocks).includes(item),
  );
  return message !== undefined && JSON.stringify(message.blocks).includes(person);
}

/** What the bot told somebody in direct messages, oldest first. */
export function toldDirectly(slack: Sandbox, handle: string): readonly string[] {
  const { channels, app } = slack.state(WORKSPACE, handle);
  const messages = channels.filter(({ kind }) => kind === "dm").flatMap((channel) => channel.messages);
  return messages.filter(({ user }) => user === app?.botUserId).map(({ text }) => text);
}
