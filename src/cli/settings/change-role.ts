import { randomUUID } from "node:crypto";
import { isKnownCalendar } from "../../calendars/holidays-of.ts";
import { refused } from "../../domain/decision.ts";
import { listedHolders, type RolePlace, withRole } from "../../domain/settings/with-role.ts";
import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { knownRoles } from "../../flows/settings/known-roles.ts";
import { saveSettings } from "../../flows/settings/save-settings.ts";
import { settingsSentence } from "../../flows/settings/settings-sentence.ts";
import { findSecret } from "../../secrets/find-secret.ts";
import { type Answer, answered, failed } from "../answer.ts";
import type { Context } from "../context.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { writeDatabase } from "../database/write-database.ts";
import { plain } from "../terminal/columns.ts";
import { BY_COMMAND_LINE } from "../tokens/by-command-line.ts";

export type RoleOptions = { readonly service?: string; readonly workspace?: string };

/** Gives a role to somebody, or takes it from them. Slack is not asked who they are: the bot asks when it counts. */
export async function changeRole(
  context: Context,
  change: "add" | "remove",
  { role, id: typedId }: { role: string; id: string },
  { service = null, workspace }: { readonly service?: string | null; readonly workspace?: string },
): Promise<Answer> {
  const id = typedId.replace(/^@/u, "");
  return writeDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const known = await knownRoles({ db }, workspaceId);
    const place = { role, service };
    let before: readonly string[] = [];
    const saved = await saveSettings(
      { db, now: context.now, newId: randomUUID, admins: [], wake: () => {}, isKnownCalendar, findSecret },
      { workspaceId, actor: BY_COMMAND_LINE, delivery: `role.${change}/${randomUUID()}` },
      (settings) => {
        if (!known.includes(role)) return refused({ reason: "no-such-role", value: role, known });
        if (!/^[UWS][A-Z0-9]+$/u.test(id)) return refused({ reason: "bad-holder", value: typedId });
        before = listedHolders(settings, place) ?? [];
        const holders = change === "add" ? [...before, id] : before.filter((holder) => holder !== id);
        return withRole(settings, place, holders);
      },
    );
    if (!saved.ok) return failed(settingsSentence(saved.refusal));
    const where = service === null ? "all services" : service;
    const holds = before.includes(id);
    if (holds === (change === "add")) {
      return answered({
        stderr: holds
          ? `${id} holds ${plain(role)} for ${where} already.`
          : `${id} does not hold ${plain(role)} for ${where}.`,
      });
    }
    const holders = listedHolders(saved.settings, place) ?? [];
    const left = holders.length > 0 ? `It is held by ${holders.join(", ")}.` : withoutList(saved.settings, place);
    const verb = change === "add" ? "holds" : "no longer holds";
    return answered({ stderr: `${id} ${verb} ${plain(role)} for ${where}. ${left}` });
  });
}

/** Without a list of its own, a service has the holders of all services. */
function withoutList(settings: WorkspaceSettings, { role, service }: RolePlace): string {
  const ofAll = service === null ? [] : (listedHolders(settings, { role, service: null }) ?? []);
  return ofAll.length === 0
    ? "Nobody holds it there now."
    : `Those who hold it for all services hold it there now: ${ofAll.join(", ")}.`;
}
