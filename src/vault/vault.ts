import { createCipheriv, createDecipheriv, createHash, randomBytes } from "node:crypto";
import type { Vault } from "../flows/ports.ts";

const FORM = "v1";
const IV_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts with AES-256-GCM: `v1.<id of the key>.<IV, text and tag in base64url>`. The place is authenticated along, so that a
 * secret that was moved elsewhere in the database does not open there. `keys`: 32 bytes each, the first one encrypts, all
 * decrypt. Source: NIST SP 800-38D; a random IV of 96 bits is safe for 2^32 texts of one key.
 */
export function createVault(keys: readonly [Buffer, ...Buffer[]]): Vault {
  const [first] = keys;
  const byId = new Map(keys.map((key) => [idOf(key), key]));
  const firstId = idOf(first);
  return {
    seal: (text, place) => {
      const iv = randomBytes(IV_BYTES);
      const cipher = createCipheriv("aes-256-gcm", first, iv).setAAD(Buffer.from(`${FORM} ${place}`));
      const sealed = Buffer.concat([iv, cipher.update(text, "utf8"), cipher.final(), cipher.getAuthTag()]);
      return `${FORM}.${firstId}.${sealed.toString("base64url")}`;
    },
    open: (sealed, place) => {
      const [form, keyId = "", body = "", ...rest] = sealed.split(".");
      const key = byId.get(keyId);
      const bytes = Buffer.from(body, "base64url");
      if (form !== FORM || key === undefined || rest.length > 0 || bytes.length < IV_BYTES + TAG_BYTES)
        return undefined;
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, IV_BYTES), { authTagLength: TAG_BYTES })
        .setAAD(Buffer.from(`${FORM} ${place}`))
        .setAuthTag(bytes.subarray(-TAG_BYTES));
      try {
        const text = decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES));
        return Buffer.concat([text, decipher.final()]).toString("utf8");
      } catch {
        return undefined;
      }
    },
    isOld: (sealed) => sealed.split(".")[1] !== firstId,
  };
}

/** Names a key without saying anything of it. */
function idOf(key: Buffer): string {
  return createHash("sha256").update("readiness key ").update(key).digest("base64url").slice(0, 8);
}
