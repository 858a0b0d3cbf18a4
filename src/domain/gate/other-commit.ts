/** Build metadata of a version that is a commit, as in `2.4.0+3f2c1ab` or `2.4.0+build.3f2c1ab`. */
const COMMIT = /\+(?:[0-9A-Za-z-]+\.)*([0-9a-f]{7,64})$/u;

/** The commit that a reviewed version names, where it is not the one that is to launch; null: it is, or none is named. */
export function otherCommit(version: string, sha: string): string | null {
  const named = COMMIT.exec(version)?.[1];
  if (named === undefined) return null;
  const given = sha.toLowerCase();
  return given.startsWith(named) || named.startsWith(given) ? null : named;
}

export function isSha(text: string): boolean {
  return /^[0-9a-f]{7,64}$/iu.test(text);
}
