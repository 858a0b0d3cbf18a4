import type { Nag } from "../../domain/nag/nag.ts";
import type { Day, Instant } from "../../domain/time/time.ts";

/** Whose reminder of which day of theirs. */
export type NagKey = { readonly workspaceId: string; readonly userId: string; readonly day: Day };

/** A reminder in Slack, or on its way there. */
export type NagRow = NagKey & {
  readonly id: string;
  readonly channelId: string | null;
  /** Slack's id of it; null: it is not known to be there. */
  readonly ts: string | null;
  /** When it was last tried to be posted; null: Slack said that it was not. */
  readonly attemptedAt: Instant | null;
  readonly sentAt: Instant | null;
  readonly data: Nag;
  readonly bodyHash: string | null;
};
