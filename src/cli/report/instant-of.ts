import type { Instant } from "../../domain/time/time.ts";
import { CommandFailure } from "../command-failure.ts";
import { plain } from "../terminal/columns.ts";

/** A day (its end, in UTC) or an instant with its zone, as somebody types it; not after `now`. */
export function instantOf(typed: string, now: Instant): Instant {
  const at = parse(typed.trim());
  if (at === undefined) {
    throw new CommandFailure(
      `\`${plain(typed)}\` is not a moment. Write a day, like 2026-12-01 (its end, in UTC), or an instant, like 2026-12-01T18:30Z.`,
    );
  }
  if (at > now) throw new CommandFailure(`${at} has not come yet; it is ${now}.`);
  return at;
}

function parse(typed: string): Instant | undefined {
  const text = /^\d{4}-\d{2}-\d{2}$/u.test(typed) ? `${typed}T23:59:59.999Z` : typed;
  try {
    return Temporal.Instant.from(text).toString({ fractionalSecondDigits: 3 });
  } catch {
    return undefined;
  }
}
