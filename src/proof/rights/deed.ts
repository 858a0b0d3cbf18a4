import type { CAST, Who } from "./cast.ts";
import type { Worker } from "./hands-in-windows.ts";

/** One case: its number is in whatever must not be the same twice. `who`: who is about to try. */
export type Setting = {
  readonly number: number;
  readonly who: Who;
  /** Somebody at work in the case's channel, by their handle. */
  readonly worker: (handle: string) => Worker;
};

export type Deed = {
  /** The type of the entry that it leaves; null: it leaves none. */
  readonly leaves: string | null;
  /** Whether it leaves a template. */
  readonly imports?: true;
  /** What only somebody who may do it is shown. */
  readonly shows?: RegExp;
  /** A call to Slack that is only made for somebody who may do it: its name, and what it sends. */
  readonly calls?: RegExp;
  /** Who may not do it is not refused, which is a denial on record, but answered as if it were not there. */
  readonly hides?: RegExp;
  /** Whether a review stands in the channel before. */
  readonly inReview?: false;
  /** Who may for certain, and by whose deliveries it is tried. */
  readonly as: (typeof CAST)[Who];
  /** What must be so before. */
  readonly before?: (setting: Setting) => Promise<void>;
  /** The click or the command that opens a form; who may not do it hears so at once. */
  readonly opens?: (worker: Worker, setting: Setting) => Promise<void>;
  /** The button as which the click that opens is delivered, where that one is only in a message that time brings. */
  readonly disguise?: string;
  /** Between the two, and open to everybody who may do the first. */
  readonly between?: (worker: Worker, setting: Setting) => Promise<void>;
  readonly does: (worker: Worker, setting: Setting) => Promise<void>;
};
