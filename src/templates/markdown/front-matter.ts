import { isMap, isScalar, LineCounter, parseDocument } from "yaml";
import { z } from "zod";
import type { Level, SignOffRule } from "../../domain/template.ts";
import { didYouMean } from "../did-you-mean.ts";
import { LIMITS } from "../template-limits.ts";
import type { ImportWarning } from "../template-notes.ts";
import { ROLE, TEMPLATE_ID } from "../yaml/template-form.ts";
import { joinLines } from "./inline-text.ts";
import { splitFrontMatter } from "./parse-blocks.ts";

export type FrontMatter = {
  readonly title: string | null;
  /** `name`, as issue templates have it: a title where there is neither `title` nor a heading. */
  readonly name: string | null;
  readonly id: string | null;
  readonly version: number | null;
  readonly description: string | null;
  readonly level: Level | null;
  readonly role: string | null;
  readonly signOffs: readonly SignOffRule[];
  /** Lines of the file that it takes, its fences included. */
  readonly lines: number;
  readonly warnings: readonly ImportWarning[];
};

const NO_FRONT_MATTER: FrontMatter = {
  title: null,
  name: null,
  id: null,
  version: null,
  description: null,
  level: null,
  role: null,
  signOffs: [],
  lines: 0,
  warnings: [],
};

const words = z.union([z.string(), z.number()]).transform((value) => joinLines(String(value)));
const role = z.string().max(LIMITS.role).regex(ROLE);
const FIELDS = {
  title: words,
  name: words,
  id: z.string().max(LIMITS.id).regex(TEMPLATE_ID),
  version: z.int().min(1),
  description: z.string().max(LIMITS.text),
  level: z.enum(["must", "should"]),
  role,
  "sign-offs": z.record(role, z.int().min(1).max(LIMITS.quorum)),
};
const EXPECTED: Readonly<Record<keyof typeof FIELDS, string>> = {
  title: "text",
  name: "text",
  id: "lower-case words joined by hyphens",
  version: "a whole number from 1",
  description: "text",
  level: "`must` or `should`",
  role: "a role such as `sre`",
  "sign-offs": "a map such as `{ sre: 1, product: 1 }`",
};
/** Keys of issue and page templates that mean nothing here and need no word. */
const ELSEWHERE = new Set([
  "about",
  "labels",
  "assignees",
  "assignee",
  "layout",
  "permalink",
  "tags",
  "date",
  "author",
  "authors",
  "type",
  "projects",
]);

/** The metadata at the top of a file. A `---` block that is no YAML map is not front matter but text. */
export function readFrontMatter(text: string): FrontMatter {
  const split = splitFrontMatter(text);
  if (split === null) return NO_FRONT_MATTER;
  if (split.kind === "toml") {
    const message = "Front matter in TOML (`+++`) is not read. Write it in YAML between two lines of `---`.";
    return { ...NO_FRONT_MATTER, lines: split.lines, warnings: [{ line: 1, message }] };
  }
  const lines = new LineCounter();
  const document = parseDocument(split.value, { lineCounter: lines, prettyErrors: false });
  const keys = isMap(document.contents) ? document.contents.items : [];
  if (document.errors.length > 0 || keys.length === 0) return NO_FRONT_MATTER;
  const warnings: ImportWarning[] = [];
  const data = toData(() => document.toJS({ maxAliasCount: 20 }));
  const lineOf = (key: string): number => {
    const found = keys.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.key;
    return isScalar(found) && found.range ? lines.linePos(found.range[0]).line + 1 : 1;
  };
  const take = <T>(key: keyof typeof FIELDS, form: z.ZodType<T>): T | null => {
    const value = data[key];
    if (value === undefined || value === null || value === "") return null;
    const parsed = form.safeParse(value);
    if (parsed.success) return parsed.data;
    warnings.push({
      line: lineOf(key),
      message: `\`${key}\` in the front matter is not used: expected ${EXPECTED[key]}.`,
    });
    return null;
  };
  for (const key of Object.keys(data)) {
    if (Object.hasOwn(FIELDS, key) || ELSEWHERE.has(key.toLowerCase())) continue;
    const message = `\`${key}\` in the front matter is not used.${didYouMean(key, Object.keys(FIELDS))}`;
    warnings.push({ line: lineOf(key), message });
  }
  return {
    title: take("title", FIELDS.title) || null,
    name: take("name", FIELDS.name) || null,
    id: take("id", FIELDS.id),
    version: take("version", FIELDS.version),
    description: take("description", FIELDS.description),
    level: take("level", FIELDS.level),
    role: take("role", FIELDS.role),
    signOffs: Object.entries(take("sign-offs", FIELDS["sign-offs"]) ?? {}).map(([name, quorum]) => ({
      role: name,
      quorum,
    })),
    lines: split.lines,
    warnings,
  };
}

function toData(read: () => unknown): Readonly<Record<string, unknown>> {
  try {
    const data = z.record(z.string(), z.unknown()).safeParse(read());
    return data.success ? data.data : {};
  } catch {
    return {};
  }
}
