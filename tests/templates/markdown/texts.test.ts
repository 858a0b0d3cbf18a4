import { describe, expect, test } from "vitest";
import type { TemplateItem } from "../../../src/domain/template.ts";
import { importMarkdown } from "../../../src/templates/markdown/import-markdown.ts";

function items(text: string): TemplateItem[] {
  return importMarkdown(text, "file.md").template?.sections.flatMap((section) => [...section.items]) ?? [];
}

function item(text: string): TemplateItem {
  const [first] = items(text);
  if (first === undefined) throw new Error("no item");
  return first;
}

describe("titles and descriptions", () => {
  test.each([
    ["**Title**: rest of it", "Title", "rest of it"],
    ["**Title:** rest of it", "Title", "rest of it"],
    ["**Title** — rest of it", "Title", "rest of it"],
    ["**Title** – rest of it", "Title", "rest of it"],
    ["**Title** - rest of it", "Title", "rest of it"],
    ["**Title**. Rest of it", "Title", "Rest of it"],
    ["__Title__: rest", "Title", "rest"],
    ["**标题**：其余", "标题", "其余"],
    ["🔒 **Title**: rest", "🔒 Title", "rest"],
    ["[SEC-01] **Title**: rest", "[SEC-01] Title", "rest"],
    ["**Title**\n  rest on the next line", "Title", "rest on the next line"],
    ["Title  \n  after a hard break", "Title", "after a hard break"],
    ["Title<br>after a tag", "Title", "after a tag"],
    ["**Only bold**", "Only bold", ""],
    ["**Never** deploy on Friday", "Never deploy on Friday", ""],
    ["Deploy **now**: it is time", "Deploy now: it is time", ""],
    ["**SEC-01** Rotate keys", "SEC-01 Rotate keys", ""],
    ["**PRC-15-001**: Rotate keys", "PRC-15-001: Rotate keys", ""],
    ["Use `a | b` and *c* and ~~d~~", "Use `a | b` and c and d", ""],
    ["one\n  two", "one two", ""],
    ["&lt;!channel&gt; &amp; co", "<!channel> & co", ""],
    ["Deploy <service> to <kbd>prod</kbd>", "Deploy <service> to prod", ""],
    ["a <!-- hidden --> b", "a b", ""],
    ["a\n\n  second paragraph\n\n  third", "a", "second paragraph\n\nthird"],
    ["a\n  - plain\n  - notes", "a", "- plain\n- notes"],
    ["a\n  ```sh\n  ls\n  ```", "a", "```sh\nls\n```"],
  ])("%j", (head, title, why) => {
    expect(item(`- [ ] ${head}`)).toMatchObject({ title, why });
  });

  test("the address of a link stands in how to verify", () => {
    expect(item("- [ ] Read [the docs](https://d.oc/x) and https://a.b")).toMatchObject({
      title: "Read the docs and https://a.b",
      verify: "the docs: https://d.oc/x",
    });
    expect(item("- [ ] See [docs][d]\n\n[d]: https://d.oc")).toMatchObject({
      title: "See docs",
      verify: "docs: https://d.oc",
    });
    expect(item("- [ ] ![shot](a.png)")).toMatchObject({ title: "shot", verify: "shot: a.png" });
    expect(item("- [ ] [](https://d.oc)")).toMatchObject({ title: "https://d.oc" });
    expect(item("- [ ] a[^n]\n\n[^n]: the note")).toMatchObject({ title: "a[^n]", verify: "[^n]: the note" });
  });

  test("a long title is cut after a sentence or a word, and nothing is lost", () => {
    const long = `First sentence is here and it has a good length. ${"word ".repeat(60).trim()}`;
    expect(item(`- [ ] ${long}`)).toMatchObject({
      title: "First sentence is here and it has a good length.",
      why: "word ".repeat(60).trim(),
    });
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
    const cut = item(`- [ ] ${words}`);
    expect(cut.title.length).toBeLessThanOrEqual(150);
    expect(`${cut.title.replace(/ …$/u, "")} ${cut.why.replace(/^… /u, "")}`).toBe(words);
    const wide = "安".repeat(400);
    const wideItem = item(`- [ ] ${wide}`);
    expect(wideItem.title.replace(/ …$/u, "") + wideItem.why.replace(/^… /u, "")).toBe(wide);
  });

  test("a long criterion leaves its rest with the item", () => {
    const words = Array.from({ length: 60 }, (_, index) => `word${index}`).join(" ");
    const { criteria, verify } = item(`- [ ] a\n  - [ ] ${words}`);
    expect(criteria[0]?.title.length).toBeLessThanOrEqual(150);
    expect(verify).toContain("word59");
  });

  test("words around an item stay with it", () => {
    expect(item("- Keys\n  - [ ] Rotate").why).toBe("Under: Keys");
    expect(item("- [ ] a\n  - Web\n    - [ ] b").criteria[0]?.title).toBe("Web: b");
    expect(item("- [ ] a\n\n  How to verify: look")).toMatchObject({ why: "", verify: "look" });
  });
});

