import { type BuildOptions, build } from "rolldown";
import config from "../../rolldown.config.ts";
import proofConfig from "../../rolldown.proof.config.ts";

/** Builds what `npm start` runs, for the tests that start the bot as a process, and what runs a row of the proof. */
export async function setup(): Promise<void> {
  for (const each of [config, proofConfig]) await build({ ...each, logLevel: "warn" } as BuildOptions);
}
