import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

export type Said = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

const CLI = fileURLToPath(new URL("../cli/main.ts", import.meta.url));

/** One command line as an operator runs it: a process of its own, with nothing but `env` in its environment. */
export function runReadiness(words: readonly string[], env: { readonly [name: string]: string }): Promise<Said> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...words], { env: { ...env } }, (error, stdout, stderr) => {
      const exitCode = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      resolve({ exitCode, stdout, stderr });
    });
  });
}
