import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../workspaces/rekey-here.ts");

export function workspaceRekeyCommand({ context, say }: Door): Command {
  return new Command("rekey")
    .summary("encrypt every workspace's tokens with the first key")
    .description("Encrypts the tokens of every workspace with the first of ENCRYPTION_KEYS. Works while the bot runs.")
    .action(async () => say(await (await load()).rekeyHere(context)));
}
