import type { WorkspaceSettings } from "../../domain/settings/workspace-settings.ts";
import { weekdaysInWords } from "../../domain/time/weekdays.ts";
import { loadSettings } from "../../store/settings/load-settings.ts";
import { type Answer, answered, asJson } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { columns } from "../terminal/columns.ts";
import { counted } from "../terminal/counted.ts";

export type ShowOptions = { readonly json?: true; readonly workspace?: string };

export async function showSettings(context: Context, { json, workspace: named }: ShowOptions): Promise<Answer> {
  return readDatabase(context, async (db) => {
    const workspace = await whichWorkspace(context, db, named);
    const { settings } = await loadSettings(db, workspace);
    return answered({ stdout: json ? asJson({ workspace, settings }) : columns(rows(settings)) });
  });
}

function rows(settings: WorkspaceSettings): readonly (readonly string[])[] {
  const { admins, roles, serviceRoles, fourEyes, waiver, headChannel, freezes, hours, quietDays, holidays } = settings;
  const held = (holders: readonly string[]) => holders.join(", ");
  return [
    ["admins", admins.length === 0 ? "READINESS_ADMINS, else the admins of the Slack workspace" : held(admins)],
    ...Object.entries(roles).map(([role, holders]) => [`role ${role}`, held(holders)]),
    ...Object.entries(serviceRoles).flatMap(([service, own]) =>
      Object.entries(own).map(([role, holders]) => [`role ${role} for ${service}`, held(holders)]),
    ),
    ["four eyes", fourEyes ? "on: the only owner of an item is not its only approver" : "off"],
    [
      "waivers",
      `${counted(waiver.longestDays, "day")} at most, renewed at most ${counted(waiver.mostRenewals, "time")}`,
    ],
    ["working time", `${hours.from} to ${hours.to}, ${weekdaysInWords(hours.days)}`],
    ["quiet after", counted(quietDays, "working day")],
    ["holiday calendars", holidays.countries.length === 0 ? "none" : holidays.countries.join(", ")],
    ...holidays.own.map(({ day, name }) => [`day off ${day}`, name]),
    ["head channel", headChannel ?? "none"],
    ...freezes.map((freeze) => [
      `freeze ${freeze.name}`,
      `${freeze.service ?? "all services"}, ${freeze.kind === "window" ? `${freeze.from} to ${freeze.to}` : counted(freeze.sessions.length, "session")}, ${freeze.timeZone}`,
    ]),
  ];
}
