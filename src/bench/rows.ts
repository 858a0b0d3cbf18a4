import type { BenchRow } from "./row.ts";
import { acknowledge } from "./rows/acknowledge.ts";
import { atScale } from "./rows/at-scale.ts";
import { burst } from "./rows/burst.ts";
import { firstUpdate } from "./rows/first-update.ts";
import { gate } from "./rows/gate.ts";
import { memory } from "./rows/memory.ts";
import { nagSweep } from "./rows/nag-sweep.ts";
import { startUp } from "./rows/start-up.ts";

/** The rows that there are, by their numbers. */
export const ROWS: readonly BenchRow[] = [acknowledge, firstUpdate, burst, atScale, nagSweep, startUp, memory, gate];
