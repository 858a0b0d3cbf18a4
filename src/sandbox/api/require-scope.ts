import type { TokenRecord } from "../state/apps.ts";
import { SlackError } from "./slack-error.ts";

/** The token must hold one of these scopes. */
export function requireScope(token: TokenRecord, anyOf: readonly string[]): void {
  if (anyOf.length === 0 || anyOf.some((scope) => token.scopes.includes(scope))) return;
  throw new SlackError("missing_scope", [], { needed: anyOf.join(","), provided: token.scopes.join(",") });
}
