import { Command } from "commander";
import type { Door } from "../context.ts";
import type { InWorkspace } from "../settings/change-working-time.ts";

const load = () => import("../settings/change-working-time.ts");
const WORKSPACE = ["--workspace <id>", "of this workspace (T…); left out: the only one there is"] as const;

export function settingsQuietCommand({ context, say }: Door): Command {
  return new Command("quiet")
    .summary("say after how many working days an item is quiet")
    .description("An item is quiet when nobody has touched it for so many working days.")
    .argument("<days>", "1 to 30")
    .option(...WORKSPACE)
    .action(async (days: string, options: InWorkspace) =>
      say(await (await load()).changeQuietDays(context, days, options)),
    );
}
