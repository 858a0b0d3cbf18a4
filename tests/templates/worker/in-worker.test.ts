import { readFileSync } from "node:fs";
import { monitorEventLoopDelay, performance } from "node:perf_hooks";
import { expect, test } from "vitest";
import { contentKey } from "../../../src/templates/content-key.ts";
import { importMarkdown } from "../../../src/templates/markdown/import-markdown.ts";
import { importMarkdownInWorker } from "../../../src/templates/markdown/import-markdown-in-worker.ts";
import { parseTemplate } from "../../../src/templates/yaml/parse-template.ts";
import { parseTemplateInWorker } from "../../../src/templates/yaml/parse-template-in-worker.ts";

const fixture = readFileSync(new URL("../markdown/fixtures/production-readiness.md", import.meta.url), "utf8");

function thousand(): string {
  const sections = Array.from({ length: 50 }, (_, section) => {
    const entries = Array.from(
      { length: 20 },
      (_, entry) =>
        `- [ ] **SEC-${section}-${entry}**: Check \`thing ${entry}\` as [described](https://example.org/${entry})`,
    );
    return `## Section ${section}\n\n${entries.join("\n")}\n`;
  });
  return `# Thousand\n\n${sections.join("\n")}`;
}

test("a worker imports exactly what the function does", async () => {
  const { result, contentKey: key } = await importMarkdownInWorker(fixture, "a.md", { tables: true });
  expect(result).toEqual(importMarkdown(fixture, "a.md", { tables: true }));
  expect(result.template && contentKey(result.template)).toBe(key);
});

test("a worker reads YAML exactly as the function does", async () => {
  const yaml = readFileSync(new URL("../../../src/templates/library/hotfix.yaml", import.meta.url), "utf8");
  const { result, contentKey: key } = await parseTemplateInWorker(yaml, "a.yaml");
  expect(result).toEqual(parseTemplate(yaml, "a.yaml"));
  expect(result.ok && contentKey(result.template)).toBe(key);
  const unreadable = { result: parseTemplate("id: 1", "a.yaml"), contentKey: null };
  expect(await parseTemplateInWorker("id: 1", "a.yaml")).toEqual(unreadable);
  expect((await parseTemplateInWorker("# x\n".repeat(1_310_720), "a.yaml")).result).toMatchObject({ ok: false });
});

test("a worker refuses what is too large, and what takes too long", async () => {
  const large = await importMarkdownInWorker("- [ ] a\n".repeat(700_000), "a.md");
  expect(large.result.problem).toMatch(/too large: 5\.3 MB/u);
  const slow = await importMarkdownInWorker(fixture, "a.md", {}, 0);
  expect(slow.result).toMatchObject({
    template: null,
    problem: expect.stringMatching(/^a\.md could not be read: it took longer/u),
  });
});

test("a thousand items are imported", async () => {
  const text = thousand();
  const start = performance.now();
  const { report } = importMarkdown(text, "a.md");
  const direct = performance.now() - start;
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  const { template } = (await importMarkdownInWorker(text, "a.md")).result;
  delay.disable();
  expect(report.items).toBe(1_000);
  expect(template?.sections.length).toBe(50);
  console.log(
    `1,000 items: ${direct.toFixed(0)} ms; event-loop delay p99 with a worker: ${(delay.percentile(99) / 1e6).toFixed(1)} ms`,
  );
});
