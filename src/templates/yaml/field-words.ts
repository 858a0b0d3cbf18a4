import { LIMITS } from "../template-limits.ts";
import { criterionForm, evidenceForm, itemForm, sectionForm, templateForm } from "./template-form.ts";
import type { Path } from "./yaml-source.ts";

/** The keys that each kind of map knows, for "expected one of" and "did you mean". */
export const KEYS_BY_PLACE: Readonly<Record<string, readonly string[]>> = {
  template: Object.keys(templateForm.shape).filter((key) => key !== "$schema"),
  section: Object.keys(sectionForm.shape),
  item: Object.keys(itemForm.shape),
  evidence: Object.keys(evidenceForm.shape),
  criterion: Object.keys(criterionForm.shape),
};

const TITLE = "one line of text";
const WORDS: Readonly<Record<string, string>> = {
  "": "a map with `id`, `title` and `sections`",
  version: "a whole number from 1",
  title: TITLE,
  description: `text of at most ${LIMITS.text} characters`,
  why: `text of at most ${LIMITS.text} characters`,
  verify: `text of at most ${LIMITS.text} characters`,
  "sign-offs": "a map from roles to numbers, such as `{ sre: 1, product: 1 }`",
  sections: "a list of sections with at least one in it",
  items: "a list of items with at least one in it",
  level: "`must` or `should`",
  role: "a role such as `sre` or `data-platform`",
  evidence: "a map such as `{ expects: a scan report, fresh for: 90d }`",
  expects: `words to follow "needs", such as \`a scan report\``,
  kinds: "a list of `link`, `text`, `number`, `file`, `check` or `drill`",
  "fresh for": "a number of days such as `90d`, `release` or `unlimited`",
  due: "`3 working days before`, `5 days before` or `on the day`",
  required: "`true` or `false`",
  recurring: "`true` or `false`",
  waivable: "`true` or `false`",
  optional: "`true` or `false`",
  criteria: "a list of sub-checks: text, or `{ title, id, optional }`",
  drill: "`restore` or `failover`",
  "waits for": "a list of item ids",
  $schema: "text",
};

const ENTRY_WORDS: Readonly<Record<string, string>> = {
  sections: "a section with `title` and `items`",
  items: "an item with a `title`",
  criteria: "text, or a map with `title`, `id` and `optional`",
  kinds: "`link`, `text`, `number`, `file`, `check` or `drill`",
  "waits for": "the id of an item",
};

/** What belongs at this place, in words that follow "Expected". */
export function expectation(path: Path): string {
  const last = path.at(-1);
  const parent = path.at(-2);
  if (typeof last === "number") return ENTRY_WORDS[String(parent)] ?? "another value";
  if (parent === "sign-offs") return `a quorum: a whole number from 1 to ${LIMITS.quorum}`;
  if (last === "id") {
    return path.length === 1
      ? "lower-case words joined by hyphens, such as `trading-platform`"
      : "letters, digits, dots, hyphens and underscores without spaces, such as `security.secrets`";
  }
  return WORDS[String(last ?? "")] ?? "another value";
}
