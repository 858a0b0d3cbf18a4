import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { run, someFolder } from "./run-cli.ts";

function file(name: string, content: string | Uint8Array): string {
  const path = join(someFolder(), name);
  writeFileSync(path, content);
  return path;
}

const CHECKLIST = `# Going live

## Data
- [ ] **Backups**: restored once
  - [ ] database
  - [x] files
    - [ ] the oldest one
> - [ ] Retention is written down

## Prose only
Nothing to do.

## People
- someone
  - [ ] Somebody is on call
\`\`\`
- [ ] not this one
\`\`\`

| Item | Description | Level |
|---|---|---|
| Load test | twice the peak | must |
`;

describe("template check", () => {
  it("counts every check box of a Markdown file, and prints one JSON object and nothing else", async () => {
    const { exitCode, stdout, stderr } = await run(["template", "check", file("live.md", CHECKLIST), "--json"]);
    const report = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(stderr).toBe("");
    expect(Object.keys(report)).toEqual(["title", "sections", "items", "criteria", "warnings"]);
    expect(report).toMatchObject({ title: "Going live", sections: 2, items: 6, criteria: 3 });
  });

  it("names the line of everything that it leaves out", async () => {
    const path = file("live.md", CHECKLIST);
    const { exitCode, stdout, stderr } = await run(["template", "check", path]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain("Going live (going-live): 3 items with 3 criteria in 2 sections.");
    expect(stderr).toContain(`${path}:17: A check box in a code block is not imported.`);
    expect(stderr).toMatch(/:20: A table with .* option `--tables`/u);
  });

  it("takes a table when it is told to", async () => {
    const path = file("table.md", "# T\n\n| Item | Level |\n|---|---|\n| Load test | must |\n| Alerts | should |\n");
    const offered = await run(["template", "check", path, "--json"]);
    expect(offered).toMatchObject({ exitCode: 0 });
    expect(JSON.parse(offered.stdout)).toMatchObject({ items: 0 });
    const taken = await run(["template", "check", path, "--tables"]);
    expect(taken).toMatchObject({ exitCode: 0, stdout: "T (t): 2 items in 1 section.\n" });
  });

  it("counts a YAML template", async () => {
    const path = join(import.meta.dirname, "../../src/templates/library/hotfix.yaml");
    const { exitCode, stdout } = await run(["template", "check", path, "--json"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ title: "Hotfix", sections: 2, items: 5, criteria: 0, warnings: [] });
  });

  it("names file, line and field of what is wrong in a YAML template", async () => {
    const yaml =
      "id: broken\ntitle: Broken\nsections:\n  - title: One\n    items:\n      - title: Item\n        level: musst\n";
    const path = file("broken.yaml", yaml);
    const { exitCode, stdout, stderr } = await run(["template", "check", path, "--json"]);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain(`${path}:7:16: sections[0].items[0].level: `);
    expect(stderr).toContain("Did you mean `must`?");
  });

  it.each([
    ["a file that is not there", () => join(someFolder(), "none.md"), /none\.md does not exist\.$/u],
    ["a folder", () => someFolder(), /is a folder\. Expected a YAML or Markdown file\.$/u],
    ["a picture", () => file("list.md", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff, 0)), /is not text/u],
    [
      "five megabytes",
      () => file("big.md", "- [ ] x\n".repeat(655_360)),
      /is too large: 5\.0 MB, and 1 MB is the limit/u,
    ],
    ["no YAML", () => file("list.yaml", "a: [b\nc: {"), /list\.yaml:\d+:\d+: This is not valid YAML/u],
    ["prose", () => file("prose.md", "# Title\n\nWords.\n"), /has no check boxes\. An item is written like/u],
  ])("answers %s with a sentence", async (_what, path, sentence) => {
    const { exitCode, stderr } = await run(["template", "check", path()]);
    expect(exitCode).toBe(1);
    expect(stderr.trim()).toMatch(sentence);
    expect(stderr).not.toMatch(/^\s+at /mu);
  });
});
