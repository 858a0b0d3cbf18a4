import type { z } from "zod";
import type { RunRequest } from "../../domain/drill/record-run.ts";
import { runBody } from "./run-body.ts";

const MOMENT = "a date, a time and a zone, like `2026-11-24T10:02:00Z`";
const TEXT = "a text in quotation marks";

/** What is expected of each field. */
const EXPECTED: { readonly [field: string]: string } = {
  backupAt: MOMENT,
  startedAt: MOMENT,
  finishedAt: MOMENT,
  incidentAt: MOMENT,
  newestRowAt: MOMENT,
  assertions: 'a list like `[{"name": "orders", "expected": 120000, "found": 120000}]`',
  expected: "a text or a number",
  found: "a text or a number",
  result: "`succeeded` or `failed`",
};
const MOST_SENTENCES = 8;

/** A run out of JSON, or a sentence for each field that is not as it should be. */
export function readRun(
  json: unknown,
): { readonly ok: true; readonly run: RunRequest } | { readonly ok: false; readonly sentence: string } {
  const parsed = runBody.safeParse(json);
  if (parsed.success) return { ok: true, run: parsed.data };
  const sentences = parsed.error.issues.map((issue) => sentenceOf(issue, json));
  const more = sentences.length - MOST_SENTENCES;
  const rest = more > 0 ? [`And ${more} more.`] : [];
  return { ok: false, sentence: [...sentences.slice(0, MOST_SENTENCES), ...rest, "Nothing was recorded."].join(" ") };
}

function sentenceOf(issue: z.core.$ZodIssue, json: unknown): string {
  if (issue.code === "unrecognized_keys") {
    const keys = issue.keys.slice(0, 5).map(named).join(", ");
    const known = issue.path.length === 0 ? `${Object.keys(runBody.shape).join(", ")}` : "name, expected, found";
    return `There is no field ${keys}; the fields are ${known}.`;
  }
  if (issue.path.length === 0) return "A run is expected as a JSON object.";
  const field = issue.path.findLast((part) => typeof part === "string");
  const expected = EXPECTED[String(field)] ?? TEXT;
  const path = named(issue.path.join("."));
  return at(json, issue.path) === undefined
    ? `${path} is missing: expected is ${expected}.`
    : `${path} cannot be read: expected is ${expected}.`;
}

function at(json: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === "object" && value !== null ? Reflect.get(value, key) : undefined),
    json,
  );
}

function named(key: string): string {
  return `\`${key.slice(0, 60).replaceAll("`", "'")}\``;
}
