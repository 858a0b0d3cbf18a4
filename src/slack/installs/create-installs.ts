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

/** So long a process may act on what another one has changed since. */
const FRESH_MS = 2_000;
/** So long a right that was there serves while the database is slow. */
const STALE_MS = 30_000;

/** `read`: what stands in the database, refused where the app is not installed. */
export function createInstalls(read: (workspaceId: string) => Promise<Outcome<Access>>, clock: () => number): Installs {
  const rights = createLookup(read, { clock, freshMs: FRESH_MS, staleMs: STALE_MS, serves: ({ ok }) => ok });
  const isThere = async (workspaceId: string) => {
    const access = await rights.of(workspaceId);
    return access.ok || access.kind !== "refused";
  };
  return {
    accessOf: rights.of,
    /** A workspace of an organisation may have the app by itself, or by the organisation's installation. */
    homeOf: async ({ teamId, enterpriseId, isEnterpriseInstall }) => {
      const places = isEnterpriseInstall ? [enterpriseId, teamId] : [teamId, enterpriseId];
      for (const place of places) if (place !== undefined && (await isThere(place))) return place;
      return undefined;
    },
    forget: rights.forget,
  };
}
