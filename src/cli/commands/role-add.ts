import { Command } from "commander";
import type { Door } from "../context.ts";
import type { RoleOptions } from "../settings/change-role.ts";

const load = () => import("../settings/change-role.ts");

export function roleAddCommand({ context, say }: Door): Command {
  return new Command("add")
    .summary("give somebody a role")
    .description("Gives a role to a person or a user group. Works while the bot runs; the record says so.")
    .argument("<role>", "a role that a template names: sre")
    .argument("<id>", "Slack's id of a person (U…) or of a user group (S…), with or without an @")
    .option("--service <name>", "for this service only, in place of who holds the role for all")
    .option("--workspace <id>", "of this workspace (T…); left out: the only one there is")
    .action(async (role: string, id: string, options: RoleOptions) =>
      say(await (await load()).changeRole(context, "add", { role, id }, options)),
    );
}
