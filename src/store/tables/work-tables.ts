import type { Kit } from "../kit.postgres.ts";

/** What was delivered already, and what is to be done. */
export function workTables(kit: Kit) {
  const { table, text, integer, index } = kit;

  /** What Slack delivered already, so that a copy changes nothing. */
  const deliveries = table(
    "deliveries",
    {
      key: text("key").primaryKey(),
      workspaceId: text("workspace_id").notNull(),
      at: text("at").notNull(),
    },
    (row) => [index("deliveries_by_age").on(row.at)],
  );

  /** What is to be done, and when: a set, keyed by what it concerns. See due/due-row.ts. */
  const due = table(
    "due",
    {
      key: text("key").primaryKey(),
      workspaceId: text("workspace_id").notNull(),
      kind: text("kind").notNull(),
      reviewId: text("review_id"),
      part: text("part"),
      dueAt: text("due_at").notNull(),
      waitingSince: text("waiting_since"),
      askedAt: text("asked_at").notNull(),
      notBefore: text("not_before"),
      againAt: text("again_at"),
      mark: text("mark").notNull(),
      lease: text("lease"),
      leasedUntil: text("leased_until"),
      sentAt: text("sent_at"),
      attempts: integer("attempts").notNull().default(0),
      parked: text("parked"),
      error: text("error"),
    },
    (row) => [index("due_by_time").on(row.parked, row.dueAt), index("due_by_lease").on(row.leasedUntil)],
  );

  return { deliveries, due };
}
