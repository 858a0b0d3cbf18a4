import type { TimeZone } from "../../src/domain/time/time.ts";
import { type Span, typed } from "./phrase.ts";

/** `Europe/Berlin` as people say it: `Berlin`. */
export function placeOf(zone: TimeZone): Span {
  return typed(zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " "), 60);
}
