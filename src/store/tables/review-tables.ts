import { sql } from "drizzle-orm";
import type { Item, LastChange, Review, ReviewState, Section } from "../../domain/review.ts";
import type { SignOffRule } from "../../domain/template.ts";
import type { Kit } from "../kit.postgres.ts";

/** A review and its items, as replaying its events gives them, and its messages in Slack. */
export function reviewTables(kit: Kit) {
  const { table, text, json, integer, index, uniqueIndex, primaryKey } = kit;

  const reviews = table(
    "reviews",
    {
      id: text("id").primaryKey(),
      workspaceId: text("workspace_id").notNull(),
      seq: integer("seq").notNull(),
      state: text("state").notNull().$type<ReviewState>(),
      service: text("service").notNull(),
      version: text("version").notNull(),
      channelId: text("channel_id").notNull(),
      launchOn: text("launch_on").notNull(),
      timeZone: text("time_zone").notNull(),
      lead: text("lead").notNull(),
      template: json<Review["template"]>("template").notNull(),
      signOffs: json<readonly SignOffRule[]>("sign_offs").notNull(),
      sections: json<readonly Section[]>("sections").notNull(),
      policy: json<Review["policy"]>("policy").notNull(),
      signatures: json<Review["signatures"]>("signatures").notNull(),
      objections: json<Review["objections"]>("objections").notNull(),
      decision: json<Review["decision"]>("decision"),
      overrides: json<Review["overrides"]>("overrides").notNull(),
      conditions: json<Review["conditions"]>("conditions").notNull(),
      launchedAt: text("launched_at"),
      cancelled: json<Review["cancelled"]>("cancelled"),
      startedBy: text("started_by").notNull(),
      startedAt: text("started_at").notNull(),
      lastChange: json<LastChange>("last_change").notNull(),
    },
    (row) => [
      uniqueIndex("reviews_one_open_per_release")
        .on(row.workspaceId, row.service, row.version)
        .where(sql`state in ('open', 'decided-go', 'decided-no-go')`),
      index("reviews_by_state").on(row.workspaceId, row.state),
      index("reviews_by_service").on(row.service, row.version, row.startedAt),
      index("reviews_with_conditions").on(row.workspaceId, row.state).where(sql`cast(conditions as text) <> '[]'`),
      index("reviews_last_of_service").on(row.workspaceId, row.service, row.startedAt),
    ],
  );

  /** `data` is the whole item; the other columns repeat what is searched. */
  const items = table(
    "items",
    {
      reviewId: text("review_id")
        .notNull()
        .references(() => reviews.id),
      id: text("id").notNull(),
      workspaceId: text("workspace_id").notNull(),
      position: integer("position").notNull(),
      sectionId: text("section_id").notNull(),
      status: text("status").notNull(),
      owner: text("owner"),
      dueOn: text("due_on").notNull(),
      waiver: text("waiver"),
      data: json<Item>("data").notNull(),
    },
    (row) => [
      primaryKey({ columns: [row.reviewId, row.id] }),
      index("items_by_owner").on(row.workspaceId, row.owner),
      index("items_with_waiver").on(row.workspaceId).where(sql`waiver is not null`),
    ],
  );

  /** The messages that a review consists of in Slack. */
  const messages = table(
    "messages",
    {
      reviewId: text("review_id")
        .notNull()
        .references(() => reviews.id),
      part: text("part").notNull(),
      workspaceId: text("workspace_id").notNull(),
      channelId: text("channel_id").notNull(),
      ts: text("ts"),
      permalink: text("permalink"),
      attemptedAt: text("attempted_at"),
      bodyHash: text("body_hash"),
      postedAt: text("posted_at"),
      parked: text("parked"),
    },
    (row) => [
      primaryKey({ columns: [row.reviewId, row.part] }),
      index("messages_by_place").on(row.workspaceId, row.channelId, row.ts),
    ],
  );

  return { reviews, items, messages };
}
