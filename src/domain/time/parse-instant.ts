import type { Instant } from "./time.ts";

/** An instant written in ISO-8601 with any offset, `2026-11-24T10:02:00+01:00` or `…Z`; undefined: it is none. */
export function parseInstant(text: string): Instant | undefined {
  try {
    return Temporal.Instant.from(text.trim()).toString({ fractionalSecondDigits: 3 });
  } catch {
    return undefined;
  }
}
