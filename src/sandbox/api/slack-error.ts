/** An answer `{"ok": false, "error"}`. Thrown by methods, caught once where calls are answered. */
export class SlackError extends Error {
  readonly code: string;
  readonly extra: Readonly<Record<string, unknown>>;
  readonly messages: readonly string[];

  constructor(code: string, messages: readonly string[] = [], extra: Readonly<Record<string, unknown>> = {}) {
    super(code);
    this.code = code;
    this.messages = messages;
    this.extra = extra;
  }
}
