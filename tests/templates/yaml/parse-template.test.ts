import { describe, expect, test } from "vitest";
import { parseTemplate } from "../../../src/templates/yaml/parse-template.ts";

const GOOD = `id: web
title: Web
sign-offs: { sre: 2 }
sections:
  - title: First part
    items:
      - title: Backups are restored
        role: sre
        evidence: { expects: a drill, kinds: [drill, link], fresh for: 90d }
        criteria:
          - Plain
          - { title: Extra, optional: true }
      - id: later
        title: Later
        level: should
        waits for: [first-part.backups-are-restored]
`;

function problems(text: string): string[] {
  const parsed = parseTemplate(text, "my.yaml");
  return parsed.ok
    ? []
    : parsed.problems.map(({ file, line, column, field, message }) => `${file}:${line}:${column} ${field}: ${message}`);
}

test("the shortest form gets sensible defaults", () => {
  const parsed = parseTemplate(GOOD, "my.yaml");
  expect(parsed).toEqual({
    ok: true,
    warnings: [],
    template: {
      id: "web",
      version: 1,
      title: "Web",
      description: "",
      signOffs: [{ role: "sre", quorum: 2 }],
      sections: [
        {
          id: "first-part",
          title: "First part",
          items: [
            {
              id: "first-part.backups-are-restored",
              title: "Backups are restored",
              level: "must",
              role: "sre",
              why: "",
              verify: "",
              evidence: { required: true, kinds: ["drill", "link"], expects: "a drill", life: { days: 90 } },
              due: null,
              recurring: false,
              waivable: true,
              criteria: [
                { id: "plain", title: "Plain", optional: false },
                { id: "extra", title: "Extra", optional: true },
              ],
              waitsFor: [],
            },
            {
              id: "later",
              title: "Later",
              level: "should",
              role: null,
              why: "",
              verify: "",
              evidence: { required: false, kinds: ["link", "text", "number", "file"], expects: "", life: "unlimited" },
              due: null,
              recurring: false,
              waivable: true,
              criteria: [],
              waitsFor: ["first-part.backups-are-restored"],
            },
          ],
        },
      ],
    },
  });
});

const item = (lines: string): string =>
  `id: web\ntitle: Web\nsections:\n  - title: S\n    items:\n      - id: a\n        title: A\n${lines.replace(/^/gmu, "        ")}\n`;

