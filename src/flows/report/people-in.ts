import type { Recorded } from "../../domain/events.ts";

const SLACK_ID = /^[UWS][A-Z0-9]{2,20}$/;

/** The Slack ids of people and user groups that stand in a log, each once. */
export function peopleIn(log: readonly Recorded[]): readonly string[] {
  const ids = new Set<string>();
  JSON.stringify(log, (_key, value: unknown) => {
    if (typeof value === "string" && SLACK_ID.test(value)) ids.add(value);
    return value;
  });
  return [...ids].sort();
}
