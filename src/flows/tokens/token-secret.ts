import { createHash, randomBytes, timingSafeEqual } from "node:crypto";

const BYTES = 32;
const SHAPE = /^rdy_[A-Za-z0-9_-]{43}$/u;

/** A new token's text: `rdy_` and 32 random bytes as base64url. */
export function newTokenSecret(): string {
  return `rdy_${randomBytes(BYTES).toString("base64url")}`;
}

export function isTokenSecret(text: string): boolean {
  return SHAPE.test(text);
}

/** SHA-256, hex: what is kept of a token. Its text has 256 random bits, so a slow hash would add nothing. */
export function hashOfSecret(secret: string): string {
  return createHash("sha256").update(secret, "utf8").digest("hex");
}

/** Compares two hashes in a time that does not depend on what they hold. */
export function isSameHash(a: string, b: string): boolean {
  const [first, second] = [Buffer.from(a, "utf8"), Buffer.from(b, "utf8")];
  return first.byteLength === second.byteLength && timingSafeEqual(first, second);
}
