import type { Instant } from "../../domain/time/time.ts";
import type { Access, AccessOf, Outcome } from "../../flows/ports.ts";
import type { HomeOf } from "../home-of.ts";
import { createLookup } from "./lookup.ts";

/** Where the app is installed, and with what right. */
export type Installs = {
  readonly accessOf: AccessOf;
  readonly homeOf: HomeOf;
  /** What was known of a workspace is not true any more. */
  readonly forget: (workspaceId: string) => void;
};

type Right = Access & { readonly expiresAt: Instant | null };

type Needs<Held extends Right> = {
  /** What stands in the database, refused where the app is not installed. */
  readonly read: (workspaceId: string) => Promise<Outcome<Held>>;
  /** Renews a right that ends soon. */
  readonly renew: (workspaceId: string, held: Held) => Promise<Outcome<Held>>;
  /** By Slack's clock. */
  readonly now: () => Instant;
  /** Milliseconds that only grow. */
  readonly clock: () => number;
};

/** So long a process may act on what another one has changed since. */
const FRESH_MS = 2_000;
/** So long a right that was there serves while the database is slow. */
const STALE_MS = 30_000;
/** A right is renewed so long before it ends, in the background; */
const AHEAD_MS = 2 * 3_600_000;
/** and within this, calls wait for it. */
const LAST_MS = 60_000;
/** After a renewal that failed. */
const AGAIN_MS = 10_000;

export function createInstalls<Held extends Right>({ read, renew, now, clock }: Needs<Held>): Installs {
  const rights = createLookup(read, { clock, freshMs: FRESH_MS, staleMs: STALE_MS, serves: ({ ok }) => ok });
  const renewals = new Map<string, Promise<Outcome<Held>>>();

  /** Once at a time in this process, and not again right after it failed. */
  function renewOnce(workspaceId: string, held: Held): Promise<Outcome<Held>> {
    const before = renewals.get(workspaceId);
    if (before !== undefined) return before;
    const renewal = renew(workspaceId, held);
    renewals.set(workspaceId, renewal);
    const end = () => renewals.delete(workspaceId);
    renewal.then(
      (outcome) => {
        if (outcome.ok) rights.set(workspaceId, outcome);
        else rights.forget(workspaceId);
        if (outcome.ok && outcome.value.token !== held.token) end();
        else setTimeout(end, AGAIN_MS).unref();
      },
      () => setTimeout(end, AGAIN_MS).unref(),
    );
    return renewal;
  }

  const accessOf: AccessOf = async (workspaceId) => {
    const access = await rights.of(workspaceId);
    if (!access.ok || access.value.expiresAt === null) return access;
    const leftMs = Date.parse(access.value.expiresAt) - Date.parse(now());
    if (leftMs > AHEAD_MS) return access;
    const renewal = renewOnce(workspaceId, access.value);
    return leftMs > LAST_MS ? access : renewal;
  };

  const isThere = async (workspaceId: string) => {
    const access = await rights.of(workspaceId);
    return access.ok || access.kind !== "refused";
  };
  return {
    accessOf,
    /** A workspace of an organisation may have the app by itself, or by the organisation's installation. */
    homeOf: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
      const places = isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId];
      for (const place of places) if (place !== undefined && (await isThere(place))) return place;
      return undefined;
    },
    forget: rights.forget,
  };
}
