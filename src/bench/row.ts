/** One measurement against a bare Bolt app, or of a large database against a small one. */
export type BenchRow = {
  /** `R1` … `R13`. */
  readonly id: string;
  readonly what: string;
  /** How often it is repeated where nobody says; each repetition takes its turn at both sides. */
  readonly rounds: number;
  readonly run: (wish: BenchWish) => Promise<BenchResult>;
};

export type BenchWish = {
  readonly rounds: number;
  /** So many of `total` pieces of work are done. */
  readonly onProgress: (done: number, total: number) => void;
  /** How many reviews a large database has. */
  readonly many: number;
  /** Where large databases are kept from one run to the next. */
  readonly cache: string;
};

export type BenchResult = {
  readonly findings: readonly Finding[];
  /** Why it, or a part of it, was not measured. */
  readonly skipped?: string;
};

/** A figure with its target: measured in each round on our side and, where there is one, on the other. */
export type Finding = {
  readonly what: string;
  readonly unit: "ms" | "MB" | "";
  readonly ours: readonly number[];
  /** In the same rounds; null: the target is for our figure alone. */
  readonly base: readonly number[] | null;
  /** What `base` is: `bare app`, `10 reviews` … */
  readonly against: string;
  /** `at most` of ours / base, of ours − base, or of ours. */
  readonly target: { readonly of: "ratio" | "difference" | "figure"; readonly atMost: number };
};
