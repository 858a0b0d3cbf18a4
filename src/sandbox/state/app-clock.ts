/** The clock that the app goes by, where its process lets it be moved: `aheadMs` ahead of the real one. */
export type AppClock = {
  aheadMs: number;
  /** Tells the app's process; null: there is none that listens. */
  follow: ((aheadMs: number) => void) | null;
};

/** Two years: far enough for every drill, and nobody waits for a decade of digests. */
const FURTHEST_MS = 731 * 86_400_000;

/** Why the clock cannot go there, as a sentence; null: it can. Instants in milliseconds since 1970; `at` null: back to now. */
export function clockRefusal({ aheadMs, follow }: AppClock, at: number | null, now: number): string | null {
  if (follow === null) return "No bot whose clock can be moved runs here: `npm run demo` starts one.";
  if (at === null) return null;
  if (at <= now + aheadMs)
    return "That is not after what the bot’s clock says. It moves forward, such as to tomorrow 09:00, or back to now. It was not moved.";
  if (at <= now + FURTHEST_MS) return null;
  const last = new Date(now + FURTHEST_MS).toISOString().slice(0, 10);
  return `That is too far: the bot’s clock goes two years ahead, such as to ${last}. It was not moved.`;
}