describe("every problem names file, line, field and what is expected", () => {
  test.each<[string, string, string]>([
    ["an empty file", "", "my.yaml:1:1 : `template` is empty. Expected a map with `id`, `title` and `sections`."],
    ["plain text", "hello", "my.yaml:1:1 : `template` is `hello`. Expected a map with `id`, `title` and `sections`."],
    [
      "broken YAML",
      "id: [web\ntitle: x",
      "my.yaml:2:1 : This is not valid YAML: Flow sequence in block collection must be sufficiently indented and end with a ].",
    ],
    [
      "a key twice",
      "id: web\nid: web2\n",
      "my.yaml:2:1 : This key stands twice in the same block; remove one of them.",
    ],
    [
      "two documents",
      "id: web\n---\nid: web\n",
      "my.yaml:2:1 : The file holds several YAML documents (`---`); expected one template.",
    ],
    ["a missing title", "id: web\nsections: []\n", "my.yaml:1:1 title: `title` is missing. Expected one line of text."],
    [
      "no sections",
      "id: web\ntitle: W\nsections: []\n",
      "my.yaml:3:11 sections: `sections` is empty. Expected a list of sections with at least one in it.",
    ],
    [
      "an empty section",
      "id: web\ntitle: W\nsections:\n  - title: S\n    items: []\n",
      "my.yaml:5:12 sections[0].items: `items` is empty. Expected a list of items with at least one in it.",
    ],
    [
      "an unknown key",
      item("levle: must"),
      "my.yaml:8:9 sections[0].items[0].levle: `levle` is not a key here. Expected `id`, `title`, `level`, `role`, `why`, `verify`, `evidence`, `due`, `recurring`, `waivable`, `criteria`, `drill` or `waits for`. Did you mean `level`?",
    ],
    [
      "a key in another spelling",
      item("waitsFor: [a]"),
      "my.yaml:8:9 sections[0].items[0].waitsFor: `waitsFor` is not a key here. Expected `id`, `title`, `level`, `role`, `why`, `verify`, `evidence`, `due`, `recurring`, `waivable`, `criteria`, `drill` or `waits for`. Did you mean `waits for`?",
    ],
    [
      "an unknown level",
      item("level: mist"),
      "my.yaml:8:16 sections[0].items[0].level: `level` is `mist`. Expected `must` or `should`. Did you mean `must`?",
    ],
    [
      "a bad life",
      item("evidence: { fresh for: 3 weeks }"),
      "my.yaml:8:32 sections[0].items[0].evidence.fresh for: `fresh for` is `3 weeks`. Expected a number of days such as `90d`, `release` or `unlimited`.",
    ],
    [
      "a rule for due dates that counts in the wrong direction",
      item("due: 3 working days after"),
      "my.yaml:8:14 sections[0].items[0].due: `due` is `3 working days after`. Expected `3 working days before`, `5 days before` or `on the day`.",
    ],
    [
      "a day where a rule is expected",
      item("due: 2026-12-15"),
      "my.yaml:8:14 sections[0].items[0].due: `due` is `2026-12-15`. Expected `3 working days before`, `5 days before` or `on the day`.",
    ],
    [
      "a bad kind",
      item("evidence: { kinds: [links] }"),
      "my.yaml:8:29 sections[0].items[0].evidence.kinds[0]: `kinds[0]` is `links`. Expected `link`, `text`, `number`, `file`, `check` or `drill`. Did you mean `link`?",
    ],
    [
      "a bad role",
      item("role: Site Reliability!"),
      "my.yaml:8:15 sections[0].items[0].role: `role` is `Site Reliability!`. Expected a role such as `sre` or `data-platform`.",
    ],
    [
      "a word for yes",
      item('recurring: "yes"'),
      "my.yaml:8:20 sections[0].items[0].recurring: `recurring` is `yes`. Expected `true` or `false`.",
    ],
    [
      "a number as criterion",
      item("criteria: [1]"),
      "my.yaml:8:20 sections[0].items[0].criteria[0]: `criteria[0]` is `1` (a number). Expected text, or a map with `title`, `id` and `optional`.",
    ],
    [
      "an unknown key in a criterion",
      item("criteria: [{ titel: x, title: x }]"),
      "my.yaml:8:22 sections[0].items[0].criteria[0].titel: `titel` is not a key here. Expected `title`, `id` or `optional`. Did you mean `title`?",
    ],
    [
      "an unknown item",
      item("waits for: [b]"),
      "my.yaml:8:21 sections[0].items[0].waits for[0]: No item has the id `b`. Did you mean `a`?",
    ],
    [
      "an item that waits for itself",
      item("waits for: [a]"),
      "my.yaml:8:21 sections[0].items[0].waits for[0]: `a` waits for itself.",
    ],
    [
      "a long title",
      item(`why: x`).replace("title: A", `title: ${"A".repeat(151)}`),
      "my.yaml:7:16 sections[0].items[0].title: `title` has 151 characters; 150 is the limit.",
    ],
    [
      "a title of two lines",
      item("why: x").replace("title: A", 'title: "A\\nB"'),
      "my.yaml:7:16 sections[0].items[0].title: `title` is `A B`. Expected one line of text.",
    ],
    [
      "a quorum of 0",
      `sign-offs: { sre: 0 }\n${GOOD.replace(/sign-offs.*\n/u, "")}`,
      "my.yaml:1:19 sign-offs.sre: `sre` is `0` (a number). Expected a quorum: a whole number from 1 to 50.",
    ],
    [
      "a bad sign-off role",
      `sign-offs: { S R E: 1 }\n${GOOD.replace(/sign-offs.*\n/u, "")}`,
      "my.yaml:1:14 sign-offs.S R E: `S R E` is not a role. Write it like `sre` or `data-platform`.",
    ],
    [
      "a bad id",
      GOOD.replace("id: web", "id: Web App"),
      "my.yaml:1:5 id: `id` is `Web App`. Expected lower-case words joined by hyphens, such as `trading-platform`.",
    ],
    [
      "a bad version",
      `version: 0\n${GOOD}`,
      "my.yaml:1:10 version: `version` is `0` (a number). Expected a whole number from 1.",
    ],
    [
      "an item id twice",
      `${item("level: must")}      - { id: A, title: B }\n`,
      "my.yaml:9:15 sections[0].items[1].id: `A` is the id of another item already. Expected a different `id`.",
    ],
    [
      "a section id twice",
      `${item("level: must")}  - { id: s, title: T, items: [{ title: x }] }\n`,
      "my.yaml:9:11 sections[1].id: `s` is the id of another section already. Expected a different `id`.",
    ],
    [
      "a criterion twice",
      item("criteria: [x, X]"),
      "my.yaml:8:23 sections[0].items[0].criteria[1].id: `x` is the id of another criterion already. Expected a different `id`.",
    ],
    [
      "NUL bytes",
      "id: \0",
      "my.yaml:1:1 : my.yaml is not text: it contains NUL bytes. Expected a YAML or Markdown file in UTF-8.",
    ],
    [
      "5 MB",
      "# x\n".repeat(1_310_720),
      "my.yaml:1:1 : my.yaml is too large: 5.0 MB, and 1 MB is the limit. Split it into several templates.",
    ],
  ])("%s", (_, text, first) => {
    expect(problems(text)).toContain(first);
  });

  test("a ring of waits is named", () => {
    const ring = `${item("waits for: [b]")}      - { id: b, title: B, waits for: [c] }\n      - { id: c, title: C, waits for: [b] }\n`;
    expect(problems(ring)).toEqual([
      "my.yaml:9:39 sections[0].items[1].waits for: These items wait for each other: `b` → `c` → `b`. Remove one of the waits.",
    ]);
  });

  test("an alias bomb is refused at once", () => {
    const bomb = [
      "a: &a [x, x, x, x, x, x, x, x, x]",
      ..."bcdefgh".split("").map((name, i) => `${name}: &${name} [${Array(9).fill(`*${"abcdefgh"[i]}`).join(", ")}]`),
    ];
    expect(problems(bomb.join("\n"))).toEqual([
      "my.yaml:1:1 : This YAML repeats itself too often through aliases (`*name`); 100 repeats are the limit.",
    ]);
  });

  test("deep nesting is a sentence, not a crash", () => {
    expect(problems("[".repeat(20_000)).length).toBeGreaterThan(0);
    expect(problems("{a: ".repeat(20_000)).length).toBeGreaterThan(0);
    expect(problems(`a: ${"[".repeat(9_000)}${"]".repeat(9_000)}`)).not.toEqual([]);
  });

  test("too many items are counted", () => {
    const many = Array.from({ length: 2_001 }, (_, index) => `      - { id: i${index}, title: x }`).join("\n");
    expect(problems(`id: web\ntitle: W\nsections:\n  - title: S\n    items:\n${many}\n`)).toEqual([
      "my.yaml:4:3 sections: The template has 2001 items; 2000 is the limit.",
    ]);
  });

  test("what is allowed but hardly meant is a warning", () => {
    const parsed = parseTemplate(
      GOOD.replace("role: sre", "role: sr").replace("- Plain", `- ${"long ".repeat(18)}`),
      "my.yaml",
    );
    expect(parsed.ok && parsed.warnings).toEqual([
      { line: 11, message: "This criterion has 89 characters; Slack shows the first 75." },
      { line: 8, message: "Nobody signs off as `sr`: it is not in `sign-offs`. Did you mean `sre`?" },
    ]);
  });
});
