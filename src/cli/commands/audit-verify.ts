import { Command } from "commander";
import type { VerifyOptions } from "../audit/verify-audit.ts";
import type { Door } from "../context.ts";

const load = () => import("../audit/verify-audit.ts");

export function auditVerifyCommand({ context, say }: Door): Command {
  return new Command("verify")
    .summary("check the record: edits, insertions, deletions, order")
    .description(
      "Checks the record's chain and, in a database, that every review is what its log says. Reads only, without network.",
    )
    .option(
      "--head <head...>",
      "a head that was published, 1204:9f2c… or only its hash: shows cut tails and older copies",
    )
    .option("--head-file <file>", "check against every head in this file, as READINESS_HEAD_FILE wrote it")
    .option("--file <export>", "check this export instead of the database")
    .option("--workspace <id>", "only this workspace's record (T…)")
    .addHelpText("after", "\nExit 0: whole. Exit 1: not; the first bad entry is named, and what is wrong with it.")
    .action(async (options: VerifyOptions) => say(await (await load()).verifyAudit(context, options)));
}
