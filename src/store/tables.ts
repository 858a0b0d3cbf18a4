import { sql } from "drizzle-orm";
import type { ReviewEvent } from "../domain/events.ts";
import type { Item, LastChange, Review, ReviewState, Section } from "../domain/review.ts";
import type { WorkspaceEvent } from "../domain/settings/workspace-events.ts";
import type { WorkspaceSettings } from "../domain/settings/workspace-settings.ts";
import type { SignOffRule, Template } from "../domain/template.ts";
import type { Kit } from "./kit.postgres.ts";

export type Tables = ReturnType<typeof defineTables>;

/** Every table, once for both databases. Ids, instants and days are text; every row says whose workspace it is. */
export function defineTables(kit: Kit) {
  const { table, text, json, integer, index, uniqueIndex, primaryKey } = kit;

  const workspaces = table("workspaces", {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    url: text("url").notNull(),
    botUserId: text("bot_user_id").notNull(),
    appId: text("app_id").notNull(),
    seenAt: text("seen_at").notNull(),
  });

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
      data: json<Item>("data").notNull(),
    },
    (row) => [primaryKey({ columns: [row.reviewId, row.id] }), index("items_by_owner").on(row.workspaceId, row.owner)],
  );

  /**
   * The record. Its primary key is the lock: who saves first takes the number. A stream is a review (its id), a workspace's own affairs (`workspace/<id>`). `link` counts the entries of a workspace;
   * each carries the hash of the one before it. See src/store/events/chain.ts.
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
      askedAt: text("asked_at").notNull(),
      notBefore: text("not_before"),
      againAt: text("again_at"),
      mark: text("mark").notNull(),
      lease: text("lease"),
      leasedUntil: text("leased_until"),
      attempts: integer("attempts").notNull().default(0),
      parked: text("parked"),
      error: text("error"),
    },
    (row) => [index("due_by_time").on(row.parked, row.dueAt), index("due_by_lease").on(row.leasedUntil)],
  );

  const templates = table(
    "templates",
    {
      workspaceId: text("workspace_id").notNull(),
      id: text("id").notNull(),
      version: integer("version").notNull(),
      title: text("title").notNull(),
      data: json<Template>("data").notNull(),
      contentKey: text("content_key").notNull(),
      createdBy: text("created_by").notNull(),
      createdAt: text("created_at").notNull(),
    },
    (row) => [primaryKey({ columns: [row.workspaceId, row.id, row.version] })],
  );

  /** What the admins of a workspace have chosen; no row: the defaults. */
  const settings = table("settings", {
    workspaceId: text("workspace_id").primaryKey(),
    seq: integer("seq").notNull(),
    data: json<WorkspaceSettings>("data").notNull(),
  });

  /** Bearer tokens of the HTTP interface. Only the SHA-256 of a token is kept. */
  const tokens = table(
    "tokens",
    {
      id: text("id").primaryKey(),
      workspaceId: text("workspace_id").notNull(),
      name: text("name").notNull(),
      hash: text("hash").notNull(),
      scopes: json<readonly string[]>("scopes").notNull(),
      createdBy: text("created_by").notNull(),
      createdAt: text("created_at").notNull(),
      expiresAt: text("expires_at"),
      revokedAt: text("revoked_at"),
      usedAt: text("used_at"),
    },
    (row) => [uniqueIndex("tokens_by_hash").on(row.hash), index("tokens_by_workspace").on(row.workspaceId)],
  );

  return {
    workspaces,
    reviews,
    items,
    events,
    deliveries,
    messages,
    due,
    templates,
    settings,
    tokens,
  };
}
