import type { Database } from "../database.ts";
import type { MessageKey } from "./message-row.ts";
import { setMessage } from "./set-message.ts";

export function recordPermalink(
  db: Database,
  { permalink, ...key }: MessageKey & { readonly permalink: string },
): Promise<void> {
  return setMessage(db, key, { permalink });
}
