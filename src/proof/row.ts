import type { Random } from "../simulation/random.ts";

/** A promise that is measured: one row of docs/proof.md. */
export type Row = {
  /** `C1`: faults, `D…` disks, `T…` clocks, `P…` replicas, `S…` attacks, `A…` the record. */
  readonly id: string;
  readonly what: string;
  /** How often it is tried: in full, and in the tests. */
  readonly numbers: { readonly full: number; readonly quick: number };
  /** It judges how soon a crowd is served: in the full run nothing runs beside it. */
  readonly isAlone?: true;
  readonly run: (wish: RowWish) => Promise<RowResult>;
};

export type RowWish = {
  readonly count: number;
  readonly random: Random;
  /** So many of `count` are done. */
  readonly onProgress: (done: number) => void;
};

export type RowResult = {
  readonly tried: number;
  /** A sentence for each promise that was not kept. */
  readonly failed: readonly string[];
  /** What was measured beside it, in a sentence. */
  readonly measured?: string;
  /** Why it, or a part of it, cannot be tried on this machine. */
  readonly skipped?: string;
};
