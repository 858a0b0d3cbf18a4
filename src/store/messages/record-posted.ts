import type { Instant } from "../../domain/time/time.ts";
import type { Database } from "../database.ts";
import type { MessageKey } from "./message-row.ts";
import { setMessage } from "./set-message.ts";

/** It is in Slack. `bodyHash` null: with a body that we do not know. */
export function recordPosted(
  db: Database,
  {
    ts,
    bodyHash,
    at,
    ...key
  }: MessageKey & { readonly ts: string; readonly bodyHash: string | null; readonly at: Instant },
): Promise<void> {
  return setMessage(db, key, { ts, bodyHash, postedAt: at, attemptedAt: null, parked: null });
}
