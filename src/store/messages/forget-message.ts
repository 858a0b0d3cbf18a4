import type { Database } from "../database.ts";
import type { MessageKey } from "./message-row.ts";
import { setMessage } from "./set-message.ts";

/** It was deleted in Slack, and is planned again, as if it had never been posted. */
export function forgetMessage(db: Database, key: MessageKey): Promise<void> {
  const { reviewId, part } = key;
  const nothing = { ts: null, permalink: null, attemptedAt: null, bodyHash: null, postedAt: null, parked: null };
  return setMessage(db, { reviewId, part }, nothing);
}
