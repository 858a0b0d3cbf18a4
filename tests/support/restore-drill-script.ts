import { execFile } from "node:child_process";
import { resolve } from "node:path";
import type { ClientPostgres } from "./client-postgres.ts";
import type { ScriptSaid } from "./gate-script.ts";

const SCRIPT = resolve(import.meta.dirname, "../../examples/restore-drill/restore-drill.sh");

/**
 * Runs examples/restore-drill/restore-drill.sh with the tools of the server's version, and nothing but `env` besides. Words
 * in one text are taken apart by a shell.
 */
export function restoreDrill(
  { bin }: Pick<ClientPostgres, "bin">,
  words: readonly string[] | string,
  env: Record<string, string>,
): Promise<ScriptSaid> {
  const options = { env: { PATH: `${bin}:${process.env.PATH}`, ...env } };
  return new Promise((settle) => {
    const command = typeof words === "string" ? ["-c", `'${SCRIPT}' ${words}`] : [SCRIPT, ...words];
    execFile("bash", command, options, (error, stdout, stderr) => {
      settle({ exitCode: error === null ? 0 : typeof error.code === "number" ? error.code : -1, stdout, stderr });
    });
  });
}
