import { CommandFailure } from "../command-failure.ts";

/** Anything that was thrown → what the person reads. Never a stack trace, never a token or a password. */
export function faultSentence(error: unknown): string {
  const text = withoutSecrets(messageOf(error).trim());
  if (text === "") return "Something broke, and it left no message.";
  return error instanceof CommandFailure || /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** Takes Slack tokens and the passwords of addresses out of a text. */
export function withoutSecrets(text: string): string {
  return text.replace(/(\w+:\/\/[^\s:/@]*):[^\s/]*@/gu, "$1:…@").replace(/\bx(?:ox[a-z]|app)-[\w-]+/gu, "xox…");
}

function messageOf(error: unknown): string {
  if (error instanceof AggregateError && error.errors.length > 0) return messageOf(error.errors[0]);
  return error instanceof Error ? error.message : String(error);
}
