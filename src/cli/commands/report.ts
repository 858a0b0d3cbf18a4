import { Command } from "commander";
import type { Door } from "../context.ts";
import type { ReportOptions } from "../report/write-report-here.ts";

const load = () => import("../report/write-report-here.ts");

export function reportCommand({ context, say }: Door): Command {
  return new Command("report")
    .summary("write the decision report of a release")
    .description(
      "Writes who decided and signed what, on which evidence, with the history and the record's head. Reads only, also while the bot runs.",
    )
    .argument("<service>", "the service, as in `/readiness start`: payments-api")
    .argument("<version>", "its version: 2.4.0")
    .option("--format <format>", "md, html (one file, for paper too), json or csv", "md")
    .option("--output <file>", "write it to this file, over an older one")
    .option("--as-of <moment>", "as it was then, by replay: 2026-12-01 (its end, in UTC) or 2026-12-01T18:30Z")
    .option("--names", "ask Slack for people's names (needs SLACK_BOT_TOKEN); otherwise they are their ids")
    .option("--workspace <id>", "whose review (T…); left out: the only workspace there is")
    .action(async (service: string, version: string, options: ReportOptions) =>
      say(await (await load()).writeReportHere(context, { service, version }, options)),
    );
}
