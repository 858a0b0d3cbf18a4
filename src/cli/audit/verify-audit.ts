import { rowProblems } from "../../store/backup/row-problems.ts";
import { recordedWorkspaces } from "../../store/events/read-chain.ts";
import { faultInWords, type RecordChecked, verifyRecords } from "../../store/events/verify-record.ts";
import { type Answer, answered } from "../answer.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { counted } from "../terminal/counted.ts";
import { headsToCheck } from "./published-heads.ts";
import { verifyFile } from "./verify-file.ts";

export type VerifyOptions = {
  readonly head?: readonly string[];
  readonly headFile?: string;
  readonly file?: string;
  readonly workspace?: string;
};

/** Exit 0: the record is whole. Exit 1: what is wrong with it, the first bad entry of each record, in a sentence. */
export async function verifyAudit(context: Context, options: VerifyOptions): Promise<Answer> {
  const bar = context.progress("Checking");
  try {
    const { file } = options;
    if (file !== undefined) {
      const { records, problems } = await verifyFile(file, options, bar.report);
      return verdict(records, problems, options);
    }
    return await readDatabase(context, async (db) => {
      const heads = await headsToCheck(options, await recordedWorkspaces(db));
      const records = await verifyRecords(db, heads, bar.report);
      return verdict(records, await rowProblems(db, bar.report), options);
    });
  } finally {
    bar.stop();
  }
}

function verdict(
  records: readonly RecordChecked[],
  others: readonly string[],
  { head = [], headFile }: VerifyOptions,
): Answer {
  const faults = records.map(faultInWords).filter((fault) => fault !== null);
  const problems = [...faults, ...others];
  if (problems.length > 0) return { exitCode: 1, stdout: problems.join("\n"), stderr: "" };
  const whole = records.map(({ workspaceId, head: newest, erased }) => {
    const note = erased === 0 ? "" : `, ${erased} of them with erased texts`;
    return `The record of ${workspaceId} is whole: ${counted(newest.link, "entry", "entries")}${note}. Head ${newest.link}:${newest.hash}`;
  });
  const unproven = head.length === 0 && headFile === undefined;
  return answered({
    stdout: whole.length === 0 ? "There is no record yet." : whole.join("\n"),
    stderr: unproven
      ? "Without a published head, a cut tail, an older copy and a record rewritten as a whole cannot be told: give --head."
      : "",
  });
}
