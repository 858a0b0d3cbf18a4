import type { IncomingMessage } from "node:http";
import type { Token } from "../../domain/tokens/token.ts";
import type { TokenScope } from "../../domain/tokens/token-scope.ts";
import type { Deps } from "../../flows/ports.ts";
import { checkToken } from "../../flows/tokens/check-token.ts";
import { hashOfSecret } from "../../flows/tokens/token-secret.ts";
import { bearer } from "../bearer.ts";
import { createRateLimit } from "../rate-limit.ts";
import { addressKey } from "./address-key.ts";
import { type ApiAnswer, problem } from "./answer.ts";

type Admitted = { readonly ok: true; readonly token: Token } | { readonly ok: false; readonly answer: ApiAnswer };

/** Whether a request's bearer token lets it in. Rejects when the database fails. */
export type Guard = (request: IncomingMessage, scope: TokenScope) => Promise<Admitted>;

/** A token asks once a second, with a minute's worth at once. */
const TOKEN_LIMIT = { burst: 60, everyMs: 1_000 };
/** An address may be wrong twenty times, then once in six seconds. */
const FAILURE_LIMIT = { burst: 20, everyMs: 6_000 };
const MOST_KNOWN = 1_000;

const WHY = {
  unknown: "This token is not known here. Ask whoever runs Readiness for one (`readiness token create`).",
  expired: "This token has expired. Ask whoever runs Readiness for a new one (`readiness token create`).",
  revoked: "This token was revoked. Ask whoever runs Readiness for a new one (`readiness token create`).",
};

/**
 * Lets in whom a token allows to. Each try counts as a failure of its address until it is none, so guessing is slow; a token
 * that has worked before is looked at all the same, so that one broken job does not lock out all behind the same address.
 * One that asks too often is turned away before the database is asked. The counts are of this process and end with it.
 */
export function createGuard(deps: Pick<Deps, "db" | "now" | "log">, clock: () => number): Guard {
  const uses = createRateLimit({ ...TOKEN_LIMIT, clock });
  const failures = createRateLimit({ ...FAILURE_LIMIT, clock });
  const known = new Set<string>();

  return async (request, scope) => {
    const secret = bearer(request);
    const address = addressKey(request.socket.remoteAddress);
    const hash = hashOfSecret(secret ?? "");
    const isKnown = known.has(hash);
    const wait = isKnown ? uses.take(hash) : failures.take(address);
    if (wait !== null) return { ok: false, answer: tooMany(wait) };
    if (secret === null) {
      const message = "Send a token in the header `Authorization: Bearer rdy_…`, never in the address.";
      return { ok: false, answer: problem(401, "unauthorized", message, challenge("")) };
    }
    const checked = await checkToken(deps, { secret, scope });
    if (!isKnown && (checked.ok || checked.why === "scope")) {
      failures.giveBack(address);
      if (known.size >= MOST_KNOWN) known.clear();
      known.add(hash);
      const late = uses.take(hash);
      if (late !== null) return { ok: false, answer: tooMany(late) };
    }
    if (checked.ok) return checked;
    if (checked.why === "scope") {
      const message = `This token may not be used for this: it lacks the scope \`${scope}\`.`;
      const header = challenge(`, error="insufficient_scope", scope="${scope}"`);
      return { ok: false, answer: problem(403, "forbidden", message, header) };
    }
    known.delete(hash);
    return { ok: false, answer: problem(401, "unauthorized", WHY[checked.why], challenge(', error="invalid_token"')) };
  };
}

function challenge(rest: string): { readonly "www-authenticate": string } {
  return { "www-authenticate": `Bearer realm="readiness"${rest}` };
}

function tooMany(waitMs: number): ApiAnswer {
  const seconds = Math.ceil(waitMs / 1_000);
  const message = `Too many requests. Ask again in ${seconds} s.`;
  return problem(429, "too-many-requests", message, { "retry-after": String(seconds) });
}
