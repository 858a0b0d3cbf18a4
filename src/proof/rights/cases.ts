import { EVERYBODY, type Who } from "./cast.ts";
import { DEEDS } from "./deeds.ts";
import type { DeedName } from "./may.ts";

/** Every case: each deed by each person. */
export const CASES: readonly { readonly deed: DeedName; readonly who: Who }[] = EVERYBODY.flatMap((who) =>
  Object.keys(DEEDS).map((deed) => ({ deed: deed as DeedName, who })),
);
