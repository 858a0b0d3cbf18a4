import { Command } from "commander";
import type { Door } from "../context.ts";

const load = () => import("../audit/export-audit.ts");

export function auditExportCommand({ context, say }: Door): Command {
  return new Command("export")
    .summary("write the record to a file, one entry a line")
    .description("Writes the record as JSON Lines, so that it can be kept and checked elsewhere. Reads only.")
    .argument("<file>", "a new file: record.jsonl")
    .option("--workspace <id>", "only this workspace's record (T…)")
    .action(async (file: string, options: { workspace?: string }) =>
      say(await (await load()).exportAudit(context, file, options)),
    );
}
