import type { Message, PersonState } from "../contract.ts";
import type { Sandbox } from "../start-sandbox.ts";
import { blockLines } from "./block-text.ts";
import { story } from "./story.ts";

const CHANNEL = "launches";
/** Long enough for an update that waits for its turn. */
const QUIET_MS = 1_500;

/** Plays the story without a browser, and writes what each person would see. */
export async function play(sandbox: Sandbox, write: (line: string) => void): Promise<void> {
  const seen = new Map<string, string>();
  for (const [index, step] of story(sandbox).entries()) {
    write(`\n${index + 1}. ${step.says}`);
    await step.does();
    await sandbox.settled(QUIET_MS);
    for (const handle of step.seenBy) {
      const state = sandbox.state("meridian", handle);
      write(`\n   ${state.me.displayName} sees in #${CHANNEL}:`);
      for (const message of news(state, seen)) for (const line of shown(message, state)) write(`   │ ${line}`);
    }
  }
  const refused = sandbox.violations();
  if (refused.length > 0)
    throw new Error(`Slack would have refused ${refused.length} calls: ${JSON.stringify(refused[0])}`);
}

/** The messages that this person has not been shown like this before. */
function news(state: PersonState, seen: Map<string, string>): readonly Message[] {
  const messages = state.channels.find(({ name }) => name === CHANNEL)?.messages ?? [];
  return messages.filter((message) => {
    const key = `${state.me.id} ${message.ts}`;
    const body = JSON.stringify(message.blocks) + message.text;
    const before = seen.get(key) ?? seen.get(message.ts);
    seen.set(key, body);
    if (!message.ephemeral) seen.set(message.ts, body);
    return before !== body;
  });
}

function shown(message: Message, state: PersonState): string[] {
  const notes = [
    message.threadTs === null || message.threadTs === message.ts ? null : "in the thread",
    message.edited ? "edited" : null,
    message.ephemeral ? "only visible to you" : null,
  ].filter((note) => note !== null);
  const lines = message.blocks.length > 0 ? blockLines(message.blocks, { ...state, now: new Date() }) : [message.text];
  return [`── ${author(message, state)}${notes.length === 0 ? "" : ` (${notes.join(", ")})`}`, ...lines];
}

function author({ user }: Message, { people }: PersonState): string {
  return people.find(({ id }) => id === user)?.displayName ?? "Readiness";
}
