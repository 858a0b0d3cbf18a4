import type { Log } from "../../flows/ports.ts";

/** What a workspace may deny without a review standing still, and what is missing then. */
const COSTS: { readonly [method: string]: string } = {
  "pins.add": "the card is not pinned",
  "usergroups.list": "user groups cannot own items in lists of one's own work",
  "conversations.info": "reviews may be started in channels that cannot show them",
  "users.info": "guests cannot be told from members, and time zones and admins are not known",
  "users.list": "people are not found by a typed name",
  "files.getUploadURLExternal": "reports cannot be put into a review's thread",
  "conversations.open": "people are told of the ends of waivers in the card's thread",
  "files.info": "files cannot be evidence",
  "conversations.members": "only reviews of the channel that one asks in are seen",
};

const DENIALS = new Set([
  "missing_scope",
  "not_allowed_token_type",
  "restricted_action",
  "unknown_method",
  "no_permission",
  "not_allowed",
  "method_not_supported_for_channel_type",
  "paid_teams_only",
  "plan_upgrade_required",
]);

/** Whether Slack's word means that the workspace does not let us, whatever we ask. */
export function isDenial(error: string): boolean {
  return DENIALS.has(error);
}

/** Slack's words for a token that is worth nothing any more, whatever is asked with it. */
const DEAD_TOKEN = new Set(["account_inactive", "invalid_auth", "not_authed", "token_expired", "token_revoked"]);

const REMEMBERED_MS = 3_600_000;
/** A workspace that was suspended may come back. */
const DEAD_TOKEN_MS = 30_000;
const ALL = "*";

export type RefusedPowers = {
  /** Slack's word for the refusal that is still remembered. `right`: the token that the call is made with; a new one may allow more. */
  readonly denied: (workspaceId: string, method: string, right: string) => string | undefined;
  readonly note: (workspaceId: string, method: string, right: string, error: string) => void;
};

/**
 * Remembers for an hour which powers a workspace denied, so that nobody asks for them again and the log says so once. After
 * a token was refused, Slack is asked nothing at all for half a minute.
 */
export function createRefusedPowers({ clock, log }: { clock: () => number; log: Log }): RefusedPowers {
  const refusals = new Map<string, { readonly error: string; readonly until: number; readonly right: string }>();
  return {
    denied: (workspaceId, method, right) => {
      const known = [refusals.get(`${workspaceId} ${ALL}`), refusals.get(`${workspaceId} ${method}`)];
      return known.find((refusal) => refusal?.right === right && refusal.until > clock())?.error;
    },
    note: (workspaceId, method, right, error) => {
      if (DEAD_TOKEN.has(error)) {
        const key = `${workspaceId} ${ALL}`;
        if (refusals.get(key)?.right !== right)
          log.error({ workspaceId, error }, "Slack does not take the bot's token any more");
        refusals.set(key, { error, until: clock() + DEAD_TOKEN_MS, right });
        return;
      }
      const cost = COSTS[method];
      if (cost === undefined || !isDenial(error)) return;
      const key = `${workspaceId} ${method}`;
      if (refusals.get(key)?.error !== error)
        log.warn({ workspaceId, method, error }, `Slack does not allow ${method}: ${cost}`);
      refusals.set(key, { error, until: clock() + REMEMBERED_MS, right });
    },
  };
}
