import { type FaultScript, faultRuleSchema } from "../state/faults.ts";
import type { World } from "../state/world.ts";

/** A rule that was added. */
export type AddedFault = {
  /** How many calls it has struck. */
  readonly played: () => number;
  readonly end: () => void;
};

export function createFaultControl(world: World) {
  return {
    add: (script: FaultScript): AddedFault => {
      const rule = { ...faultRuleSchema.parse(script), seen: 0, played: 0 };
      world.faults = [...world.faults, rule];
      return {
        played: () => rule.played,
        end: () => {
          world.faults = world.faults.filter((other) => other !== rule);
        },
      };
    },
    clear: (): void => {
      world.faults = [];
    },
  };
}
