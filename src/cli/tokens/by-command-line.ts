import type { Actor } from "../../domain/permissions.ts";

/** Whoever can write to the database has no Slack id here; the record names the way in. */
export const BY_COMMAND_LINE: Actor = { id: "command line", kind: "member", admin: true, timeZone: null };
