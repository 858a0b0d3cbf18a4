/** What a bearer token of the HTTP interface may be used for. */
export const TOKEN_SCOPES = ["gate", "evidence", "drills"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export function isTokenScope(text: string): text is TokenScope {
  return TOKEN_SCOPES.some((scope) => scope === text);
}
