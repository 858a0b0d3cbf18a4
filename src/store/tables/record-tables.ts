import type { ReviewEvent } from "../../domain/events.ts";
import type { WorkspaceEvent } from "../../domain/settings/workspace-events.ts";
import type { Kit } from "../kit.postgres.ts";

/** What happened, in the chain that proves it. */
export function recordTables(kit: Kit) {
  const { table, text, json, integer, index, uniqueIndex, primaryKey } = kit;

  /**
   * The record. Its primary key is the lock: who saves first takes the number. A stream is a review (its id) or a workspace's
   * own affairs (`workspace/<id>`). `link` counts the entries of a workspace, each of which carries the hash of the one before
   * it; `salt` opens `commitment`. See src/store/events/chain.ts.
   */
  const events = table(
    "events",
    {
      stream: text("stream").notNull(),
      seq: integer("seq").notNull(),
      workspaceId: text("workspace_id").notNull(),
      link: integer("link").notNull(),
      salt: text("salt"),
      commitment: text("commitment").notNull(),
      hash: text("hash").notNull(),
      at: text("at").notNull(),
      by: text("by").notNull(),
      type: text("type").notNull(),
      itemId: text("item_id"),
      data: json<ReviewEvent | WorkspaceEvent>("data").notNull(),
    },
    (row) => [
      primaryKey({ columns: [row.stream, row.seq] }),
      uniqueIndex("events_one_chain").on(row.workspaceId, row.link),
      index("events_by_item").on(row.stream, row.itemId, row.seq),
    ],
  );

  return { events };
}
