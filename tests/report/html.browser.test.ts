import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { writeReport } from "../../src/report/write/write-report.ts";
import { noBrowser, openBrowser } from "../sandbox/page/open-browser.ts";
import { link } from "../support/sample-review.ts";
import { sampleLog, sampleReport } from "./sample-log.ts";

/** A4 less its margins, in CSS pixels. */
const A4 = { width: 688, height: 983 };

const LONG = "https://ci.example/".padEnd(400, "0123456789");
const longEvidence = link("E9", { title: "", value: LONG, by: "UBEN", at: "2026-12-15T07:40:00.000Z" });
const log = sampleLog([
  ["2026-12-15T07:32:00.000Z", "UANA", { type: "review.reopened", reason: "Rolled back" }],
  ["2026-12-15T07:40:00.000Z", "UBEN", { type: "item.evidence-added", itemId: "runbook", evidence: longEvidence }],
  ["2026-12-15T07:41:00.000Z", "UBEN", { type: "item.commented", itemId: "runbook", text: "word".repeat(150) }],
]);

describe.skipIf(noBrowser !== null)("the HTML report in a browser", () => {
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
    page = await browser.newPage();
    page.on("console", (message) => faults.push(message.text()));
    page.on("request", (request) => {
      if (!request.url().startsWith("about:")) faults.push(request.url());
    });
    await page.setContent(writeReport(sampleReport({ log }), "html"));
  });
  afterAll(() => browser?.close());

  it("fits A4 paper, whatever long words people typed, and repeats the heads of its tables", async () => {
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize(A4);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(A4.width);
    expect(await page.evaluate("getComputedStyle(document.querySelector('thead')).display")).toBe("table-header-group");
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(pdf.match(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/g)?.length).toBeGreaterThan(2);
  });

  it("reads without colour: nothing but black, white and grey, beside the links, which are underlined", async () => {
    await page.emulateMedia({ media: "screen" });
    const coloured: unknown = await page.evaluate(`
      [...document.querySelectorAll("body *:not(a)")].flatMap((element) => {
        const { color, backgroundColor, fill, stroke } = getComputedStyle(element);
        return [color, backgroundColor, fill, stroke].filter((value) => {
          const [r, g, b] = (value.match(/\\d+/g) ?? []).map(Number);
          return b !== undefined && Math.max(r, g, b) - Math.min(r, g, b) > 20;
        });
      })`);
    expect(coloured).toEqual([]);
    expect(await page.evaluate("getComputedStyle(document.querySelector('a')).textDecorationLine")).toBe("underline");
  });

  it("draws its charts so that no words cover others or leave the picture", async () => {
    const troubles: unknown = await page.evaluate(`
      [...document.querySelectorAll("svg")].flatMap((svg) => {
        const { width, height } = svg.viewBox.baseVal;
        const boxes = [...svg.querySelectorAll("text")].map((text) => ({ said: text.textContent, box: text.getBBox() }));
        const out = boxes.filter(({ box }) => box.x < 0 || box.y < 0 || box.x + box.width > width || box.y + box.height > height);
        const over = boxes.filter(({ box: a }, index) => boxes.slice(index + 1).some(({ box: b }) =>
          a.x + a.width > b.x && b.x + b.width > a.x && a.y + a.height - 3 > b.y && b.y + b.height - 3 > a.y));
        return [...out, ...over].map(({ said }) => said);
      })`);
    expect(troubles).toEqual([]);
  });

  it("reads aloud: charts and tables have names", async () => {
    const tree = await page.locator("main").ariaSnapshot();
    expect(tree).toContain('img "Settled items over time"');
    expect(tree).toContain('table "Every signature, oldest first"');
    expect(tree).toContain('rowheader "Lena Weiß (ULENA)"');
    expect(tree).toContain('columnheader "Counts"');
  });

  it("is narrow on a phone, where only its tables scroll sideways", async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(360);
    expect(faults).toEqual([]);
  });
});
