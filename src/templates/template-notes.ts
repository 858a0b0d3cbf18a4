/** What is wrong in a template file, and where. `field` is a path such as `sections[1].items[0].level`, or empty. */
export type TemplateProblem = {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based. */
  readonly column: number;
  readonly field: string;
  readonly message: string;
};

/** Something that a person should know about an import that succeeded. */
export type ImportWarning = {
  /** 1-based line of the file. */
  readonly line: number;
  readonly message: string;
};
