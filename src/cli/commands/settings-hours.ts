import { Command } from "commander";
import type { Door } from "../context.ts";
import type { InWorkspace } from "../settings/change-working-time.ts";

const load = () => import("../settings/change-working-time.ts");
const WORKSPACE = ["--workspace <id>", "of this workspace (T…); left out: the only one there is"] as const;

export function settingsHoursCommand({ context, say }: Door): Command {
  return new Command("hours")
    .summary("say when people work")
    .description("Says when people work, each in their own time zone, unless they chose hours of their own.")
    .argument("<hours>", "from when to when: 09:00-17:00")
    .argument("[days]", "on which weekdays: mon-fri, or mon,tue,thu; left out: as before")
    .option(...WORKSPACE)
    .action(async (hours: string, days: string | undefined, options: InWorkspace) =>
      say(await (await load()).changeHours(context, hours, days, options)),
    );
}
