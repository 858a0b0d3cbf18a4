import type { Database } from "../../store/database.ts";
import { listWorkspaces } from "../../store/workspaces/list-workspaces.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { tokenHome } from "../slack/token-home.ts";

/**
 * The workspace that a command is about: the one that was named, else the only one of the database, else, before the bot's
 * first start, the one of SLACK_BOT_TOKEN. Throws when none or several are left.
 */
export async function whichWorkspace(
  context: Pick<Context, "env" | "fetch">,
  db: Database,
  named: string | undefined,
): Promise<string> {
  if (named !== undefined) return workspaceId(named);
  const known = await listWorkspaces(db);
  const [only, ...others] = known;
  if (only !== undefined && others.length === 0) return only.id;
  if (only !== undefined) {
    const list = known.map(({ id, name }) => `${id} (${name})`).join(", ");
    throw new CommandFailure(`The database has several workspaces: ${list}. Say which with --workspace.`);
  }
  const home = await tokenHome(context);
  if (home !== null) return home;
  throw new CommandFailure(
    "No workspace is known yet. Name yours with --workspace T…, or set SLACK_BOT_TOKEN so that Slack can be asked for it.",
  );
}

function workspaceId(named: string): string {
  if (/^[TE][A-Z0-9]{1,20}$/u.test(named)) return named;
  throw new CommandFailure(`\`${named}\` is not a workspace's id. It begins with T, like T012ABCDEF.`);
}
