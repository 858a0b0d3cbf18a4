import type { PersonRecord, Workspace } from "../state/model.ts";

/** A user as users.info gives it. `withEmail`: the token has `users:read.email`. */
export function userJson(
  workspace: Workspace,
  person: PersonRecord,
  { withEmail = false, withLocale = false } = {},
): Record<string, unknown> {
  const deleted = person.kind === "deactivated";
  const external = person.teamId !== workspace.id;
  const profile = {
    real_name: person.realName,
    real_name_normalized: person.realName.normalize("NFD").replace(/\p{M}/gu, ""),
    display_name: person.displayName,
    display_name_normalized: person.displayName.normalize("NFD").replace(/\p{M}/gu, ""),
    title: "",
    phone: "",
    status_text: "",
    status_emoji: "",
    status_expiration: 0,
    avatar_hash: "g000000000000",
    team: person.teamId,
    ...(withEmail && person.email !== "" && !external ? { email: person.email } : {}),
    ...(person.botId === null ? {} : { bot_id: person.botId, api_app_id: person.appId, always_active: true }),
  };
  if (deleted) {
    return {
      id: person.id,
      team_id: person.teamId,
      name: person.handle,
      deleted: true,
      profile,
      is_bot: false,
      is_app_user: false,
      updated: seconds(person),
    };
  }
  const guest = person.kind === "guest" || person.kind === "single-channel-guest";
  return {
    id: person.id,
    team_id: person.teamId,
    name: person.handle,
    deleted: false,
    real_name: person.realName,
    ...(person.tz === null
      ? {}
      : { tz: person.tz, tz_label: person.tz, tz_offset: zoneOffset(person.tz, person.updated) }),
    profile,
    is_admin: person.kind === "admin",
    is_owner: person.kind === "admin",
    is_primary_owner: false,
    is_restricted: guest,
    is_ultra_restricted: person.kind === "single-channel-guest",
    is_bot: person.kind === "bot",
    is_app_user: false,
    ...(external ? { is_stranger: true } : {}),
    ...(workspace.enterprise === null || external ? {} : { enterprise_user: enterpriseUser(workspace, person) }),
    is_email_confirmed: true,
    updated: seconds(person),
    ...(withLocale ? { locale: person.locale } : {}),
  };
}

function seconds(person: PersonRecord): number {
  return Math.floor(person.updated / 1000);
}

/** Seconds east of UTC, at that instant. */
function zoneOffset(tz: string, atMs: number): number {
  return Temporal.Instant.fromEpochMilliseconds(atMs).toZonedDateTimeISO(tz).offsetNanoseconds / 1e9;
}

function enterpriseUser({ id, enterprise }: Workspace, person: PersonRecord) {
  return {
    id: person.id,
    enterprise_id: enterprise?.id,
    enterprise_name: enterprise?.name,
    is_admin: person.kind === "admin",
    is_owner: false,
    teams: [id],
  };
}
