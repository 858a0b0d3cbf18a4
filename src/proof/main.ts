import { randomOf } from "../simulation/random.ts";
import { readArguments } from "./read-arguments.ts";
import type { RowResult } from "./row.ts";
import { ROWS } from "./rows.ts";

const wish = readArguments(
  process.argv.slice(2),
  ROWS.map(({ id }) => id),
);
if (!wish.ok) {
  process.stderr.write(`${wish.sentence}\n`);
  process.exitCode = 2;
} else {
  const { only, seed, isQuick, count: wanted } = wish;
  const lines = [`seed ${seed}`, line("id", "what", "tried", "failed", "seconds")];
  let fell = false;
  for (const { id, what, numbers, run } of ROWS.filter((row) => only.includes(row.id))) {
    const count = wanted ?? (isQuick ? numbers.quick : numbers.full);
    const started = performance.now();
    const onProgress = (done: number) => process.stderr.write(`\r${id}  ${done} of ${count} `);
    const { tried, failed }: RowResult = await run({ count, random: randomOf(seed, id), onProgress });
    process.stderr.write("\r\x1b[K");
    const seconds = ((performance.now() - started) / 1_000).toFixed(1);
    lines.push(line(id, what, String(tried), String(failed.length), seconds), ...failed.map((one) => `      ${one}`));
    if (failed.length > 0) fell = true;
  }
  process.stdout.write(`${lines.join("\n")}\n`);
  process.exitCode = fell ? 1 : 0;
}

function line(id: string, what: string, tried: string, failed: string, seconds: string): string {
  return `${id.padEnd(4)}  ${what.padEnd(92)}  ${tried.padStart(6)}  ${failed.padStart(6)}  ${seconds.padStart(7)}`;
}
