import type { DeathPoint } from "../death-point.ts";
import type { Stage } from "../stage.ts";

/** A place on the way of a tale where the bot may die. */
export type Place = { readonly name: string; readonly at: DeathPoint };

/** What a bot does again and again, dying each time at one of these places. */
export type Tale = {
  readonly places: readonly Place[];
  /** With a bot that runs on an empty stage. */
  readonly begin: (stage: Stage) => Promise<Telling>;
};

export type Telling = {
  /** Lets happen what comes before the bot is to die. */
  readonly prepare: () => Promise<void>;
  /** Brings the bot to where it dies. */
  readonly provoke: () => Promise<void>;
  /** When the bot has risen: a sentence for each promise that was not kept. */
  readonly judge: (place: Place) => Promise<readonly string[]>;
};
