import { existsSync } from "node:fs";
import { failureCode } from "./failure-code.ts";
import { runCommandLine } from "./run-command-line.ts";
import { progressBar } from "./terminal/progress-bar.ts";

/** Runs what this process was called with, in this process's surroundings. Resolves with the exit code. */
export async function runHere(): Promise<number> {
  const words = process.argv.slice(2);
  // Until a command has answered, ending early is its failure: only a go may exit 0.
  if (failureCode(words) === 2) process.exitCode = 2;
  for (const stream of [process.stdout, process.stderr]) stream.on("error", endQuietly);
  try {
    if (existsSync(".env")) process.loadEnvFile(".env");
  } catch {
    process.stderr.write("The file .env cannot be read. Check its permissions.\n");
    return failureCode(words);
  }
  return runCommandLine(words, {
    context: {
      env: process.env,
      now: () => new Date().toISOString(),
      fetch: globalThis.fetch,
      progress: (label) => progressBar(label, process.stderr),
    },
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
  });
}

/** `readiness … | head` closes the pipe early, which is no fault. */
function endQuietly(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit();
}
