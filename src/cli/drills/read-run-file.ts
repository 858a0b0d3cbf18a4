import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { RunRequest } from "../../domain/drill/record-run.ts";
import { readRun } from "../../http/api/read-run.ts";
import { CommandFailure } from "../command-failure.ts";
import { plain } from "../terminal/columns.ts";

/** A run out of a JSON file; `-`: out of standard input. Throws a sentence for what is none. */
export async function readRunFile(path: string): Promise<RunRequest> {
  const where = path === "-" ? "Standard input" : path;
  const read = readRun(jsonOf(path === "-" ? await text(process.stdin) : await fileText(path), where));
  if (read.ok) return read.run;
  throw new CommandFailure(plain(`${where} is not a run of a drill. ${read.sentence}`));
}

async function fileText(path: string): Promise<string> {
  return readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    const why = { ENOENT: "does not exist", EISDIR: "is a folder" }[error.code ?? ""];
    throw new CommandFailure(`${path} ${why ?? `cannot be read (${error.code ?? "unknown"})`}. Nothing was recorded.`);
  });
}

function jsonOf(json: string, where: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new CommandFailure(
      `${where} is not JSON. A run begins like {"startedAt": "2026-11-24T10:02:00Z", … Nothing was recorded.`,
    );
  }
}
