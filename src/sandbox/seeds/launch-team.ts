import type { Manifest, Seed } from "./seed.ts";

/** What the Readiness app asks for when a test or the demo gives no manifest of its own. */
export const readinessManifest: Manifest = {
  features: {
    app_home: { home_tab_enabled: true },
    bot_user: { display_name: "Readiness" },
    slash_commands: [
      {
        command: "/readiness",
        description: "Run launch reviews",
        usage_hint: "help | start | status | mine | list",
        should_escape: true,
      },
    ],
    shortcuts: [
      {
        name: "Start a launch review",
        type: "global",
        callback_id: "start-review",
        description: "Start a launch review",
      },
      {
        name: "Attach as evidence",
        type: "message",
        callback_id: "attach-evidence",
        description: "Make this message evidence of an item",
      },
    ],
  },
  oauth_config: {
    scopes: {
      bot: [
        "bookmarks:read",
        "bookmarks:write",
        "channels:history",
        "channels:join",
        "channels:read",
        "chat:write",
        "commands",
        "files:read",
        "files:write",
        "groups:history",
        "groups:read",
        "im:history",
        "im:read",
        "im:write",
        "pins:read",
        "pins:write",
        "team:read",
        "usergroups:read",
        "users:read",
        "users:read.email",
      ],
    },
  },
  settings: {
    event_subscriptions: {
      bot_events: [
        "app_home_opened",
        "app_uninstalled",
        "channel_archive",
        "channel_deleted",
        "channel_rename",
        "channel_unarchive",
        "file_shared",
        "group_archive",
        "group_deleted",
        "group_rename",
        "group_unarchive",
        "member_joined_channel",
        "member_left_channel",
        "tokens_revoked",
        "user_change",
      ],
    },
    interactivity: { is_enabled: true },
  },
};

/**
 * One workspace, Meridian, with a team that is about to launch. Ids are made from names: `U0ANA000000`, `C0LAUNCHES0`.
 * Give the app's own manifest to see it judged by its own scopes and subscriptions.
 */
export function launchTeam(manifest: Manifest = readinessManifest): Seed {
  return {
    workspaces: [
      {
        name: "Meridian",
        domain: "meridian",
        people: [
          { name: "ana", realName: "Ana Ortega", kind: "admin", tz: "Europe/Madrid", locale: "es-ES" },
          { name: "lena", realName: "Lena Brandt", tz: "Europe/Berlin", locale: "de-DE" },
          { name: "omar", realName: "Omar Haddad", tz: "America/New_York" },
          { name: "kim", realName: "Kim Seo-yeon", tz: "Asia/Seoul", locale: "ko-KR" },
          { name: "ines", realName: "Inês Duarte", tz: null, locale: "pt-BR" },
          { name: "gus", realName: "Gus Lindgren", kind: "guest", tz: "Europe/Stockholm" },
          { name: "sol", realName: "Sol Marín", kind: "single-channel-guest", tz: "America/Santiago" },
          { name: "ext", realName: "Evan Extern", kind: "external", tz: "Australia/Lord_Howe", teamId: "T0HARBOUR00" },
          { name: "dora", realName: "Dora Deaktiv", kind: "deactivated", tz: "Europe/Berlin" },
        ],
        channels: [
          {
            name: "launches",
            kind: "public",
            members: ["ana", "lena", "omar", "kim", "ines", "gus", "sol", "ext"],
            apps: ["Readiness"],
          },
          { name: "payments", kind: "public", members: ["ana", "omar", "kim", "gus"], apps: ["Readiness"] },
          { name: "leads", kind: "private", members: ["ana", "ines"] },
        ],
        groups: [
          { handle: "dba-team", name: "Database team", members: ["kim", "omar"] },
          { handle: "sre", name: "Site reliability", members: ["omar"] },
        ],
      },
    ],
    apps: [{ name: "Readiness", manifest, installedIn: ["meridian"] }],
  };
}
