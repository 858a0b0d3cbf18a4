import type { DigestSnapshot, DigestState, DigestTime } from "../../domain/digest/digest.ts";
import type { Nag } from "../../domain/nag/nag.ts";
import type { PersonSettings } from "../../domain/nag/person-settings.ts";
import type { Kit } from "../kit.postgres.ts";

/** What time makes the bot say: reminders to people, digests to channels and leads, everybody's Home. */
export function reminderTables(kit: Kit) {
  const { table, text, json, integer, index, primaryKey } = kit;

  /** What people chose about their own reminders; no row: the defaults. */
  const people = table(
    "people",
    {
      workspaceId: text("workspace_id").notNull(),
      userId: text("user_id").notNull(),
      data: json<PersonSettings>("data").notNull(),
    },
    (row) => [primaryKey({ columns: [row.workspaceId, row.userId] })],
  );

  /** One reminder to one person on one day of theirs: the primary key says so. */
  const nags = table(
    "nags",
    {
      workspaceId: text("workspace_id").notNull(),
      userId: text("user_id").notNull(),
      /** `YYYY-MM-DD` in the person's zone. */
      day: text("day").notNull(),
      id: text("id").notNull(),
      channelId: text("channel_id"),
      ts: text("ts"),
      attemptedAt: text("attempted_at"),
      sentAt: text("sent_at"),
      /** What it said: the subjects, as they were. */
      data: json<Nag>("data").notNull(),
      /** Of the body that Slack shows. */
      bodyHash: text("body_hash"),
    },
    (row) => [
      primaryKey({ columns: [row.workspaceId, row.userId, row.day] }),
      index("nags_by_place").on(row.workspaceId, row.channelId, row.ts),
    ],
  );

  /** What is remembered of one subject (an item, a sign-off, a drill) and one person between reminders. */
  const nagMemory = table(
    "nag_memory",
    {
      workspaceId: text("workspace_id").notNull(),
      userId: text("user_id").notNull(),
      /** `item/<review>/<item>`, `sign-off/<review>`, `drill/<drill>` … */
      subject: text("subject").notNull(),
      reviewId: text("review_id"),
      /** Reminders that nothing followed. */
      ignored: integer("ignored").notNull().default(0),
      lastDay: text("last_day"),
      lastAt: text("last_at"),
      lastKind: text("last_kind"),
      snoozedUntil: text("snoozed_until"),
      snoozeReason: text("snooze_reason"),
    },
    (row) => [
      primaryKey({ columns: [row.workspaceId, row.userId, row.subject] }),
      index("nag_memory_by_review").on(row.reviewId),
    ],
  );

  /** Which channels (`C…`) and leads (`U…`) get a weekly digest, and when. */
  const digests = table(
    "digests",
    {
      workspaceId: text("workspace_id").notNull(),
      target: text("target").notNull(),
      time: json<DigestTime>("time").notNull(),
      /** 1: on. 0: switched off by somebody, so that it is not switched on by itself. */
      isOn: integer("is_on").notNull(),
      changedBy: text("changed_by").notNull(),
      changedAt: text("changed_at").notNull(),
    },
    (row) => [primaryKey({ columns: [row.workspaceId, row.target] })],
  );

  /** One digest of a target and a local week: the primary key says so. */
  const digestPosts = table(
    "digest_posts",
    {
      workspaceId: text("workspace_id").notNull(),
      target: text("target").notNull(),
      /** The Monday of the local week. */
      week: text("week").notNull(),
      dueAt: text("due_at").notNull(),
      state: text("state").notNull().$type<DigestState>(),
      channelId: text("channel_id"),
      ts: text("ts"),
      attemptedAt: text("attempted_at"),
      postedAt: text("posted_at"),
      snapshot: json<DigestSnapshot>("snapshot"),
    },
    (row) => [primaryKey({ columns: [row.workspaceId, row.target, row.week] })],
  );

  /** Who has opened the app's Home, and what stands there. */
  const homes = table(
    "homes",
    {
      workspaceId: text("workspace_id").notNull(),
      userId: text("user_id").notNull(),
      openedAt: text("opened_at").notNull(),
      publishedAt: text("published_at"),
      page: integer("page").notNull().default(0),
      bodyHash: text("body_hash"),
    },
    (row) => [primaryKey({ columns: [row.workspaceId, row.userId] })],
  );

  return { people, nags, nagMemory, digests, digestPosts, homes };
}
