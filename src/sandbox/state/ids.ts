/** Ids that look like Slack's, the same in every run: made from a name where there is one, counted otherwise. */
export type Ids = {
  readonly named: (prefix: string, name: string) => string;
  readonly next: (prefix: string) => string;
  /** Lower-case hex of `length` digits that never repeats; stands where Slack has something unguessable. */
  readonly secret: (length: number) => string;
};

const LENGTH = 11;

export function createIds(): Ids {
  const taken = new Set<string>();
  let count = 0;
  let seed = 0x9e3779b9;
  const next = (prefix: string): string => {
    count += 1;
    const id = `${prefix}1${count
      .toString(36)
      .toUpperCase()
      .padStart(LENGTH - prefix.length - 1, "0")}`;
    taken.add(id);
    return id;
  };
  return {
    next,
    named: (prefix, name) => {
      const bare = `${prefix}0${name.toUpperCase().replace(/[^A-Z0-9]/g, "")}`;
      const id = bare.slice(0, LENGTH).padEnd(LENGTH, "0");
      if (taken.has(id)) return next(prefix);
      taken.add(id);
      return id;
    },
    secret: (length) => {
      let text = "";
      while (text.length < length) {
        seed = (Math.imul(seed ^ (seed >>> 15), 0x2c1b3c6d) + 0x6d2b79f5) | 0;
        text += (seed >>> 0).toString(16).padStart(8, "0");
      }
      count += 1;
      return `${text.slice(0, Math.max(0, length - 6))}${count.toString(16).padStart(6, "0")}`.slice(-length);
    },
  };
}
