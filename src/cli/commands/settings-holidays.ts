import { Command } from "commander";
import type { Door } from "../context.ts";
import type { InWorkspace } from "../settings/change-working-time.ts";

const load = () => import("../settings/change-working-time.ts");
const WORKSPACE = ["--workspace <id>", "of this workspace (T…); left out: the only one there is"] as const;

export function settingsHolidaysCommand({ context, say }: Door): Command {
  const add = new Command("add")
    .summary("add a day off, or the public holidays of a country or region")
    .argument("<what>", "a day, 2026-12-24, or the code of a country or region: DE, DE-BY")
    .argument("[name...]", "the name of the day: Christmas Eve")
    .option(...WORKSPACE)
    .action(async (what: string, name: string[], options: InWorkspace) =>
      say(await (await load()).addHoliday(context, what, name.join(" "), options)),
    );
  const remove = new Command("remove")
    .summary("take a day off, or a country's public holidays, out again")
    .argument("<what>", "a day, 2026-12-24, or a code: DE-BY")
    .option(...WORKSPACE)
    .action(async (what: string, options: InWorkspace) =>
      say(await (await load()).removeHoliday(context, what, options)),
    );
  return new Command("holidays")
    .summary("say on which days nobody works")
    .description("Days on which nobody is reminded, and which do not count where a date is computed.")
    .usage("<command>")
    .addCommand(add)
    .addCommand(remove);
}
