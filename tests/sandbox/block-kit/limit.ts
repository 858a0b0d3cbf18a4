import type { Surface } from "./payloads.ts";

/** A ceiling of Slack: blocks of size `n`, and where the complaint points, below the blocks. */
export type Limit = {
  readonly name: string;
  readonly surface?: Surface;
  readonly make: (n: number) => readonly unknown[];
  readonly max: number;
  readonly min?: number;
  readonly at: string;
  readonly unit?: "characters" | "items" | "value";
};

/** A text of n characters. */
export const x = (n: number) => "x".repeat(n);
export const many = <T>(n: number, one: (index: number) => T) => Array.from({ length: n }, (_, index) => one(index));
/** An address of n characters. */
export const link = (n: number) => `https://a.io/${x(n - 13)}`;
