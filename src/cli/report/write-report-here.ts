import { writeFile } from "node:fs/promises";
import { makeReport } from "../../flows/report/make-report.ts";
import { REPORT_FORMATS, type ReportFormat, writeReport } from "../../report/write/write-report.ts";
import { findReview } from "../../store/reviews/find-review.ts";
import { type Answer, answered } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { missingReview } from "../reviews/missing-review.ts";
import { plain } from "../terminal/columns.ts";
import { instantOf } from "./instant-of.ts";
import { slackNames } from "./slack-names.ts";

export type ReportOptions = {
  readonly format: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly names?: true;
  readonly workspace?: string;
};

export async function writeReportHere(
  context: Context,
  release: { readonly service: string; readonly version: string },
  { format: typed, output, asOf, names, workspace }: ReportOptions,
): Promise<Answer> {
  const format = formatOf(typed);
  const at = asOf === undefined ? null : instantOf(asOf, context.now());
  const nameOf = names ? slackNames(context) : async () => undefined;
  return readDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const review = await findReview(db, workspaceId, release.service, release.version);
    if (review === undefined) throw new CommandFailure(await missingReview(db, { ...release, workspace: workspaceId }));
    const report = await makeReport({ db, now: context.now }, { review, asOf: at, nameOf });
    if (report === undefined) {
      throw new CommandFailure(
        `The review of ${release.service} ${release.version} began at ${review.startedAt}, after ${at}.`,
      );
    }
    const text = writeReport(report, format);
    if (output === undefined) return answered({ stdout: text.replace(/\r?\n$/u, "") });
    await writeFile(output, text).catch((error: NodeJS.ErrnoException) => {
      throw new CommandFailure(`${output} cannot be written (${error.code}).`);
    });
    return answered({ stderr: `Wrote the report as of ${report.asOf} to ${output}.` });
  });
}

function formatOf(typed: string): ReportFormat {
  const format = REPORT_FORMATS.find((known) => known === typed.toLowerCase());
  if (format !== undefined) return format;
  throw new CommandFailure(`\`${plain(typed)}\` is not a format. Give one of ${REPORT_FORMATS.join(", ")}.`);
}
