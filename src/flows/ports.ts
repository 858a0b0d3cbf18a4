import type { HomeView } from "@slack/types";
import type { MessageBody } from "../../blocks/message-body.ts";
import type { SecretKind } from "../domain/evidence/secret-kind.ts";
import type { Actor } from "../domain/permissions.ts";
import type { HolidaySettings } from "../domain/settings/workspace-settings.ts";
import type { Day, Instant } from "../domain/time/time.ts";
import type { Database } from "../store/database.ts";

/** What every flow is handed. */
export type Deps = {
  readonly db: Database;
  readonly slack: SlackPort;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly log: Log;
  /** Slack user ids of admins of the app whom the operator names, besides those of the settings; see settings/app-actor.ts. */
  readonly admins: readonly string[];
  /** Which days are holidays by a workspace's settings, its own and its countries'. */
  readonly holidaysOf: (holidays: HolidaySettings) => (day: Day) => boolean;
  /** Whether there are public holidays by a code such as `DE` or `DE-BY`. */
  readonly isKnownCalendar: (code: string) => boolean;
  /** What kind of secret a typed text seems to hold; null: none. */
  readonly findSecret: (text: string) => Promise<SecretKind | null>;
  /** Keeps a line in the operator's file of published heads, once; left out: there is no such file. */
  readonly headFile?: (line: string) => Promise<void>;
  /** Daily backups of the whole database; left out: the operator wants none here. */
  readonly backups?: BackupPort;
  /** Tells the worker of this process that something is due. */
  readonly wake: () => void;
};

export type BackupPort = {
  /** The days that there is a backup of, oldest first. */
  readonly days: () => Promise<readonly Day[]>;
  /** Makes the backup of a day, verifies it, restores it elsewhere, and forgets old ones. Rejects with a sentence. */
  readonly make: (day: Day) => Promise<void>;
};

/** Counts and measures what happens. No id of a person, a channel or a review goes into it. */
export type Meter = {
  /** `ackMs`: from the delivery to its acknowledgement; null: it was not acknowledged. */
  readonly delivered: (delivery: {
    readonly kind: string;
    readonly outcome: string;
    readonly ackMs: number | null;
  }) => void;
  /** A call of Slack's Web API. `limited`: Slack asked for silence. */
  readonly called: (call: {
    readonly method: string;
    readonly answer: "ok" | "later" | "uncertain" | "refused";
    readonly limited: boolean;
    readonly ms: number;
  }) => void;
  /** A piece of due work of this kind was done. */
  readonly worked: (kind: string) => void;
  readonly committed: (ms: number) => void;
};

export type Log = {
  readonly info: (fields: object, message: string) => void;
  readonly warn: (fields: object, message: string) => void;
  readonly error: (fields: object, message: string) => void;
};

/**
 * What Slack answered. `later`: not done, may be asked again after so long; `mayBeDone`: or done, but again does no harm. `uncertain`: the answer was lost, it may have
 * been done. `refused`: it will never be done like this; `error` is Slack's word for it.
 */
export type Outcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | {
      readonly ok: false;
      readonly kind: "later";
      readonly afterMs: number;
      readonly error: string;
      readonly mayBeDone?: boolean;
    }
  | { readonly ok: false; readonly kind: "uncertain"; readonly error: string }
  | { readonly ok: false; readonly kind: "refused"; readonly error: string };

/** Keeps secrets that must be read again. Its keys are the operator's. */
export type Vault = {
  /** `place`: what the secret belongs to, like `token T012ABCDEF`; it opens only there. */
  readonly seal: (text: string, place: string) => string;
  /** Undefined: no key fits, or it was changed, or belongs elsewhere. */
  readonly open: (sealed: string, place: string) => string | undefined;
  /** Whether it is sealed with another key than those of today. */
  readonly isOld: (sealed: string) => boolean;
};

/** With what right calls are made in a workspace. */
export type Access = {
  readonly token: string;
  /** What it may do; null when Slack does not say. */
  readonly scopes: readonly string[] | null;
};

/** Refused (`not_installed`) where the app is not installed, or not any more; later where its right cannot be renewed now. */
export type AccessOf = (workspaceId: string) => Promise<Outcome<Access>>;

/** What flows need from Slack. Calls are paced per workspace and method inside; none of them throws for what Slack answers. */
export type SlackPort = {
  /** `key` goes into the message's metadata, so that a post whose answer was lost can be found again. Never retried inside. */
  readonly post: (
    workspaceId: string,
    message: {
      readonly channelId: string;
      readonly threadTs: string | null;
      readonly body: MessageBody;
      readonly key: string;
    },
  ) => Promise<Outcome<{ readonly ts: string }>>;
  readonly update: (
    workspaceId: string,
    message: { readonly channelId: string; readonly ts: string; readonly body: MessageBody },
  ) => Promise<Outcome<null>>;
  /** Looks for an own message with this key, newest first, back to `since`. Null: it is not there. */
  readonly findPosted: (
    workspaceId: string,
    place: {
      readonly channelId: string;
      readonly threadTs: string | null;
      readonly key: string;
      readonly since: Instant;
    },
  ) => Promise<Outcome<{ readonly ts: string } | null>>;
  readonly permalink: (
    workspaceId: string,
    message: { readonly channelId: string; readonly ts: string },
  ) => Promise<Outcome<string>>;
  readonly pin: (
    workspaceId: string,
    message: { readonly channelId: string; readonly ts: string },
  ) => Promise<Outcome<null>>;
  /** Who somebody is; undefined when Slack does not know them or may not say. Remembered for a minute. */
  readonly person: (workspaceId: string, userId: string) => Promise<Actor | undefined>;
  /** Puts this in the place of somebody's Home. */
  readonly publishHome: (workspaceId: string, userId: string, view: HomeView) => Promise<Outcome<null>>;
  /** The channel for direct messages to somebody. */
  readonly openDirect: (workspaceId: string, userId: string) => Promise<Outcome<string>>;
  /** The user groups that somebody is in; undefined when Slack may not say. */
  readonly groupsOf: (workspaceId: string, userId: string) => Promise<readonly string[] | undefined>;
  /** The people in a user group; undefined when Slack may not say. */
  readonly groupMembers: (workspaceId: string, groupId: string) => Promise<readonly string[] | undefined>;
  /** Whether somebody is in a channel; undefined when Slack may not say. */
  readonly isMember: (workspaceId: string, channelId: string, userId: string) => Promise<boolean | undefined>;
};
