import type { Random } from "../simulation/random.ts";

/** A promise that is measured: one row of docs/proof.md. */
export type Row = {
  /** `C1`: faults, `D…` disks, `S…` attacks. */
  readonly id: string;
  readonly what: string;
  /** How often it is tried: in full, and in the tests. */
  readonly numbers: { readonly full: number; readonly quick: number };
  readonly run: (wish: RowWish) => Promise<RowResult>;
};

export type RowWish = {
  readonly count: number;
  readonly random: Random;
  /** So many of `count` are done. */
  readonly onProgress: (done: number) => void;
};

/** `failed`: a sentence for each promise that was not kept. */
export type RowResult = { readonly tried: number; readonly failed: readonly string[] };
