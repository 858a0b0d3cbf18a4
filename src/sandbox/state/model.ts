import type { Block, Person } from "../contract.ts";

/** A person or a bot user, as the workspace knows them. `tz` is null where Slack does not tell it. */
export type PersonRecord = {
  readonly id: string;
  readonly workspace: string;
  handle: string;
  realName: string;
  displayName: string;
  email: string;
  kind: Person["kind"];
  tz: string | null;
  locale: string;
  /** The home workspace: another one for people of Slack Connect. */
  readonly teamId: string;
  readonly botId: string | null;
  readonly appId: string | null;
  updated: number;
};

export type MessageMetadata = { readonly event_type: string; readonly event_payload: object };

export type StoredMessage = {
  readonly ts: string;
  readonly user: string;
  readonly botId: string | null;
  readonly appId: string | null;
  text: string;
  blocks: readonly Block[];
  attachments: readonly object[];
  readonly threadTs: string | null;
  readonly broadcast: boolean;
  edited: { readonly user: string; readonly ts: string } | null;
  /** The only person who sees it; null: everybody in the conversation. */
  readonly ephemeralTo: string | null;
  fileIds: readonly string[];
  metadata: MessageMetadata | null;
  /** The mentions that would notify somebody: `<!channel>`, `<@U…>`, `<!subteam^S…>` … */
  mentions: readonly string[];
  /** A deleted message whose replies still stand. */
  tombstone: boolean;
};

export type Bookmark = {
  readonly id: string;
  title: string;
  link: string;
  emoji: string | null;
  readonly created: number;
  updated: number;
  readonly appId: string;
};

export type Conversation = {
  readonly id: string;
  readonly workspace: string;
  name: string;
  readonly kind: "public" | "private" | "dm";
  readonly members: Set<string>;
  archived: boolean;
  readonly created: number;
  readonly creator: string;
  pins: readonly { readonly ts: string; readonly by: string; readonly at: number }[];
  readonly bookmarks: Map<string, Bookmark>;
  /** Oldest first. */
  messages: StoredMessage[];
};

export type ViewRecord = {
  readonly id: string;
  readonly workspace: string;
  readonly appId: string;
  readonly user: string;
  readonly type: "modal" | "home";
  /** The view as the app sent it, with the ids that Slack adds. */
  body: ViewBody;
  hash: string;
  errors: Readonly<Record<string, string>>;
  readonly previous: string | null;
  readonly root: string;
};

/** The parts of a view that the sandbox itself reads; the rest is kept as it came. */
export type ViewBody = {
  readonly type: "modal" | "home";
  readonly blocks: readonly Block[];
  readonly title?: { readonly text: string };
  readonly submit?: { readonly text: string };
  readonly close?: { readonly text: string };
  readonly callback_id?: string;
  readonly private_metadata?: string;
  readonly external_id?: string;
  readonly clear_on_close?: boolean;
  readonly notify_on_close?: boolean;
};

export type FileRecord = {
  readonly id: string;
  readonly workspace: string;
  readonly user: string;
  readonly name: string;
  title: string;
  mimetype: string;
  /** Bytes promised by files.getUploadURLExternal. */
  readonly length: number;
  content: Uint8Array | null;
  readonly uploadKey: string;
  /** `awaiting-bytes` → `uploaded` → `processing` → `ready`. */
  stage: "awaiting-bytes" | "uploaded" | "processing" | "ready";
  readonly created: number;
  readonly channels: string[];
};

export type Group = {
  readonly id: string;
  readonly handle: string;
  readonly name: string;
  members: readonly string[];
  disabled: boolean;
};

/** An Enterprise organisation. */
export type Organisation = { readonly id: string; readonly name: string };

export type Workspace = {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  /** The organisation that it belongs to; null: none. */
  readonly enterprise: Organisation | null;
  /** For so long a message may be edited, by apps too: a setting of the workspace. Null: for ever. */
  editWindowMs: number | null;
  readonly people: Map<string, PersonRecord>;
  readonly conversations: Map<string, Conversation>;
  readonly groups: Map<string, Group>;
  readonly files: Map<string, FileRecord>;
  readonly views: Map<string, ViewRecord>;
  /** Person → ids of their open modals, the top one last. */
  readonly modals: Map<string, string[]>;
  readonly notifications: Map<
    string,
    { readonly id: string; readonly channel: string; readonly ts: string; readonly text: string; readonly at: string }[]
  >;
  readonly toasts: Map<string, { readonly id: string; readonly text: string; readonly at: string }[]>;
};
