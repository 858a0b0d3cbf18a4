import { forkRow } from "./fork-row.ts";
import { readArguments } from "./read-arguments.ts";
import type { Row, RowResult } from "./row.ts";
import { ROWS } from "./rows.ts";

/** So many rows run at a time: more than a small machine has cores, as they wait a good part of their time. */
const LANES = 3;

const wish = readArguments(
  process.argv.slice(2),
  ROWS.map(({ id }) => id),
);
if (!wish.ok) {
  process.stderr.write(`${wish.sentence}\n`);
  process.exitCode = 2;
} else {
  const { only, seed, isQuick, count: wanted } = wish;
  const rows = ROWS.filter((row) => only.includes(row.id));
  const underWay = new Map<string, string>();
  const show = () => process.stderr.write(`\r\x1b[K${[...underWay.values()].join(" · ")}`);
  const results = new Map<Row, RowResult & { seconds: string }>();
  const lane = async (waiting: Iterable<Row>) => {
    for (const row of waiting) {
      const count = wanted ?? (isQuick ? row.numbers.quick : row.numbers.full);
      const onProgress = (done: number) => {
        underWay.set(row.id, `${row.id} ${done} of ${count}`);
        show();
      };
      onProgress(0);
      const started = performance.now();
      const result = await forkRow({ id: row.id, seed, count }, onProgress);
      underWay.delete(row.id);
      const seconds = ((performance.now() - started) / 1_000).toFixed(1);
      results.set(row, { ...result, seconds });
      const ended = line(row.id, row.what, String(result.tried), String(result.failed.length), seconds);
      process.stderr.write(`\r\x1b[K${[ended, ...result.failed.map(indented)].join("\n")}\n`);
    }
  };
  const started = performance.now();
  const isAlone = (row: Row) => !isQuick && row.isAlone === true;
  await lane(rows.filter(isAlone));
  const others = rows.filter((row) => !isAlone(row)).values();
  await Promise.all(Array.from({ length: LANES }, () => lane(others)));
  process.stderr.write("\r\x1b[K");
  const lines = [`seed ${seed}`, line("id", "what", "tried", "failed", "seconds")];
  for (const row of rows) {
    const { tried, failed, measured, skipped, seconds } = results.get(row) ?? {
      tried: 0,
      failed: ["did not run"],
      seconds: "",
    };
    lines.push(line(row.id, row.what, String(tried), String(failed.length), seconds));
    lines.push(...failed.map(indented));
    if (measured !== undefined) lines.push(`      measured: ${measured}`);
    if (skipped !== undefined) lines.push(`      skipped: ${skipped}`);
    if (failed.length > 0) process.exitCode = 1;
  }
  lines.push(`${((performance.now() - started) / 1_000).toFixed(0)} s in all`);
  process.stdout.write(`${lines.join("\n")}\n`);
}

function line(id: string, what: string, tried: string, failed: string, seconds: string): string {
  return `${id.padEnd(4)}  ${what.padEnd(92)}  ${tried.padStart(6)}  ${failed.padStart(6)}  ${seconds.padStart(7)}`;
}

function indented(sentence: string): string {
  return `      ${sentence}`;
}
