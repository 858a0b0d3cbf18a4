import { helpAnswer } from "../../../blocks/answers/help-answer.ts";
import { mineAnswer } from "../../../blocks/answers/mine-answer.ts";
import { templatesAnswer } from "../../../blocks/answers/templates-answer.ts";
import { unknownCommandAnswer } from "../../../blocks/answers/unknown-command-answer.ts";
import { availableTemplates } from "../../flows/available-templates.ts";
import { myItems } from "../../flows/my-items.ts";
import { digest } from "../digests/digest-command.ts";
import type { Door } from "../door.ts";
import { drillByCommand } from "../drills/drill-command.ts";
import { drillTroubleNotice, isDrillTrouble } from "../drills/drill-trouble.ts";
import { askForSection } from "../items/assign-section.ts";
import { message, type Reply } from "../knock/replies.ts";
import type { Visitor } from "../knock/visit.ts";
import { openReminders } from "../nags/nag-actions.ts";
import { reportByCommand } from "../reviews/report-actions.ts";
import { troubleNotice } from "../sentences.ts";
import { openSettings } from "../settings/settings-actions.ts";
import { assign } from "./assign.ts";
import { gate } from "./gate.ts";
import { nameCandidate, signOrDecide } from "./launch-commands.ts";
import { type Command, type ParsedCommand, parseCommand } from "./parse-command.ts";
import { startByCommand } from "./start-by-command.ts";
import { list, status } from "./status.ts";
import { waivers } from "./waivers.ts";

/** A visit by `/readiness`: it always comes from somewhere. */
export type CommandVisit = Visitor & { readonly channelId: string; readonly text: string };

/** `/readiness …` */
export function runCommand(door: Door, visit: CommandVisit): Promise<Reply> {
  const parsed: ParsedCommand = parseCommand(visit.text);
  return parsed.ok ? run(door, visit, parsed.command) : explain(parsed);
}

async function explain({ trouble }: Extract<ParsedCommand, { ok: false }>): Promise<Reply> {
  const said =
    trouble.reason === "unknown-command"
      ? unknownCommandAnswer(trouble.word, trouble.nearest)
      : isDrillTrouble(trouble)
        ? drillTroubleNotice(trouble)
        : troubleNotice(trouble);
  return message(said, `trouble:${trouble.reason}`);
}

async function run(door: Door, visit: CommandVisit, command: Command): Promise<Reply> {
  const { deps } = door;
  const { workspaceId, actor } = visit;
  switch (command.name) {
    case "help":
      return message(helpAnswer(), "help");
    case "mine":
      return message(mineAnswer(await myItems(deps, { workspaceId, actor }), { now: deps.now() }), "mine");
    case "templates": {
      const mayImport = actor.kind === "member" && actor.admin;
      return message(templatesAnswer(await availableTemplates(deps, workspaceId), { mayImport }), "templates");
    }
    case "settings":
      return openSettings(door, visit);
    case "reminders":
      return openReminders(door, visit);
    case "waivers":
      return waivers(door, visit);
    case "list":
      return list(door, visit);
    case "status":
      return status(door, visit, command.service);
    case "gate":
      return gate(door, visit, command);
    case "sign":
    case "decide":
      return signOrDecide(door, visit, command);
    case "candidate":
      return nameCandidate(door, visit, command);
    case "report":
      return reportByCommand(door, visit, command);
    case "digest":
      return digest(door, visit, command.wish);
    case "start":
      return startByCommand(door, visit, command.parts);
    case "assign-section":
      return askForSection(door, visit);
    case "drill":
      return drillByCommand(door, visit, command);
    case "assign":
      return assign(door, visit, command);
  }
}
