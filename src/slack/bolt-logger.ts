import { type Logger, LogLevel } from "@slack/bolt";
import type { Log } from "../flows/ports.ts";

/** What Slack's libraries say, from warnings on: their lower levels repeat whole payloads. Tokens are cut out. */
export function boltLogger(log: Log): Logger {
  const text = (parts: readonly unknown[]) => redacted(parts.map(String).join(" "));
  return {
    debug: () => undefined,
    info: () => undefined,
    warn: (...parts: readonly unknown[]) => log.warn({ from: "slack-sdk" }, text(parts)),
    error: (...parts: readonly unknown[]) => log.error({ from: "slack-sdk" }, text(parts)),
    setLevel: () => undefined,
    getLevel: () => LogLevel.WARN,
    setName: () => undefined,
  };
}

/** The same text without Slack's tokens, and without what stands in addresses of sockets and hooks. */
export function redacted(text: string): string {
  return text
    .replace(/\bx(?:ox[a-z]|app)-[\w-]+/gi, "[token]")
    .replace(/(wss?:\/\/[^\s?]+)\?\S*/g, "$1")
    .replace(/(hooks\.slack\.com\/)\S+/g, "$1[…]");
}
