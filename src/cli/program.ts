import { Command } from "commander";
import { auditErasePersonCommand } from "./commands/audit-erase-person.ts";
import { auditExportCommand } from "./commands/audit-export.ts";
import { auditHeadCommand } from "./commands/audit-head.ts";
import { auditVerifyCommand } from "./commands/audit-verify.ts";
import { backupCommand } from "./commands/backup.ts";
import { doctorCommand } from "./commands/doctor.ts";
import { drillListCommand } from "./commands/drill-list.ts";
import { drillRecordCommand } from "./commands/drill-record.ts";
import { drillShowCommand } from "./commands/drill-show.ts";
import { gateCommand } from "./commands/gate.ts";
import { migrateCommand } from "./commands/migrate.ts";
import { moveCommand } from "./commands/move.ts";
import { reportCommand } from "./commands/report.ts";
import { restoreCommand } from "./commands/restore.ts";
import { reviewListCommand } from "./commands/review-list.ts";
import { reviewShowCommand } from "./commands/review-show.ts";
import { roleAddCommand } from "./commands/role-add.ts";
import { roleRemoveCommand } from "./commands/role-remove.ts";
import { settingsHolidaysCommand } from "./commands/settings-holidays.ts";
import { settingsHoursCommand } from "./commands/settings-hours.ts";
import { settingsQuietCommand } from "./commands/settings-quiet.ts";
import { settingsShowCommand } from "./commands/settings-show.ts";
import { templateCheckCommand } from "./commands/template-check.ts";
import { templateExportCommand } from "./commands/template-export.ts";
import { templateImportCommand } from "./commands/template-import.ts";
import { templateListCommand } from "./commands/template-list.ts";
import { templateSchemaCommand } from "./commands/template-schema.ts";
import { tokenCreateCommand } from "./commands/token-create.ts";
import { tokenListCommand } from "./commands/token-list.ts";
import { tokenRevokeCommand } from "./commands/token-revoke.ts";
import { workspaceEraseCommand } from "./commands/workspace-erase.ts";
import { workspaceExportCommand } from "./commands/workspace-export.ts";
import { workspaceListCommand } from "./commands/workspace-list.ts";
import { workspaceRekeyCommand } from "./commands/workspace-rekey.ts";
import type { Door } from "./context.ts";

/** Where help goes: what was asked for to standard output, the rest to standard error. */
type Print = { readonly stdout: (text: string) => void; readonly stderr: (text: string) => void };

/** Every command there is. What one does is imported when it runs, so that the others start fast. */
export function buildProgram(door: Door, print: Print): Command {
  const program = new Command("readiness")
    .description("Launch reviews in Slack: the bot's database and templates.")
    .usage("<command>")
    .addHelpText(
      "after",
      "\nThe database is where DATABASE_URL says, else ./data/readiness.db; a file .env is read.\n" +
        "In this folder, run `npm run -s readiness -- <command>`. `<command> --help` says more about one.",
    );
  const template = new Command("template")
    .description("Checklists: check, store and list them.")
    .usage("<command>")
    .addCommand(templateCheckCommand(door))
    .addCommand(templateImportCommand(door))
    .addCommand(templateExportCommand(door))
    .addCommand(templateListCommand(door))
    .addCommand(templateSchemaCommand(door));
  const review = new Command("review")
    .description("Launch reviews: list them, and show one.")
    .usage("<command>")
    .addCommand(reviewListCommand(door))
    .addCommand(reviewShowCommand(door));
  const drill = new Command("drill")
    .description("Drills, rehearsed recoveries: record a run, list them, and show one.")
    .usage("<command>")
    .addCommand(drillRecordCommand(door))
    .addCommand(drillListCommand(door))
    .addCommand(drillShowCommand(door));
  const settings = new Command("settings")
    .description("What the admins of the app have chosen.")
    .usage("<command>")
    .addCommand(settingsShowCommand(door))
    .addCommand(settingsHoursCommand(door))
    .addCommand(settingsQuietCommand(door))
    .addCommand(settingsHolidaysCommand(door));
  const role = new Command("role")
    .description("Who signs and who approves waivers: give roles, and take them.")
    .usage("<command>")
    .addCommand(roleAddCommand(door))
    .addCommand(roleRemoveCommand(door));
  const token = new Command("token")
    .description("Bearer tokens of the HTTP interface: make, list and end them.")
    .usage("<command>")
    .addCommand(tokenCreateCommand(door))
    .addCommand(tokenListCommand(door))
    .addCommand(tokenRevokeCommand(door));
  const audit = new Command("audit")
    .description("The record: check it, export it, print its head, erase a person.")
    .usage("<command>")
    .addCommand(auditVerifyCommand(door))
    .addCommand(auditExportCommand(door))
    .addCommand(auditHeadCommand(door))
    .addCommand(auditErasePersonCommand(door));
  const workspace = new Command("workspace")
    .description("Workspaces: list them, export or erase one, encrypt their tokens anew.")
    .usage("<command>")
    .addCommand(workspaceListCommand(door))
    .addCommand(workspaceExportCommand(door))
    .addCommand(workspaceEraseCommand(door))
    .addCommand(workspaceRekeyCommand(door));
  for (const command of [
    gateCommand(door),
    template,
    review,
    drill,
    reportCommand(door),
    token,
    settings,
    role,
    audit,
    workspace,
    migrateCommand(door),
    backupCommand(door),
    restoreCommand(door),
    moveCommand(door),
    doctorCommand(door),
  ]) {
    program.addCommand(command);
  }
  return quiet(program, print);
}

/** Errors are thrown, not printed: run-command-line says them in our own voice. */
function quiet(command: Command, print: Print): Command {
  command
    .exitOverride()
    .helpOption("-h, --help", "show this help")
    .configureOutput({ writeOut: print.stdout, writeErr: print.stderr, outputError: () => {} });
  if (command.commands.length > 0) command.helpCommand("help [command]", "show help for a command");
  for (const child of command.commands) quiet(child, print);
  return command;
}
