import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { ReadEntry } from "../../store/events/check-chain.ts";
import { CommandFailure } from "../command-failure.ts";

const entry = z.object({
  workspaceId: z.string(),
  link: z.int(),
  stream: z.string(),
  seq: z.int(),
  at: z.string(),
  by: z.string(),
  type: z.string(),
  data: z.looseObject({ type: z.string() }),
  salt: z.string().nullable(),
  commitment: z.string(),
  hash: z.string(),
});

/** A line that is no entry; `line` counts from 1. */
export class BadLine extends Error {
  override readonly name = "BadLine";
  readonly line: number;

  constructor(line: number) {
    super(`Line ${line} is not an entry of the record.`);
    this.line = line;
  }
}

/** The entries of an export, one a line, without holding them all. Throws `BadLine` at the first that is none. */
export async function* readExport(
  file: string,
  onBytes: (done: number, total: number) => void,
): AsyncGenerator<ReadEntry> {
  const { size } = await stat(file).catch(() => {
    throw new CommandFailure(`There is no file ${file}.`);
  });
  const stream = createReadStream(file);
  let number = 0;
  for await (const line of createInterface({ input: stream, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === "") continue;
    yield parse(line, number);
    if (number % 500 === 0) onBytes(stream.bytesRead, size);
  }
}

function parse(line: string, number: number): ReadEntry {
  try {
    return entry.parse(JSON.parse(line));
  } catch {
    throw new BadLine(number);
  }
}
