import type { BenchRow } from "./row.ts";
import { acknowledge } from "./rows/acknowledge.ts";
import { atScale } from "./rows/at-scale.ts";
import { burst } from "./rows/burst.ts";
import { digests } from "./rows/digests.ts";
import { fairness } from "./rows/fairness.ts";
import { firstUpdate } from "./rows/first-update.ts";
import { gate } from "./rows/gate.ts";
import { imports } from "./rows/imports.ts";
import { memory } from "./rows/memory.ts";
import { nagSweep } from "./rows/nag-sweep.ts";
import { replicas } from "./rows/replicas.ts";
import { startUp } from "./rows/start-up.ts";
import { storm } from "./rows/storm.ts";

/** The rows that there are, by their numbers. */
export const ROWS: readonly BenchRow[] = [
  acknowledge,
  firstUpdate,
  replicas,
  burst,
  storm,
  fairness,
  atScale,
  nagSweep,
  digests,
  startUp,
  memory,
  gate,
  imports,
];
