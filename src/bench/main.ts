import { mkdirSync, writeFileSync } from "node:fs";
import { availableParallelism, cpus, platform, release } from "node:os";
import { dirname } from "node:path";
import { SingleBar } from "cli-progress";
import { judge } from "./judge.ts";
import { readArguments } from "./read-arguments.ts";
import type { BenchResult, BenchRow } from "./row.ts";
import { ROWS } from "./rows.ts";
import { tableLines } from "./table.ts";

const wish = readArguments(
  process.argv.slice(2),
  ROWS.map(({ id }) => id),
);
if (!wish.ok) {
  process.stderr.write(`${wish.sentence}\n`);
  process.exitCode = 2;
} else {
  const started = performance.now();
  const seconds = () => Math.round((performance.now() - started) / 1_000);
  const results: { readonly row: BenchRow; readonly result: BenchResult }[] = [];
  for (const row of ROWS.filter(({ id }) => wish.only.includes(id))) {
    const bar = new SingleBar({ format: `${row.id} {bar} {value} of {total}  ${row.what}`, clearOnComplete: true });
    bar.start(1, 0);
    const onProgress = (done: number, total: number) => {
      bar.setTotal(total);
      bar.update(done);
    };
    const { cache, rounds, many } = wish;
    // What other rows found is told all the same.
    const result = await row
      .run({ rounds: rounds ?? row.rounds, cache, many, onProgress })
      .catch((error: unknown): BenchResult => ({ findings: [], skipped: `it broke off: ${String(error)}` }));
    bar.stop();
    if (result.findings.length === 0) process.exitCode = 1;
    results.push({ row, result });
  }
  const machine = { cores: availableParallelism(), cpu: cpus()[0]?.model ?? "", system: `${platform()} ${release()}` };
  const rows = results.map(({ row: { id, what }, result: { findings, ...rest } }) => ({
    ...{ id, what, ...rest },
    findings: findings.map((finding) => ({ ...finding, verdict: judge(finding) })),
  }));
  const told = { at: new Date().toISOString(), node: process.version, machine, seconds: seconds(), rows };
  mkdirSync(dirname(wish.json), { recursive: true });
  writeFileSync(wish.json, `${JSON.stringify(told, null, 2)}\n`);
  process.stdout.write(`${[...tableLines(results), `${seconds()} s in all; ${wish.json}`].join("\n")}\n`);
}
