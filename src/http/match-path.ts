export type PathParts = { readonly [name: string]: string };

/**
 * The parts that a pattern like `/gate/:service/:version` names in a path; null: it does not match. Each is decoded by
 * itself, so a `%2F` is a part of a name and a `/` is not. A part that cannot be decoded matches nothing.
 */
export function matchPath(pattern: string, path: string): PathParts | null {
  const wanted = pattern.split("/");
  const given = path.split("/");
  if (wanted.length !== given.length) return null;
  const parts: { [name: string]: string } = {};
  for (const [index, segment] of wanted.entries()) {
    const text = given[index] ?? "";
    if (!segment.startsWith(":")) {
      if (segment !== text) return null;
      continue;
    }
    const value = decoded(text);
    if (value === null || value === "") return null;
    parts[segment.slice(1)] = value;
  }
  return parts;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
