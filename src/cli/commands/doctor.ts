import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../doctor/doctor.ts");

export function doctorCommand({ context, say }: Door): Command {
  return new Command("doctor")
    .summary("look at everything that can be wrong, and say what to do")
    .description(
      "Looks at the configuration, the tokens and what they may do, the database and its messages. Changes nothing, and never\n" +
        "prints a secret. Exits with 1 when something is wrong; what the bot can do without is a note.",
    )
    .action(async () => say(await (await load()).doctor(context)));
}
