import type { Deed } from "./deed.ts";
import { DEEDS_IN_WORKSPACE } from "./deeds-in-workspace.ts";
import { DEEDS_ON_DECISIONS } from "./deeds-on-decisions.ts";
import { DEEDS_ON_ITEMS } from "./deeds-on-items.ts";
import { DEEDS_ON_REVIEWS } from "./deeds-on-reviews.ts";
import { DEEDS_ON_WAIVERS } from "./deeds-on-waivers.ts";
import type { DeedName } from "./may.ts";

/** Everything that is tried, by the name under which the table of rights has it. */
export const DEEDS: { readonly [name in DeedName]: Deed } = {
  ...DEEDS_ON_ITEMS,
  ...DEEDS_ON_WAIVERS,
  ...DEEDS_ON_REVIEWS,
  ...DEEDS_ON_DECISIONS,
  ...DEEDS_IN_WORKSPACE,
};
