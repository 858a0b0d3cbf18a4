import { z } from "zod";
import { runProcess } from "./run-process.ts";
import type { Readiness } from "./start.ts";

// The bot of the demo: its clock runs ahead of the real one by what the process that started it says.
const moveSchema = z.strictObject({ aheadMs: z.int().nonnegative() });

let aheadMs = 0;
let readiness: Readiness | undefined;

process.on("message", (message) => {
  const read = moveSchema.safeParse(message);
  if (!read.success) {
    console.error(`The clock stays where it is: {"aheadMs": 86400000} was expected. ${z.prettifyError(read.error)}`);
    return;
  }
  aheadMs = read.data.aheadMs;
  readiness?.wake();
});

readiness = await runProcess({
  now: () => new Date(Date.now() + aheadMs).toISOString(),
  slackNow: () => new Date().toISOString(),
});
