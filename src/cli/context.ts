import type { Instant } from "../domain/time/time.ts";
import type { Answer } from "./answer.ts";

/** What every command is handed: the environment, the clock, the network and a way to show that it goes on. */
export type Context = {
  readonly env: { readonly [name: string]: string | undefined };
  readonly now: () => Instant;
  readonly fetch: typeof globalThis.fetch;
  readonly progress: (label: string) => Progress;
};

export type Progress = {
  readonly report: (done: number, total: number) => void;
  readonly stop: () => void;
};

/** A command's way out: what it answers is printed at one place. */
export type Door = { readonly context: Context; readonly say: (answer: Answer) => void };
