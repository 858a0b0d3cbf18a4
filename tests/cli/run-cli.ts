import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { onTestFinished } from "vitest";
import type { Context } from "../../src/cli/context.ts";
import { runCommandLine } from "../../src/cli/run-command-line.ts";
import { NOW } from "../support/sample-review.ts";

export type Said = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** A folder that is gone after the test. */
export function someFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "readiness-cli-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Runs a command line within this process, at `NOW`. No network but the one that is given. */
export async function run(
  words: readonly string[],
  { env = {}, fetch = noNetwork, now = NOW }: { env?: Context["env"]; fetch?: Context["fetch"]; now?: string } = {},
): Promise<Said> {
  const stdout: string[] = [];
  const stderr: string[] = [];
  const exitCode = await runCommandLine(words, {
    context: { env, now: () => now, fetch, progress: () => ({ report: () => {}, stop: () => {} }) },
    stdout: (text) => void stdout.push(text),
    stderr: (text) => void stderr.push(text),
  });
  return { exitCode, stdout: stdout.join(""), stderr: stderr.join("") };
}

/** Runs the real thing, in a process of its own, with nothing but `env` in its environment. */
export function spawn(
  words: readonly string[],
  { cwd, env = {} }: { cwd: string; env?: Context["env"] },
): Promise<Said> {
  const main = resolve(import.meta.dirname, "../../src/cli/main.ts");
  return new Promise((settle) => {
    execFile(process.execPath, [main, ...words], { cwd, env }, (error, stdout, stderr) => {
      settle({ exitCode: typeof error?.code === "number" ? error.code : error === null ? 0 : -1, stdout, stderr });
    });
  });
}

const noNetwork: Context["fetch"] = () => Promise.reject(new Error("no network in this test"));
