import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reportFileName, writeReport } from "../../src/report/write/write-report.ts";
import { link } from "../support/sample-review.ts";
import { sampleLog, sampleReport } from "./sample-log.ts";

const HOSTILE = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  '=HYPERLINK("http://evil.example","x")',
  "+1",
  "-1+cmd|' /C calc'!A0",
  "@SUM(1)",
  "\t=1",
  "\uFF1D1",
  "| a | b |\n|---|---|",
  "# heading",
  "[x](javascript:alert(1))",
  "`code` **bold**",
  "<!channel> <@U1>",
  "https://evil.example",
  'quote " comma , line\r\nbreak',
  "\u202Egnp.exe",
  "\u0000\u0007",
];

/** A report in which people have typed this everywhere where they can. */
function withText(text: string) {
  const evidence = link("E9", { kind: "text", title: text, value: text, by: "UBEN", at: "2026-12-15T07:40:00.000Z" });
  return sampleReport({
    log: sampleLog([
      ["2026-12-15T07:40:00.000Z", "UBEN", { type: "item.evidence-added", itemId: "runbook", evidence }],
      ["2026-12-15T07:41:00.000Z", "UBEN", { type: "item.commented", itemId: "runbook", text }],
      ["2026-12-15T07:42:00.000Z", "UBEN", { type: "sign-off.refused", roles: ["security"], reason: text }],
    ]),
    names: new Map([["UBEN", text]]),
  });
}

describe("HTML", () => {
  const html = writeReport(sampleReport(), "html");

  it("is one file that loads and runs nothing, in a language, with a heading, for A4", () => {
    expect(html).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("@page { size: A4;");
    expect(html).not.toMatch(/<script|<link|<img|<iframe|src=|url\((?!#)|@import| on\w+=/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
  });

  it("names every sign-off and says in words what counts", () => {
    for (const words of [
      "Lena Weiß (ULENA)",
      "Ben Ode (UBEN)",
      "No. Voided: the waiver of “Secrets are rotated” ended",
    ]) {
      expect(html).toContain(words);
    }
    expect(html).toContain("Go with conditions, launched: Ana Sousa, 10 Dec 2026 at 10:00");
  });

  it("has headers for every table, and words and a table for every chart", () => {
    const tables = html.match(/<table>.*?<\/table>/gs) ?? [];
    expect(tables.length).toBeGreaterThan(8);
    for (const table of tables) {
      expect(table).toMatch(/^<table><caption>[^<]+<\/caption><thead><tr>(<th scope="col"[^>]*>[^<]+<\/th>)+<\/tr>/);
      const rows = table.split("<tbody>")[1]?.match(/<tr>/g) ?? [];
      expect(table.match(/<th scope="row"/g)).toHaveLength(rows.length);
    }
    const charts = html.match(/<svg.*?<\/svg>/gs) ?? [];
    expect(charts).toHaveLength(2);
    for (const chart of charts)
      expect(chart).toMatch(
        /role="img" aria-labelledby="(\S+)" aria-describedby="(\S+)".*<title id="\1">[^<]+<\/title><desc id="\2">[^<]+</s,
      );
    expect(html).toContain("<caption>Settled items at the end of the day</caption>");
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("has text that can be read: 7 to 1 and more against white", () => {
    for (const color of ["16181d", "4a4f5a", "0b4f9e"]) {
      expect(html).toContain(`#${color}`);
      expect(contrastToWhite(color)).toBeGreaterThan(7);
    }
  });
});

describe("whatever people typed", () => {
  it.each(HOSTILE)("%j stays text in HTML", (text) => {
    const html = writeReport(withText(text), "html");
    expect(
      html
        .match(/<[a-z!][^>]*>/g)
        ?.map(tagName)
        .filter((name) => !HARMLESS.has(name)),
    ).toEqual([]);
    expect(html).not.toMatch(/javascript:[^<]*"/);
    expect(html).not.toMatch(/[\u202A-\u202E]/u);
  });

  it.each(HOSTILE)("%j stays in its cell in CSV, and is no formula", (text) => {
    const rows = parseCsv(writeReport(withText(text), "csv"));
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([12]));
    const comment = rows.find((row) => row[0] === "refusal")?.at(10) ?? "";
    expect([text, `'${text}`]).toContain(comment);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/);
  });

  it.each(HOSTILE)("%j keeps Markdown's tables whole", (text) => {
    const markdown = writeReport(withText(text), "md");
    const plain = writeReport(withText("plain"), "md");
    expect(markdown.split("\n")).toHaveLength(plain.split("\n").length);
    const pipes = (line: string) => line.replace(/\\./g, "").split("|").length;
    expect(markdown.split("\n").map(pipes)).toEqual(plain.split("\n").map(pipes));
    expect(markdown).not.toMatch(/<script|<img|<!channel|<@/);
  });

  it("survives in JSON as it was typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        const { objections } = JSON.parse(writeReport(withText(text), "json"));
        return objections[0].reason === text.toWellFormed() || objections[0].reason === text;
      }),
      { numRuns: 50 },
    );
  });
});

it("a report's file has a name that every system takes", () => {
  expect(reportFileName({ service: "team/payments-api", version: "2.4.0+3f2c1ab" }, "html")).toBe(
    "team-payments-api-2.4.0+3f2c1ab-launch-review.html",
  );
});

const HARMLESS = new Set(
  "!doctype html head meta title style body main header h1 h2 h3 p ul li dl dt dd div table caption thead tbody tr th td code strong a figure figcaption svg desc defs pattern rect line path text circle".split(
    " ",
  ),
);

function tagName(tag: string): string {
  return /^<([a-z!0-9]+)/.exec(tag)?.[1] ?? tag;
}

/** RFC 4180, read back. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const [, quoted, bare, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    row.push(quoted?.replaceAll('""', '"') ?? bare ?? "");
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** WCAG 2.2, contrast ratio. */
function contrastToWhite(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
