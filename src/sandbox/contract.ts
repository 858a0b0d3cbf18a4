/**
 * What the local workspace offers to its page, to the demo and to tests, beside Slack's own API.
 * Over HTTP: `GET /sandbox/state`, `GET /sandbox/changes` (server-sent events: one `changed` for every change that this
 * person can see), `POST /sandbox/act`, `GET /sandbox/journal?after&kind&name&workspace`, `GET /sandbox/violations`,
 * `GET /sandbox/apps` (tokens and secrets), `GET /sandbox/files/F…?workspace`, `POST /sandbox/faults`,
 * `POST /sandbox/faults/clear`, `POST /sandbox/deliveries`, `POST /sandbox/sockets`, `POST /sandbox/operate`,
 * `POST /sandbox/clock` (`{at: instant | null}`: moves the app's clock, or back to now), `POST /sandbox/settled`, `POST /sandbox/journal/clear`. In process: the same functions on `Sandbox`.
 * Where a request names no workspace or person, the first workspace and its first admin are meant.
 * Workspaces go by id or domain, people by id or handle, channels by id or name. A command's text begins with its slash.
 * `/sandbox/journal?workspace=T…&after=N` is `JournalEntry[]`, oldest first, `n` > N. `/sandbox/apps` tells who is installed where.
 * `GET /files/T…/F…/name` is a file's content. What makes no sense is answered by 400 and `{"ok": false, "error": sentence}`.
 * Blocks and views are kept as Slack JSON, exactly as the app sent them, plus the ids that Slack adds.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Block = { readonly type: string; readonly block_id?: string; readonly [key: string]: unknown };

/** `GET /sandbox/state?workspace=T…&as=U…`: everything that this person can see, nothing else. */
export type PersonState = {
  readonly workspace: { readonly id: string; readonly name: string; readonly domain: string };
  readonly workspaces: readonly { readonly id: string; readonly name: string }[];
  readonly me: Person;
  readonly people: readonly Person[];
  readonly groups: readonly {
    readonly id: string;
    readonly handle: string;
    readonly name: string;
    readonly members: readonly string[];
  }[];
  /** Channels, private channels and direct messages that the person is in, in the order of a side bar. */
  readonly channels: readonly Channel[];
  readonly app: { readonly id: string; readonly name: string; readonly botUserId: string } | null;
  /** App's slash commands and shortcuts, from its manifest. */
  readonly commands: readonly { readonly command: string; readonly description: string; readonly usageHint: string }[];
  readonly shortcuts: readonly {
    readonly type: "global" | "message";
    readonly name: string;
    readonly callbackId: string;
  }[];
  /** How far the app's own clock is ahead of the real one; null where none can be moved. */
  readonly appClock: { readonly aheadMs: number } | null;
  readonly home: View | null;
  /** The stack of open modals of this person, the top one last. */
  readonly modals: readonly View[];
  /** What a desktop or phone would have shown, newest last. `text` is the plain notification text. */
  readonly notifications: readonly {
    readonly id: string;
    readonly channel: string;
    readonly ts: string;
    readonly text: string;
    readonly at: string;
  }[];
  /** Sentences that Slack itself shows to this person (a late ack, a command that nobody took), newest last. */
  readonly toasts: readonly { readonly id: string; readonly text: string; readonly at: string }[];
};

export type Person = {
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly kind: "member" | "admin" | "guest" | "single-channel-guest" | "external" | "bot" | "deactivated";
  readonly tz: string;
  readonly teamId: string;
};

export type Channel = {
  readonly id: string;
  readonly name: string;
  readonly kind: "public" | "private" | "dm";
  readonly members: readonly string[];
  readonly archived: boolean;
  readonly pins: readonly string[];
  readonly messages: readonly Message[];
};

export type Message = {
  readonly ts: string;
  readonly user: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly threadTs: string | null;
  readonly edited: boolean;
  /** Only this person sees it. */
  readonly ephemeral: boolean;
  readonly files: readonly {
    readonly id: string;
    readonly name: string;
    readonly title: string;
    readonly mimetype: string;
    readonly size: number;
  }[];
  /** The mentions in it that would notify somebody: `<!channel>`, `<!here>`, `<@U…>`, `<!subteam^S…>`. */
  readonly mentions?: readonly string[];
  /** The app's metadata. Slack shows it to apps only; here tests and the inspector see it too. */
  readonly metadata?: { readonly event_type: string; readonly event_payload: object } | null;
};

