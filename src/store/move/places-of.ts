import type { Database } from "../database.ts";

/** The places of so many values in a statement, after those that stand before: `?, ?` or `$3, $4`. */
export function placesOf({ dialect }: Database, count: number, before = 0): string {
  return Array.from({ length: count }, (_, index) => (dialect === "sqlite" ? "?" : `$${before + index + 1}`)).join(
    ", ",
  );
}
