/** Slack's 429 for one method, whatever it says of when to come back. */
export type SlackLimit = {
  readonly method: "chat.postMessage" | "chat.update";
  readonly what: string;
  /** The header Retry-After of a 429 that is answered about then, in milliseconds since 1970; null: none. */
  readonly header: (now: number) => string | null;
  /** Nobody calls sooner after the answer, in milliseconds. */
  readonly silentMs: number;
};

/** Where Slack does not say until when, or says nonsense, the bot keeps silent for so long. */
const UNSAID_MS = 30_000;
/** Further than what is kept where nothing is said. */
const DATE_MS = 45_000;

const SECONDS = [1, 2, 5, 17, 60];
const UNSAID: { readonly [what: string]: string | null } = {
  none: null,
  words: "soon",
  "a negative number": "-5",
  "0": "0",
};

/** Each form of Retry-After, on the two methods that a review's messages are made with. */
export const SLACK_LIMITS: readonly SlackLimit[] = (["chat.postMessage", "chat.update"] as const).flatMap((method) => [
  ...SECONDS.map((seconds) => ({
    method,
    what: `Retry-After: ${seconds}`,
    header: () => String(seconds),
    silentMs: seconds * 1_000,
  })),
  ...Object.entries(UNSAID).map(([what, header]) => ({
    method,
    what: `Retry-After: ${what}`,
    header: () => header,
    silentMs: UNSAID_MS,
  })),
  // A date has whole seconds, and is made a little before the answer.
  {
    method,
    what: "Retry-After: an HTTP date",
    header: (now) => new Date(now + DATE_MS).toUTCString(),
    silentMs: DATE_MS - 4_000,
  },
  { method, what: "Retry-After: 1000000000", header: () => "1000000000", silentMs: 1e12 },
]);
