import type { z } from "zod";
import { didYouMean } from "../did-you-mean.ts";
import type { TemplateProblem } from "../template-notes.ts";
import { expectation, KEYS_BY_PLACE } from "./field-words.ts";
import type { Path, YamlSource } from "./yaml-source.ts";

/** A zod issue → sentences that name line, field and what is expected. An unknown key each gets its own. */
export function formProblems(issues: readonly z.core.$ZodIssue[], source: YamlSource, file: string): TemplateProblem[] {
  return issues.flatMap((issue) => problemsOf(issue, [], source, file));
}

function problemsOf(issue: z.core.$ZodIssue, above: Path, source: YamlSource, file: string): TemplateProblem[] {
  const path = [...above, ...issue.path];
  const field = fieldName(path);
  if (issue.code === "unrecognized_keys") {
    const known = KEYS_BY_PLACE[placeOf(path)] ?? [];
    return issue.keys.map((key) => ({
      file,
      ...source.atKey(path, key),
      field: fieldName([...path, key]),
      message: `\`${shown(key)}\` is not a key here. Expected ${list(known)}.${didYouMean(key, known)}`,
    }));
  }
  const value = valueAt(source.data, path);
  if (issue.code === "invalid_union") {
    const branch = typeof value === "string" ? issue.errors.at(0) : isObject(value) ? issue.errors.at(-1) : undefined;
    if (branch !== undefined) return branch.flatMap((error) => problemsOf(error, path, source, file));
  }
  if (issue.code === "invalid_key") {
    const key = String(path.at(-1));
    const where = source.atKey(path.slice(0, -1), key);
    return [
      {
        file,
        ...where,
        field,
        message: `\`${shown(key)}\` is not a role. Write it like \`sre\` or \`data-platform\`.`,
      },
    ];
  }
  return [{ file, ...source.at(path), field, message: sentence(issue, path, value) }];
}

function sentence(issue: z.core.$ZodIssue, path: Path, value: unknown): string {
  const name = `\`${shown(String(lastName(path) ?? "template"))}\``;
  const expected = expectation(path);
  if (value === undefined) return `${name} is missing. Expected ${expected}.`;
  if (value === null) return `${name} is empty. Expected ${expected}.`;
  if (issue.code === "too_big" && issue.origin === "string") {
    return `${name} has ${String(value).trim().length} characters; ${issue.maximum} is the limit.`;
  }
  if (issue.code === "too_big" && issue.origin === "array" && Array.isArray(value)) {
    return `${name} has ${value.length} entries; ${issue.maximum} is the limit.`;
  }
  if (issue.code === "too_small" && (value === "" || issue.origin === "string" || issue.origin === "array")) {
    return `${name} is empty. Expected ${expected}.`;
  }
  const meant =
    issue.code === "invalid_value" && typeof value === "string" ? didYouMean(value, issue.values.map(String)) : "";
  return `${name} is ${printed(value)}. Expected ${expected}.${meant}`;
}

function printed(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  if (isObject(value)) return "a map";
  return typeof value === "string" ? `\`${shown(value)}\`` : `\`${String(value)}\` (a ${typeof value})`;
}

function shown(text: string): string {
  const flat = text.replace(/\s+/gu, " ").trim();
  return flat.length > 60 ? `${flat.slice(0, 59).toWellFormed()}…` : flat;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function valueAt(data: unknown, path: Path): unknown {
  let value = data;
  for (const key of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}

/** `sections[1].items[0].level` */
export function fieldName(path: Path): string {
  return path.reduce<string>((name, key) => {
    if (typeof key === "number") return `${name}[${key}]`;
    return name === "" ? String(key) : `${name}.${String(key)}`;
  }, "");
}

function lastName(path: Path): PropertyKey | undefined {
  const last = path.at(-1);
  return typeof last === "number" ? `${String(path.at(-2))}[${last}]` : last;
}

/** Which map a path leads to: `template`, `section`, `item`, `evidence` or `criterion`. */
function placeOf(path: Path): string {
  const names = path.filter((key) => typeof key === "string");
  return (
    { "": "template", sections: "section", items: "item", evidence: "evidence", criteria: "criterion" }[
      names.at(-1) ?? ""
    ] ?? ""
  );
}

function list(words: readonly string[]): string {
  const quoted = words.map((word) => `\`${word}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} or ${quoted.at(-1)}`;
}
