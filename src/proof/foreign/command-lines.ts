import { fileURLToPath } from "node:url";
import { runReadiness } from "../run-readiness.ts";
import type { Belongings } from "./belongings.ts";

/** A run as a job writes it. */
const RUN = fileURLToPath(new URL("../../../examples/restore-drill/run.json", import.meta.url));

/** What an operator can ask of one workspace by an id or a name. */
export const LINES: readonly ((of: Belongings) => readonly string[])[] = [
  ({ service }) => ["gate", service, "7.0.0", "--json"],
  ({ service }) => ["report", service, "7.0.0"],
  ({ service }) => ["review", "show", service, "7.0.0"],
  ({ drill }) => ["drill", "show", drill],
  ({ drill }) => ["drill", "record", drill, "--file", RUN],
  ({ template }) => ["template", "export", template],
  ({ tokenId }) => ["token", "revoke", tokenId],
];

/** What one asks of this workspace, and is told. */
export async function commandLine(databaseUrl: string, teamId: string, words: readonly string[]): Promise<string> {
  return JSON.stringify(await runReadiness([...words, "--workspace", teamId], { DATABASE_URL: databaseUrl }));
}