describe("ids", () => {
  test.each([
    ["PRC-15-001 Rotate", "PRC-15-001"],
    ["[PRC-15-001] Rotate", "PRC-15-001"],
    ["PRC-15-001: Rotate", "PRC-15-001"],
    ["Rotate (PRC-15-001)", "PRC-15-001"],
    ["`OPS.3` Rotate", "OPS.3"],
    ["AC-2(1) Accounts", "AC-2(1)"],
    ["MSTG-STORAGE-1 Storage", "MSTG-STORAGE-1"],
    ["V2.1.1 Passwords", "V2.1.1"],
    ["A.5.1.1 Policies", "A.5.1.1"],
    ["1.2.3 Policies", "1.2.3"],
    ["SHA-256 is used", "checklist.sha-256-is-used"],
    ["Fix CVE-2024-1234", "checklist.fix-cve-2024-1234"],
    ["CVE-2024-1234 is fixed", "checklist.cve-2024-1234-is-fixed"],
    ["Don’t panic", "checklist.dont-panic"],
    ["🚀", expect.stringMatching(/^checklist\.[a-z0-9]+$/u)],
  ])("%s", (text, id) => {
    expect(item(`- [ ] ${text}`).id).toEqual(id);
  });

  test("ids stay when entries are moved, inserted, ticked or described", () => {
    const before = items("# A\n- [ ] one\n- [ ] two\n- [ ] OPS-01 three\n# B\n- [ ] one");
    const after = items("# A\n- [ ] new\n- [ ] OPS-01 third\n- [x] two: \n- [ ] **one** — because\n# B\n- [ ] one");
    expect(before.map(({ id }) => id)).toEqual(["a.one", "a.two", "OPS-01", "b.one"]);
    expect(after.map(({ id }) => id)).toEqual(expect.arrayContaining(["a.one", "a.two", "OPS-01", "b.one"]));
  });

  test("only real duplicates are numbered", () => {
    expect(items("# A\n- [ ] one\n- [ ] One\n- [ ] one!").map(({ id }) => id)).toEqual(["a.one", "a.one-2", "a.one-3"]);
    expect(item("- [ ] a\n  - [ ] b\n  - [ ] b").criteria.map(({ id }) => id)).toEqual(["b", "b-2"]);
  });
});

describe("levels", () => {
  test.each([
    ["a", "a", "must"],
    ["a (should)", "a", "should"],
    ["a [optional]", "a", "should"],
    ["a (nice to have)", "a", "should"],
    ["Optional: a", "a", "should"],
    ["(recommended) a", "a", "should"],
    ["a (required)", "a", "must"],
    ["a SHOULD be b", "a SHOULD be b", "should"],
    ["a MUST be b and SHOULD be c", "a MUST be b and SHOULD be c", "must"],
    ["**a** (should): b", "a", "should"],
    ["you should do it", "you should do it", "must"],
    ["(should)", "(should)", "must"],
  ])("%s", (text, title, level) => {
    expect(item(`- [ ] ${text}`)).toMatchObject({ title, level });
  });

  test("a heading and the front matter give a level to what is below", () => {
    expect(item("# T\n## Nice to have\n- [ ] a").level).toBe("should");
    expect(item("# T\n## A (optional)\n### B\n- [ ] a").level).toBe("should");
    expect(item("---\nlevel: should\n---\n- [ ] a").level).toBe("should");
    expect(item("- [ ] a\n  - [ ] b (optional)").criteria).toEqual([{ id: "b", title: "b", optional: true }]);
  });
});

