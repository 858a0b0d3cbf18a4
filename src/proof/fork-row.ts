import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { RowResult } from "./row.ts";
import type { RowNews } from "./run-row.ts";

/** As `rolldown.proof.config.ts` builds it. */
const RUN_ROW = fileURLToPath(new URL("../../dist/proof/run-row.js", import.meta.url));

/** Runs a row in a process of its own, so that no row hurts another; one that breaks has failed. */
export function forkRow(
  { id, seed, count }: { readonly id: string; readonly seed: number; readonly count: number },
  onProgress: (done: number) => void,
): Promise<RowResult> {
  return new Promise((resolve) => {
    const child = fork(RUN_ROW, [id, String(seed), String(count)], { stdio: ["ignore", "ignore", "pipe", "ipc"] });
    let said = "";
    let result: RowResult | undefined;
    child.stderr?.on("data", (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-2_000);
    });
    child.on("message", (news: RowNews) => {
      if ("done" in news) onProgress(news.done);
      else result = news.result;
    });
    child.once("close", (code, signal) => {
      resolve(result ?? { tried: 0, failed: [`its process ended with ${code ?? signal}: ${said.trim()}`] });
    });
  });
}
