import { existsSync } from "node:fs";
import { readConfig } from "./config.ts";
import { createLog } from "./create-log.ts";
import { type Readiness, type StartOptions, startReadiness } from "./start.ts";
import { StartFailure } from "./start-failure.ts";

/** The bot as a process: its environment, its signals, and its end with 1 and a sentence when it cannot start. */
export async function runProcess(clocks: Pick<StartOptions, "now" | "slackNow">): Promise<Readiness> {
  if (existsSync(".env")) process.loadEnvFile(".env");
  const read = readConfig(process.env);
  if (!read.ok) {
    console.error(
      ["Readiness cannot start:", ...read.problems.map((line) => `  ${line}`), "See .env.example."].join("\n"),
    );
    process.exit(1);
  }

  const log = createLog(read.config.logLevel);
  process.on("unhandledRejection", (error) =>
    log.error({ error: String(error) }, "nobody waited for something that failed"),
  );

  try {
    const readiness = await startReadiness(read.config, { ...clocks, log });
    const stop = async (signal: string) => {
      log.info({ signal }, "stopping");
      await readiness.stop();
      process.exit(0);
    };
    process.once("SIGTERM", stop);
    process.once("SIGINT", stop);
    return readiness;
  } catch (error) {
    if (!(error instanceof StartFailure)) log.error({ error: String(error) }, "could not start");
    console.error(error instanceof Error ? error.message : String(error));
    process.exit(1);
  }
}
