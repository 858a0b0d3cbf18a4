import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../tokens/revoke-token.ts");

export function tokenRevokeCommand({ context, say }: Door): Command {
  return new Command("revoke")
    .summary("end a token, at once and for good")
    .description("Ends a token, at once and for good. Works while the bot runs.")
    .argument("<id>", "its id, as in `readiness token list`")
    .option("--workspace <id>", "of this workspace (T…); left out: the only one there is")
    .action(async (id: string, options: { workspace?: string }) =>
      say(await (await load()).revokeTokenHere(context, id, options)),
    );
}