export type View = {
  readonly id: string;
  readonly type: "modal" | "home";
  readonly callbackId: string;
  readonly title: string;
  readonly submit: string | null;
  readonly close: string | null;
  readonly blocks: readonly Block[];
  readonly hash: string;
  /** block_id → sentence, after a `response_action: errors`. */
  readonly errors: { readonly [blockId: string]: string };
};

/** The answer to `POST /sandbox/clock`: whether the app's clock was moved, or a sentence why not. */
export type ClockMove = { readonly ok: true } | { readonly ok: false; readonly error: string };

/** `POST /sandbox/act` with one of these. The answer waits until the app has acknowledged (or Slack gave up after 3 s). */
export type Act = {
  readonly workspace: string;
  readonly as: string;
} /** `text` as typed: the sandbox escapes it, and links `@name` and `#channel`. */ & (
  | { readonly do: "say"; readonly channel: string; readonly threadTs?: string; readonly text: string }
  /** `text` as typed, with the slash and with `@name`: what the app gets depends on the manifest's `should_escape`. */
  | { readonly do: "command"; readonly channel: string; readonly text: string }
  | {
      readonly do: "click";
      /** A message (ephemeral ones too), or an open view. */
      readonly on: { readonly channel: string; readonly ts: string } | { readonly view: string };
      readonly blockId: string;
      readonly actionId: string;
      /** What was chosen, as Slack sends it in the action: `{selected_option}`, `{selected_user}`, `{value}` … Empty for a button. */
      readonly chosen?: { readonly [key: string]: Json };
      /** The values of the other inputs at that moment: block_id → action_id → element state. */
      readonly values?: Values;
    }
  | { readonly do: "submit"; readonly view: string; readonly values: Values }
  | { readonly do: "close"; readonly view: string; readonly all?: boolean }
  | { readonly do: "shortcut"; readonly callbackId: string }
  | { readonly do: "message-shortcut"; readonly callbackId: string; readonly channel: string; readonly ts: string }
  | { readonly do: "home" }
  | {
      readonly do: "suggest";
      readonly on: { readonly channel: string; readonly ts: string } | { readonly view: string };
      readonly blockId: string;
      readonly actionId: string;
      readonly typed: string;
    }
  | {
      readonly do: "upload";
      readonly channel: string | null;
      readonly name: string;
      readonly mimetype: string;
      readonly base64: string;
    }
  | { readonly do: "join" | "leave"; readonly channel: string }
);

export type Values = {
  readonly [blockId: string]: { readonly [actionId: string]: { readonly type: string; readonly [key: string]: Json } };
};

export type ActResult = {
  readonly ok: boolean;
  /** What Slack would tell the person when it did not work: `operation_timeout`, `dispatch_failed` … */
  readonly error?: string;
  /** Milliseconds from delivery to acknowledgement. */
  readonly ackMs?: number;
  readonly options?: readonly Json[];
  readonly fileId?: string;
  /** Of the message that the person wrote. */
  readonly ts?: string;
};

/** One line of the journal: a call of the Web API, or a delivery to the app. */
export type JournalEntry = {
  readonly n: number;
  readonly at: string;
  readonly workspace: string;
  readonly kind: "call" | "delivery";
  /** `chat.update`, or `block_actions`, `slash_command` … */
  readonly name: string;
  readonly request: Json;
  readonly response: Json;
  readonly status: number;
  readonly ms: number;
  /** The fault that was played, if any. */
  readonly fault: string | null;
};

/** Something the app sent that Slack refuses because of how it was made (`invalid_blocks`, an unknown parameter …). */
export type Violation = {
  readonly at: string;
  /** The journal entry in which it happened. */
  readonly n: number;
  /** `chat.update`, `view_submission` … */
  readonly name: string;
  readonly error: string;
  /** Sentences with pointers to the place, as in `response_metadata.messages`. */
  readonly messages: readonly string[];
};
