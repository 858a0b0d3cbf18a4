import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";

const CLI = fileURLToPath(new URL("../cli/main.ts", import.meta.url));

/** What `readiness doctor` prints of this database, as an operator would run it beside the bot. */
export function runDoctor(databaseUrl: string): Promise<string> {
  const env = { DATABASE_URL: databaseUrl };
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, "doctor"], { env }, (_error, stdout) => resolve(stdout));
  });
}
