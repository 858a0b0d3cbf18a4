import type { ClockMove } from "../contract.ts";
import { clockRefusal } from "../state/app-clock.ts";
import type { World } from "../state/world.ts";

const QUIET_MS = 60;
const PATIENCE_MS = 3_000;

/** The app's own clock. Slack's stays as it is. */
export function createClockControl(world: World) {
  const { appClock } = world;
  const announce = (): void => {
    for (const workspace of world.workspaces.keys()) world.changes.announce({ workspace });
  };
  return {
    /** `listener` hears how far ahead the app's clock is to be. The answer ends that. */
    follow: (listener: (aheadMs: number) => void): (() => void) => {
      Object.assign(appClock, { aheadMs: 0, follow: listener });
      announce();
      return () => {
        if (appClock.follow !== listener) return;
        Object.assign(appClock, { aheadMs: 0, follow: null });
        announce();
      };
    },
    /** To an instant in milliseconds since 1970, or back to now. First waits for what is under way: leases run by this clock. */
    move: async (at: number | null): Promise<ClockMove> => {
      await world.activity.settled(QUIET_MS, PATIENCE_MS).catch(() => undefined);
      const refusal = clockRefusal(appClock, at, world.now());
      if (refusal !== null) return { ok: false, error: refusal };
      appClock.aheadMs = at === null ? 0 : at - world.now();
      appClock.follow?.(appClock.aheadMs);
      announce();
      return { ok: true };
    },
  };
}
