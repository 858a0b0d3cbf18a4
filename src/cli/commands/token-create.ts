import { Command } from "commander";
import type { Door } from "../context.ts";
import type { CreateOptions } from "../tokens/create-token.ts";

const load = () => import("../tokens/create-token.ts");

export function tokenCreateCommand({ context, say }: Door): Command {
  return new Command("create")
    .summary("make a bearer token, and show it once")
    .description("Makes a bearer token for the HTTP interface and prints it, this once. Works while the bot runs.")
    .argument("<name>", "where it is used: github-actions")
    .requiredOption("--scope <scopes>", "what it may do: gate, evidence, drills; several with commas")
    .option("--expires <days>", "how long it works: 90d; or never", "90d")
    .option("--workspace <id>", "whose reviews it is about (T…); left out: the only workspace there is")
    .action(async (name: string, options: CreateOptions) =>
      say(await (await load()).createTokenHere(context, name, options)),
    );
}
