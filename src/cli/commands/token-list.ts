import { Command } from "commander";
import type { Door } from "../context.ts";
import type { ListOptions } from "../tokens/list-tokens.ts";

const load = () => import("../tokens/list-tokens.ts");

export function tokenListCommand({ context, say }: Door): Command {
  return new Command("list")
    .summary("list the tokens that were made")
    .description("Lists the tokens of a workspace, oldest first. The tokens themselves are not kept.")
    .option("--json", 'print {"tokens": [{id, name, scopes, state, createdAt, expiresAt, revokedAt, usedAt, …}]}')
    .option("--workspace <id>", "of this workspace (T…); left out: the only one there is")
    .action(async (options: ListOptions) => say(await (await load()).listTokensHere(context, options)));
}
