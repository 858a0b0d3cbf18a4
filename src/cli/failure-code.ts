/** The exit code of a command that did not get to its answer. Of `gate`, 1 is an answer: no-go; only a go exits 0. */
export function failureCode([command]: readonly (string | undefined)[]): 1 | 2 {
  return command === "gate" ? 2 : 1;
}
