import { randomUUID } from "node:crypto";
import { recordRunFromJob } from "../../flows/drills/record-run-from-job.ts";
import { findSecret } from "../../secrets/find-secret.ts";
import { type Answer, answered, asJson, failed } from "../answer.ts";
import type { Context } from "../context.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { writeDatabase } from "../database/write-database.ts";
import { plain } from "../terminal/columns.ts";
import { BY_COMMAND_LINE } from "../tokens/by-command-line.ts";
import { readRunFile } from "./read-run-file.ts";
import { recordedText } from "./recorded-text.ts";

export type RecordOptions = {
  readonly file: string;
  readonly idempotencyKey?: string;
  readonly json?: true;
  readonly workspace?: string;
};

export async function recordRunHere(
  context: Context,
  name: string,
  { file, idempotencyKey, json, workspace }: RecordOptions,
): Promise<Answer> {
  const run = await readRunFile(file);
  return writeDatabase(context, async (db) => {
    const workspaceId = await whichWorkspace(context, db, workspace);
    const said = await recordRunFromJob(
      { db, now: context.now, newId: randomUUID, wake: () => {}, findSecret },
      { workspaceId, actor: BY_COMMAND_LINE, name, run, key: idempotencyKey ?? null },
    );
    if (!said.ok) return failed(plain(said.sentence));
    return answered({ stdout: json ? asJson(said.recorded) : recordedText(said.recorded) });
  });
}
