import { createHash } from "node:crypto";

/** SHA-256, hex, over parts that each have their length in bytes (32 bits) before them: no two lists have one encoding. */
export function digest(parts: readonly string[]): string {
  const hash = createHash("sha256");
  for (const part of parts) {
    const bytes = Buffer.from(part, "utf8");
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.byteLength);
    hash.update(length).update(bytes);
  }
  return hash.digest("hex");
}
