import type { IncomingMessage } from "node:http";

/** The token that a request brings in its header `Authorization: Bearer …`; null: it brings none. */
export function bearer({ headers: { authorization } }: IncomingMessage): string | null {
  return /^Bearer +(\S+) *$/iu.exec(authorization ?? "")?.[1] ?? null;
}
