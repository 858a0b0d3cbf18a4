import { randomInt } from "node:crypto";

/** Crockford's base 32: no letter that could be read as a digit. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** What a person can tell us of a delivery, to find its line in the log: `7F3K`. */
export function newReference(): string {
  return Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join("");
}
