import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { MessageKey } from "./message-row.ts";
import { setMessage } from "./set-message.ts";

/** Before a post is begun: from now on it may be in Slack. `at` null: Slack said that it is not. */
export function recordAttempt(
  db: Database,
  { at, ...key }: MessageKey & { readonly at: Instant | null },
): Promise<void> {
  return setMessage(db, key, { attemptedAt: at });
}
