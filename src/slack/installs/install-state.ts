import { z } from "zod";
import type { Instant } from "../../domain/time/time.ts";
import type { Vault } from "../../flows/ports.ts";

/** The state of an installation under way: sealed, so nobody else can make one. */
export type InstallState = {
  readonly make: () => string;
  /** The id of a state that was made at most ten minutes ago; undefined for anything else. */
  readonly read: (state: string) => string | undefined;
};

export const STATE_S = 600;
/** The clocks of two replicas differ. */
const SKEW_MS = 60_000;
const PLACE = "state of an installation";
const shape = z.strictObject({ id: z.string(), at: z.iso.datetime() });

export function createInstallState({
  vault,
  now,
  newId,
}: {
  vault: Vault;
  now: () => Instant;
  newId: () => string;
}): InstallState {
  return {
    make: () => vault.seal(JSON.stringify({ id: newId(), at: now() }), PLACE),
    read: (state) => {
      const opened = vault.open(state, PLACE);
      const made = opened === undefined ? undefined : shape.safeParse(JSON.parse(opened)).data;
      const age = made === undefined ? Number.NaN : Date.parse(now()) - Date.parse(made.at);
      return age >= -SKEW_MS && age <= STATE_S * 1_000 ? made?.id : undefined;
    },
  };
}
