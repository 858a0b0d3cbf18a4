import { z } from "zod";
import type { World } from "../state/world.ts";

export const copiesSchema = z
  .tuple([z.int().min(1), z.int().min(1)])
  .refine(([least, most]) => least <= most, "least must not be more than most");

/** How deliveries travel to the app. */
export function createDeliveryControl(world: World) {
  return {
    /** Sends every delivery so many times, in parallel; with `most`, each one a chance number of times in between. */
    duplicate: (least: number, most = least): void => {
      world.weather.copies = copiesSchema.parse([least, most]);
    },
    /** Lets every delivery leave up to `withinMs` later, each by its own chance: their order is lost. */
    reorder: (withinMs: number): void => {
      world.weather.shuffleMs = withinMs;
    },
    delay: (ms: number): void => {
      world.weather.delayMs = ms;
    },
    /** Back to one copy each, at once. */
    calm: (): void => {
      Object.assign(world.weather, { copies: [1, 1], shuffleMs: 0, delayMs: 0 });
    },
  };
}
