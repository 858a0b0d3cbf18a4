import type { Statement } from "../../store/database.ts";
import { unparkStatement } from "../../store/due/unpark-statement.ts";
import { reviewsParkedFor, unparkMessagesStatement } from "../../store/messages/parked-for.ts";
import { publishStatement } from "../due/due-keys.ts";
import type { Deps } from "../ports.ts";

/** Slack's words, and ours, for a right that is gone. With a new one, what was given up for them is tried again. */
const NO_RIGHT = [
  "not_installed",
  "not_authed",
  "invalid_auth",
  "account_inactive",
  "token_revoked",
  "token_expired",
] as const;

/** Takes up what a workspace's lost right has left undone. */
export async function resumeStatements(
  deps: Pick<Deps, "db" | "now" | "newId">,
  workspaceId: string,
): Promise<readonly Statement[]> {
  const { db, now } = deps;
  const reviews = await reviewsParkedFor(db, workspaceId, NO_RIGHT);
  return [
    unparkStatement(db, { workspaceId, reasons: NO_RIGHT, at: now() }),
    unparkMessagesStatement(db, workspaceId, NO_RIGHT),
    ...reviews.map((id) => publishStatement(deps, { id, workspaceId })),
  ];
}
