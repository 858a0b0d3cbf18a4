import type { Sandbox } from "../sandbox/start-sandbox.ts";

/** The bot's messages that somebody sees, in every channel and direct message: their `ts`, by the key in their metadata. */
export function standingKeys(slack: Sandbox, as: string): ReadonlyMap<string, readonly string[]> {
  const standing = new Map<string, string[]>();
  const { channels } = slack.state("meridian", as);
  for (const { ts, metadata } of channels.flatMap(({ messages }) => messages)) {
    const payload = metadata?.event_payload;
    if (payload === undefined || !("key" in payload)) continue;
    const key = String(payload.key);
    standing.set(key, [...(standing.get(key) ?? []), ts]);
  }
  return standing;
}
