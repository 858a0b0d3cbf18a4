import { addDays, type Instant } from "../../domain/time/time.ts";
import { isTokenScope, TOKEN_SCOPES, type TokenScope } from "../../domain/tokens/token-scope.ts";
import { CommandFailure } from "../command-failure.ts";
import { plain } from "../terminal/columns.ts";

const NAME_LENGTH = 60;
const MOST_DAYS = 3650;

/** What to call a token: a line that says where it is used. */
export function tokenName(typed: string): string {
  const name = plain(typed).trim();
  if (name === "")
    throw new CommandFailure("The token needs a name that says where it is used, like `github-actions`.");
  if (name.length <= NAME_LENGTH) return name;
  throw new CommandFailure(`The token's name has ${name.length} characters; ${NAME_LENGTH} is the most.`);
}

/** `gate,evidence` → its scopes, each once. */
export function tokenScopes(typed: string): readonly TokenScope[] {
  const words = typed.split(",").map((word) => word.trim().toLowerCase());
  const wrong = words.find((word) => !isTokenScope(word));
  if (wrong !== undefined) {
    throw new CommandFailure(
      `\`${plain(wrong)}\` is not a scope. Give one or more of ${TOKEN_SCOPES.join(", ")}, with commas between them.`,
    );
  }
  return TOKEN_SCOPES.filter((scope) => words.includes(scope));
}

/** `90d` or `never` → when it ends. */
export function tokenExpiry(typed: string, now: Instant): Instant | null {
  if (typed === "never") return null;
  const days = Number(/^(\d{1,4})d$/u.exec(typed)?.[1] ?? 0);
  if (days >= 1 && days <= MOST_DAYS) return addDays(now, days);
  throw new CommandFailure(
    `\`${plain(typed)}\` is not a time to live. Write days, like 90d (at most ${MOST_DAYS}d), or never.`,
  );
}
