import { and, eq } from "drizzle-orm";
import { composed, given } from "../composed.ts";
import type { Database, Statement } from "../database.ts";
import type { DueRow } from "../due/due-row.ts";
import { whileLeased } from "../due/still-leased.ts";
import type { MessageKey } from "./message-row.ts";

/** Slack shows this body now. Whoever sent it and has lost their lease since records nothing. */
export function bodyStatement(
  db: Database,
  held: DueRow,
  { reviewId, part, bodyHash }: MessageKey & { readonly bodyHash: string },
): Statement {
  return recording(db, { reviewId, part, bodyHash, key: held.key, lease: held.lease ?? "" });
}

type Recorded = MessageKey & { readonly bodyHash: string; readonly key: string; readonly lease: string };

const recording = composed<Recorded>((db) => {
  const { messages } = db.tables;
  return db.write
    .update(messages)
    .set({ bodyHash: given("bodyHash") })
    .where(
      and(
        eq(messages.reviewId, given("reviewId")),
        eq(messages.part, given("part")),
        whileLeased(db, { key: given("key"), lease: given("lease") }),
      ),
    );
});
