import { listInstallations } from "../../store/installs/list-installations.ts";
import { listWorkspaces } from "../../store/workspaces/list-workspaces.ts";
import { type Answer, answered, asJson } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { columns } from "../terminal/columns.ts";

export type ListOptions = { readonly json?: true };

export async function listWorkspacesHere(context: Context, { json }: ListOptions): Promise<Answer> {
  return readDatabase(context, async (db) => {
    const installs = new Map((await listInstallations(db)).map((row) => [row.workspaceId, row]));
    const known = (await listWorkspaces(db)).map(({ id, name, url, appId, seenAt, goneAt }) => {
      const { enterpriseId = null, installedBy = null, installedAt = null, scopes = null } = installs.get(id) ?? {};
      return { id, name, url, appId, enterpriseId, installedBy, installedAt, scopes, seenAt, goneAt };
    });
    if (json) return answered({ stdout: asJson({ workspaces: known }) });
    if (known.length === 0) return answered({ stderr: "No workspace is known yet." });
    return answered({
      stdout: columns(
        known.map(({ id, name, installedBy, seenAt, goneAt }) => [
          id,
          name,
          goneAt === null ? `seen ${seenAt.slice(0, 10)}` : `gone since ${goneAt.slice(0, 10)}`,
          installedBy === null ? "" : `installed by ${installedBy}`,
        ]),
      ),
    });
  });
}
