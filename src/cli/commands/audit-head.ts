import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../audit/print-head.ts");

export function auditHeadCommand({ context, say }: Door): Command {
  return new Command("head")
    .summary("print the record's head, to keep elsewhere")
    .description("Prints the number and the hash of the newest entry, which stand for the whole record up to it.")
    .option("--workspace <id>", "whose record (T…); left out: the only workspace there is")
    .action(async (options: { workspace?: string }) => say(await (await load()).printHead(context, options)));
}
