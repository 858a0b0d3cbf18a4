import type { Database } from "../database.ts";
import type { MessageKey } from "./message-row.ts";
import { setMessage } from "./set-message.ts";

/** Slack shows this body now. */
export function recordBody(
  db: Database,
  { bodyHash, ...key }: MessageKey & { readonly bodyHash: string },
): Promise<void> {
  return setMessage(db, key, { bodyHash });
}
