import { type FaultScript, faultRuleSchema } from "../state/faults.ts";
import type { World } from "../state/world.ts";

export function createFaultControl(world: World) {
  return {
    /** Adds a rule; the answer takes it away again. */
    add: (script: FaultScript): (() => void) => {
      const rule = { ...faultRuleSchema.parse(script), seen: 0 };
      world.faults = [...world.faults, rule];
      return () => {
        world.faults = world.faults.filter((other) => other !== rule);
      };
    },
    clear: (): void => {
      world.faults = [];
    },
  };
}
