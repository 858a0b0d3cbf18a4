import { isSha } from "../../domain/gate/other-commit.ts";
import { type Gate, readGate } from "../../flows/gate/read-gate.ts";
import { type Answer, asJson } from "../answer.ts";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { readDatabase } from "../database/read-database.ts";
import { whichWorkspace } from "../database/which-workspace.ts";
import { plain } from "../terminal/columns.ts";
import { faultSentence } from "../terminal/fault-sentence.ts";

export type GateOptions = { readonly sha?: string; readonly json?: true; readonly workspace?: string };

/** The process's way to tell a script: only 0 lets it launch. */
const EXIT_CODES = { go: 0, "no-go": 1, unknown: 2 } as const;

export async function askGate(
  context: Context,
  { service, version }: { service: string; version: string },
  { sha, json, workspace }: GateOptions,
): Promise<Answer> {
  try {
    if (sha !== undefined && !isSha(sha)) {
      throw new CommandFailure(`\`${plain(sha)}\` is not a commit. It has 7 to 64 hexadecimal digits, like 3f2c1ab.`);
    }
    const gate = await readDatabase(context, async (db) => {
      const workspaceId = await whichWorkspace(context, db, workspace);
      return readGate({ db, now: context.now }, { workspaceId, service, version, sha: sha ?? null });
    });
    return answerOf(gate, json === true);
  } catch (error) {
    const sentence = faultSentence(error);
    if (json !== true) return { exitCode: 2, stdout: "", stderr: sentence };
    const failed = { decision: "unknown", reasons: [sentence], review: null, asOf: context.now(), head: null };
    return { exitCode: 2, stdout: asJson(failed), stderr: "" };
  }
}

function answerOf(gate: Gate, json: boolean): Answer {
  const exitCode = EXIT_CODES[gate.decision];
  if (json) return { exitCode, stdout: asJson(gate), stderr: "" };
  return { exitCode, stdout: [gate.decision, ...gate.reasons.map(plain)].join("\n"), stderr: "" };
}
