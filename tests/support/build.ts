import { type BuildOptions, build } from "rolldown";
import config from "../../rolldown.config.ts";

/** Builds what `npm start` runs, for the tests that start the bot as a process. */
export async function setup(): Promise<void> {
  await build({ ...config, logLevel: "warn" } as BuildOptions);
}
