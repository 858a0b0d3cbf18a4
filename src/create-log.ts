import { pino } from "pino";
import type { LogLevel } from "./config.ts";
import type { Log } from "./flows/ports.ts";
import { redacted } from "./slack/bolt-logger.ts";

/** JSON lines on standard output. Tokens are cut out of every text. */
export function createLog(level: LogLevel): Log {
  return pino({
    level,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: {
      level: (label) => ({ level: label }),
      log: (fields) =>
        Object.fromEntries(
          Object.entries(fields).map(([name, value]) => [name, typeof value === "string" ? redacted(value) : value]),
        ),
    },
  });
}
