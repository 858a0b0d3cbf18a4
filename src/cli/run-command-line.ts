import { CommanderError } from "commander";
import type { Answer } from "./answer.ts";
import type { Context } from "./context.ts";
import { failureCode } from "./failure-code.ts";
import { buildProgram } from "./program.ts";
import { faultSentence } from "./terminal/fault-sentence.ts";
import { usageSentence } from "./terminal/usage-sentence.ts";

export type Surroundings = {
  readonly context: Context;
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
};

/**
 * Runs one command line. Resolves with the exit code: 0 done, 1 not; of `gate`, 0 go, 1 no-go, 2 everything else. Nothing is
 * thrown, whatever breaks.
 */
export async function runCommandLine(
  words: readonly string[],
  { context, stdout, stderr }: Surroundings,
): Promise<number> {
  let exitCode = 0;
  const say = (answer: Answer) => {
    if (answer.stdout !== "") stdout(`${answer.stdout}\n`);
    if (answer.stderr !== "") stderr(`${answer.stderr}\n`);
    exitCode = answer.exitCode;
  };
  try {
    await buildProgram({ context, say }, { stdout, stderr }).parseAsync(words, { from: "user" });
    return exitCode;
  } catch (error) {
    const failure = failureCode(words);
    // Help of `gate` is no go, even where a version that somebody chose is `--help`.
    if (error instanceof CommanderError && error.exitCode === 0) return failure === 2 ? failure : 0;
    // Only `readiness` or `readiness template` was said: the help that is printed then says it all.
    if (error instanceof CommanderError && error.code === "commander.help") return failure;
    stderr(`${error instanceof CommanderError ? usageSentence(error) : faultSentence(error)}\n`);
    return failure;
  }
}
