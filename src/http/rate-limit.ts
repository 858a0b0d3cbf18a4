export type RateLimit = {
  /** Takes one from somebody's bucket; null when there was one, else the milliseconds until there is. */
  readonly take: (key: string) => number | null;
  /** Puts back what turned out not to count. */
  readonly giveBack: (key: string) => void;
};

/** More buckets than this are not remembered; the oldest is forgotten first. */
const MOST_KEYS = 10_000;

/** Token buckets in memory, one for each key: `burst` at once, then one every `everyMs`. `clock`: monotonic milliseconds. */
export function createRateLimit({
  burst,
  everyMs,
  clock,
}: {
  burst: number;
  everyMs: number;
  clock: () => number;
}): RateLimit {
  const buckets = new Map<string, { level: number; at: number }>();

  function look(key: string): { level: number; at: number } {
    const now = clock();
    const bucket = buckets.get(key);
    if (bucket === undefined) return { level: burst, at: now };
    return { level: Math.min(burst, bucket.level + (now - bucket.at) / everyMs), at: now };
  }

  function keep(key: string, level: number, at: number): void {
    buckets.delete(key);
    buckets.set(key, { level, at });
    if (buckets.size <= MOST_KEYS) return;
    const [oldest] = buckets.keys();
    if (oldest !== undefined) buckets.delete(oldest);
  }

  return {
    take: (key) => {
      const { level, at } = look(key);
      keep(key, level >= 1 ? level - 1 : level, at);
      return level >= 1 ? null : Math.ceil((1 - level) * everyMs);
    },
    giveBack: (key) => {
      const { level, at } = look(key);
      keep(key, Math.min(burst, level + 1), at);
    },
  };
}
