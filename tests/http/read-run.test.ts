import fc from "fast-check";
import { expect, test } from "vitest";
import { readRun } from "../../src/http/api/read-run.ts";
import { runBody } from "../../src/http/api/run-body.ts";
import { RUN } from "../support/sample-drill.ts";

const fields = Object.keys(runBody.shape);

test("a run is read as it was told", () => {
  expect(readRun(RUN)).toEqual({ ok: true, run: RUN });
});

test("whatever is sent in place of a run gets whole sentences, which name what is wrong", () => {
  const field = fc.constantFrom(...fields);
  const broken = fc.tuple(field, fc.jsonValue()).map(([name, value]) => ({ ...RUN, [name]: value }));
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), broken), (json) => {
      const read = readRun(json);
      if (read.ok) return;
      expect(read.sentence).toMatch(/\. Nothing was recorded\.$/u);
      expect(read.sentence).not.toMatch(/undefined|Invalid|\[object/u);
    }),
    { numRuns: 500 },
  );
});

test("a field that is left out is missed exactly when a run cannot be without it", () => {
  const missed = fields.filter((field) => {
    const { [field as keyof typeof RUN]: _, ...rest } = RUN;
    const read = readRun(rest);
    if (!read.ok) expect(read.sentence).toMatch(new RegExp(`^\`${field}\` is missing: `, "u"));
    return !read.ok;
  });
  expect(missed).toEqual(["startedAt", "finishedAt", "result"]);
});
