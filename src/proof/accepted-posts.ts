import type { Sandbox } from "../sandbox/start-sandbox.ts";

/** Counts by its key in the metadata how often Slack took a message. `read` wants to be called before the journal forgets; it names what was taken twice. */
export function acceptedPosts(slack: Sandbox): { readonly read: () => readonly string[] } {
  const times = new Map<string, number>();
  let after = 0;
  return {
    read: () => {
      for (const { n, request, response } of slack.journal({ kind: "call", name: "chat.postMessage", after })) {
        after = n;
        if (!isObject(request) || !isObject(response) || response.ok !== true) continue;
        const metadata: unknown = JSON.parse(String(request.metadata ?? "null"));
        const key = JSON.stringify(metadata);
        if (metadata !== null) times.set(key, (times.get(key) ?? 0) + 1);
      }
      return [...times].filter(([, count]) => count > 1).map(([key, count]) => `I3: ${key} was posted ${count} times`);
    },
  };
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}
