import { type Load, MEASURED, MONDAY } from "./inputs.ts";
import { playMonday } from "./play-monday.ts";
import { scaleSummary } from "./scale-summary.ts";

/** How many replicas and what database a host of many workspaces needs, by what the bot costs. */
export const SCALE = { name: "scale" } as const;

const REPLICAS = [1, 2, 3, 4, 8, 16, 32, 64] as const;
const TIMES = 10;

/** Plays the Monday, and one of ten times as many workspaces. Nothing in it is left to chance. */
export function simulateScale(): string {
  const larger: Load = { ...MONDAY, workspaces: MONDAY.workspaces * TIMES, openItems: MONDAY.openItems * TIMES };
  return [MONDAY, larger]
    .map((load) =>
      scaleSummary(
        MEASURED,
        load,
        REPLICAS.map((replicas) => playMonday(MEASURED, load, replicas)),
      ),
    )
    .join("\n\n");
}
