import { randomUUID } from "node:crypto";
import { runDue } from "../../src/flows/due/run-due.ts";
import type { Deps } from "../../src/flows/ports.ts";
import { leaseDue } from "../../src/store/due/lease-due.ts";

/** More than any test makes due at one instant: what is due again at once would be done for ever. */
const MOST = 500;

/** Does everything that is due at `deps.now()`, and what that makes due, one after the other. `kinds`: only these. */
export async function doDue(deps: Deps, kinds?: readonly string[]): Promise<void> {
  const now = deps.now();
  const until = new Date(Date.parse(now) + 60_000).toISOString();
  const which = kinds === undefined ? {} : { kinds };
  for (let done = 0; done < MOST; done++) {
    const [row] = await leaseDue(deps.db, { now, until, lease: randomUUID(), limit: 1, ...which });
    if (row === undefined) return;
    await runDue(deps, row);
  }
  throw new Error(`more than ${MOST} pieces of work are due at ${now}`);
}