describe("the title of the whole", () => {
  test.each([
    ["---\ntitle: From front matter\n---\n# Heading\n- [ ] a", "From front matter"],
    ["# Heading\n- [ ] a", "Heading"],
    ["## Second\n# First\n- [ ] a", "First"],
    ['<h1 align="center">In <b>HTML</b></h1>\n\n- [ ] a', "In HTML"],
    ["---\nname: Of an issue\ntitle: ''\n---\n- [ ] a", "Of an issue"],
    ["- [ ] a", "My release checklist"],
  ])("%j", (text, title) => {
    expect(importMarkdown(text, "docs/my-release_checklist.md").title).toBe(title);
  });

  test("what is written before the first heading describes the whole", () => {
    expect(importMarkdown("# T\nHello [you](http://y.ou).\n\n## A\n- [ ] a", "f.md").template?.description).toBe(
      "Hello you (http://y.ou).",
    );
  });
});

describe("what cannot be imported", () => {
  test.each([
    ["", "f.md has no check boxes. An item is written like `- [ ] Backups are restored once a month`."],
    ["* a\n* b", expect.stringMatching(/has no check boxes.*can be imported with the option `lists`\.$/u)],
    ["\0\u0001PNG", "f.md is not text: it contains NUL bytes. Expected a YAML or Markdown file in UTF-8."],
    ["- [ ] a\n".repeat(700_000), "f.md is too large: 5.3 MB, and 1 MB is the limit. Split it into several templates."],
    ["- [ ] a\n".repeat(2_001), "f.md has 2001 items; 2000 is the limit. Split it into several templates."],
    [`- [ ] a\n${"  - [ ] b\n".repeat(201)}`, '"a" has 201 check boxes below it; 200 is the limit. Make it a heading.'],
    [`- [ ] a\n\n${"> ".repeat(101)}- [ ] b`, "Line 3 of f.md is nested more than 100 levels deep and cannot be read."],
    [`<details>\n${"<details>\n".repeat(5_000)}`, "f.md is nested too deeply to be read."],
  ])("%#", (text, problem) => {
    const result = importMarkdown(text, "f.md");
    expect(result.template).toBeNull();
    expect(result.problem).toEqual(problem);
    expect(result.report.warnings.at(-1)?.message ?? "").toEqual(problem);
  });

  test("front matter says what it does not use", () => {
    const { report, template } = importMarkdown(
      "---\nid: Not An Id\nlevle: should\nsign-offs: { sre: 0 }\n---\n- [ ] a",
      "f.md",
    );
    expect(report.warnings).toEqual([
      { line: 2, message: "`id` in the front matter is not used: expected lower-case words joined by hyphens." },
      { line: 3, message: "`levle` in the front matter is not used. Did you mean `level`?" },
      {
        line: 4,
        message: "`sign-offs` in the front matter is not used: expected a map such as `{ sre: 1, product: 1 }`.",
      },
    ]);
    expect(template?.id).toBe("f");
  });

  test("accepted lists become items, ids and all", () => {
    const { report, template } = importMarkdown("# A\n1. SEC-01 one\n2. two\n   - note", "f.md", { lists: true });
    expect(report).toMatchObject({ sections: 1, items: 2, criteria: 0, warnings: [] });
    expect(template?.sections[0]?.items).toMatchObject([{ id: "SEC-01" }, { title: "two", why: "- note" }]);
  });
});
