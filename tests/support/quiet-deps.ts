import { randomUUID } from "node:crypto";
import type { Deps } from "../../src/flows/ports.ts";

const quiet = () => {};

/** What a flow is handed besides the database, Slack and the clock, where a test has nothing to say about it. */
export const quietDeps: Omit<Deps, "db" | "slack" | "now"> = {
  newId: randomUUID,
  log: { info: quiet, warn: quiet, error: quiet },
  admins: [],
  holidaysOf: () => () => false,
  isKnownCalendar: () => true,
  findSecret: async () => null,
  wake: quiet,
};
