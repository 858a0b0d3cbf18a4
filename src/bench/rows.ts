import type { BenchRow } from "./row.ts";
import { acknowledge } from "./rows/acknowledge.ts";
import { firstUpdate } from "./rows/first-update.ts";

/** The rows that there are, by their numbers. */
export const ROWS: readonly BenchRow[] = [acknowledge, firstUpdate];
