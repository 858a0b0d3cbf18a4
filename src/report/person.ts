/** Names of people and user groups by their Slack ids, as far as they are known. */
export type Names = ReadonlyMap<string, string>;

export type Person = { readonly id: string; readonly name: string };

/** Who somebody is: their name, else their id. */
export function personOf(id: string, names: Names): Person {
  return { id, name: names.get(id) ?? knownAs(id) };
}

export function personOrNull(id: string | null, names: Names): Person | null {
  return id === null ? null : personOf(id, names);
}

function knownAs(id: string): string {
  if (id === "readiness") return "Readiness";
  if (id.startsWith("token:")) return `the token ${id.slice("token:".length)}`;
  return id.startsWith("erased-") ? `a person who was erased (${id.slice("erased-".length)})` : id;
}
