import { expect, test } from "vitest";
import type { Template } from "../../src/domain/template.ts";
import { importMarkdown } from "../../src/templates/markdown/import-markdown.ts";
import { matchImport } from "../../src/templates/match-import.ts";

function template(text: string): Template {
  const { template: found } = importMarkdown(text, "file.md");
  if (found === null) throw new Error("nothing imported");
  return found;
}

test("a second import keeps, changes, adds and removes items by their ids", () => {
  const before = template("# A\n- [ ] SEC-01 Rotate keys\n- [ ] two\n- [ ] three");
  const after = template("# A\n- [ ] four\n- [ ] three\n- [ ] SEC-01 Rotate all keys");
  expect(matchImport(before, after)).toEqual({
    kept: ["a.three", "SEC-01"],
    changed: ["SEC-01"],
    added: ["a.four"],
    removed: ["a.two"],
  });
  expect(matchImport(before, before)).toMatchObject({ changed: [], added: [], removed: [] });
});
