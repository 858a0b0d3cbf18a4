import { execFile, spawnSync } from "node:child_process";
import { resolve } from "node:path";

const SCRIPT = resolve(import.meta.dirname, "../../examples/gate.sh");

export const hasCurl = spawnSync("curl", ["--version"]).status === 0;

export type ScriptSaid = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

/** Runs examples/gate.sh in a shell of its own, with nothing but `env` in its environment. */
export function gateScript(
  words: readonly string[],
  env: Record<string, string>,
  { onStderr }: { onStderr?: (text: string) => void } = {},
): Promise<ScriptSaid> {
  return new Promise((settle) => {
    const options = { env: { PATH: process.env.PATH, ...env } };
    const child = execFile("/bin/sh", [SCRIPT, ...words], options, (error, stdout, stderr) => {
      settle({ exitCode: error === null ? 0 : typeof error.code === "number" ? error.code : -1, stdout, stderr });
    });
    if (onStderr !== undefined) child.stderr?.on("data", (chunk) => onStderr(String(chunk)));
  });
}
