import type { World } from "../state/world.ts";

export type Limit = { readonly key: string; readonly count: number; readonly windowMs: number };

/**
 * Counts one arrival against each limit. Null when all let it pass; else the seconds until the fullest one lets the next
 * pass. A refused call does not count. The window slides: `count` arrivals in any `windowMs`.
 */
export function admit(world: World, limits: readonly Limit[]): number | null {
  if (!world.rateLimits) return null;
  const now = world.now();
  const windows = limits.map((limit) => {
    const arrivals = (world.arrivals.get(limit.key) ?? []).filter((at) => now - at < limit.windowMs);
    world.arrivals.set(limit.key, arrivals);
    const oldest = arrivals[arrivals.length - limit.count];
    return { arrivals, waitMs: oldest === undefined ? 0 : oldest + limit.windowMs - now };
  });
  const waitMs = Math.max(0, ...windows.map((window) => window.waitMs));
  if (waitMs > 0) return Math.max(1, Math.ceil(waitMs / 1000));
  for (const window of windows) window.arrivals.push(now);
  return null;
}
