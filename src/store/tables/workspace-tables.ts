import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import type { Template } from "../../domain/template.ts";
import type { Kit } from "../kit.postgres.ts";

/** Workspaces and what belongs to a whole one. */
export function workspaceTables(kit: Kit) {
  const { table, text, json, integer, index, uniqueIndex, primaryKey } = kit;

  const workspaces = table("workspaces", {
    id: text("id").primaryKey(),
    name: text("name").notNull(),
    url: text("url").notNull(),
    botUserId: text("bot_user_id").notNull(),
    appId: text("app_id").notNull(),
    seenAt: text("seen_at").notNull(),
    goneAt: text("gone_at"),
  });

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

  return { workspaces, templates, settings, tokens };
}
