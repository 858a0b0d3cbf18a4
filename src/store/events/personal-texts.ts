/** What an entry says, without its place in the chain. */
export type Content = { readonly by: string; readonly data: unknown };

/** A text of an entry that says who somebody is, or that somebody typed. It can be erased without breaking the chain. */
export type PersonalText = {
  /** JSON Pointer (RFC 6901) into `{ by, data }`. */
  readonly path: string;
  /** `who`: somebody's id. `words`: what somebody typed. */
  readonly kind: "who" | "words";
  /** Whose id it is, or who typed it. */
  readonly person: string;
  readonly value: string;
};

const WHO: ReadonlySet<string> = new Set([
  "by",
  "owner",
  "lead",
  "blockedBy",
  "approvedBy",
  "metBy",
  "addedBy",
  "recordedBy",
  "operator",
  "witness",
  // Of a digest: a lead, or a channel, which is nobody.
  "target",
]);
const WORDS: ReadonlySet<string> = new Set(["reason", "note", "text", "risk", "control"]);
const OF_EVIDENCE: ReadonlySet<string> = new Set(["value", "title", "fileId"]);
/** Lists of people in the settings of a workspace. */
const HOLDERS = /^\/data\/changes\/(admins|roles|serviceRoles)\//;

/**
 * Writes an entry with something else in place of each personal text; empty ones stay. Which texts are personal is part of
 * what a commitment is of: whoever changes that for entries that exist must keep the old rule for them.
 */
export function mapPersonalTexts(content: Content, replace: (text: PersonalText) => string): Content {
  const walk = (value: unknown, path: string, key: string, author: string): unknown => {
    if (typeof value === "string") return text(value, path, key, author);
    if (Array.isArray(value)) return value.map((part, index) => walk(part, `${path}/${index}`, key, author));
    if (typeof value !== "object" || value === null) return value;
    const members = Object.entries(value);
    const evidence = isEvidence(value);
    const by = evidence ? String(value.by) : author;
    return Object.fromEntries(
      members.map(([name, part]) => {
        const below = `${path}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
        return [name, walk(part, below, evidence && OF_EVIDENCE.has(name) ? "text" : name, by)];
      }),
    );
  };
  const text = (value: string, path: string, key: string, author: string): string => {
    if (value === "") return value;
    if (WHO.has(key) || HOLDERS.test(path)) return replace({ path, kind: "who", person: value, value });
    return WORDS.has(key) ? replace({ path, kind: "words", person: author, value }) : value;
  };
  return { by: text(content.by, "/by", "by", content.by), data: walk(content.data, "/data", "data", content.by) };
}

export function personalTexts(content: Content): readonly PersonalText[] {
  const found: PersonalText[] = [];
  mapPersonalTexts(content, (one) => {
    found.push(one);
    return one.value;
  });
  return found;
}

function isEvidence(value: object): value is { readonly by: string } {
  return "kind" in value && "value" in value && "by" in value && typeof value.by === "string";
}
