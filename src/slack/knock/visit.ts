import type { Actor } from "../../domain/permissions.ts";

/** Who knocked, from where, and how to answer them. */
export type Visit = {
  readonly kind: "command" | "click" | "submission" | "shortcut" | "suggestion" | "event";
  /** What they knocked for: a command's word, a button's or a form's id. */
  readonly name: string;
  readonly workspaceId: string;
  readonly userId: string;
  /** The workspace that they are at home in; null when Slack does not say. */
  readonly userTeamId: string | null;
  /** The same for every copy of one delivery. */
  readonly delivery: string;
  /** Four letters that find the delivery in the log. */
  readonly ref: string;
  /** Where they are, or from where they opened the window. */
  readonly channelId: string | null;
  readonly threadTs: string | null;
  readonly triggerId: string | null;
  readonly responseUrl: string | null;
  /** The window that it came from. */
  readonly window: Window | null;
};

/** A visit of somebody who is known. */
export type Visitor = Visit & { readonly actor: Actor };

export type Window = {
  readonly id: string;
  readonly hash: string | null;
  readonly kind: "modal" | "home";
  readonly callbackId: string;
};
