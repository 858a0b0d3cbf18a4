/** 32 bytes in base64. */
const KEY = /^[A-Za-z0-9+/]{43}=$/;

/** The keys of a list like `base64,base64`, 32 bytes each; undefined when one is anything else. */
export function readKeys(list: string): readonly [Buffer, ...Buffer[]] | undefined {
  const [first = "", ...others] = list.split(",").map((key) => key.trim());
  const toKey = (key: string) => Buffer.from(key, "base64");
  return [first, ...others].every((key) => KEY.test(key)) ? [toKey(first), ...others.map(toKey)] : undefined;
}
