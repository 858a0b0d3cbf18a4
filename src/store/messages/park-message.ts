import type { Database } from "../database.ts";
import type { MessageKey } from "./message-row.ts";
import { setMessage } from "./set-message.ts";

/** It cannot be posted, and will not be tried again. */
export function parkMessage(db: Database, { reason, ...key }: MessageKey & { readonly reason: string }): Promise<void> {
  return setMessage(db, key, { parked: reason, attemptedAt: null });
}
