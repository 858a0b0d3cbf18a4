/** The JSON pointer (RFC 6901) of a property or item of what `at` points to. */
export function below(at: string, key: string | number): string {
  return `${at}/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}
