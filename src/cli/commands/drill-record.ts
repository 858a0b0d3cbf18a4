import { Command } from "commander";
import type { Door } from "../context.ts";
import type { RecordOptions } from "../drills/record-run-here.ts";

const load = () => import("../drills/record-run-here.ts");

export function drillRecordCommand({ context, say }: Door): Command {
  return new Command("record")
    .summary("record what was seen in one run of a drill")
    .description(
      "Records a run of a drill from a JSON file: the body that `POST /api/v1/drills/<name>/runs` takes. Recovery time and\n" +
        "point are computed, and compared with the drill's targets. Works while the bot runs.",
    )
    .argument("<name>", "the drill, as in `drill list`: orders-db-restore")
    .requiredOption("--file <path>", "the run as JSON; - reads standard input")
    .option("--idempotency-key <key>", "with the same key, the same run is recorded once")
    .option("--json", 'print {"runId", "rtoSeconds", "rpoSeconds", "targets", "met", "standing", "duplicate", …}')
    .option("--workspace <id>", "of this workspace (T…); left out: the only one there is")
    .addHelpText("after", "\nExit codes: 0 it is recorded, also when it is of a run that failed; 1 it is not.")
    .action(async (name: string, options: RecordOptions) =>
      say(await (await load()).recordRunHere(context, name, options)),
    );
}
