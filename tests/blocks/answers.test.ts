import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { assignedAnswer } from "../../blocks/answers/assigned-answer.ts";
import { helpAnswer } from "../../blocks/answers/help-answer.ts";
import { importAnswer, importRefusedAnswer } from "../../blocks/answers/import-answer.ts";
import { listAnswer } from "../../blocks/answers/list-answer.ts";
import { mineAnswer } from "../../blocks/answers/mine-answer.ts";
import { startedAnswer } from "../../blocks/answers/started-answer.ts";
import { statusAnswer } from "../../blocks/answers/status-answer.ts";
import { templatesAnswer } from "../../blocks/answers/templates-answer.ts";
import { unknownNameAnswer } from "../../blocks/answers/unknown-name-answer.ts";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import { NOW, plainItem, plainTemplate, startedReview } from "../support/sample-review.ts";
import { asText } from "./support/as-text.ts";
import { hostileText } from "./support/hostile-text.ts";
import { randomReview } from "./support/random-review.ts";
import { expectValidMessage } from "./support/valid.ts";

const review = startedReview([plainItem("a", { title: "Load test" })]);

describe("every answer", () => {
  it("fits, however much there is to say", () => {
    fc.assert(
      fc.property(randomReview({ items: 80, sections: 20 }), fc.integer({ min: 0, max: 90 }), (drawn, count) => {
        const { tally } = readinessOf(drawn, NOW);
        const listed = Array.from({ length: count }, () => ({ review: drawn, tally, url: "https://x.slack.com/p1" }));
        expectValidMessage(listAnswer(listed, { now: NOW }));
        expectValidMessage(statusAnswer(drawn, { now: NOW, url: null }));
        expectValidMessage(startedAnswer(drawn, { now: NOW, url: "https://x.slack.com/p1", carried: count }));
        const own = drawn.items.map((item, index) => ({ review: { ...drawn, id: `R${index}` }, item }));
        expectValidMessage(mineAnswer(own, { now: NOW }));
        for (const item of drawn.items.slice(0, 2)) expectValidMessage(assignedAnswer(drawn, item, { now: NOW }));
      }),
      { numRuns: 40 },
    );
  });

  it("about templates and imports fits too", () => {
    fc.assert(
      fc.property(hostileText(400, 1), fc.integer({ min: 0, max: 300 }), (text, count) => {
        const templates = Array.from({ length: count }, (_, index) =>
          plainTemplate([plainItem("a")], { id: `${"t".repeat(90)}${index}`, title: text }),
        );
        expectValidMessage(templatesAnswer(templates, { mayImport: true }));
        const warnings = Array.from({ length: count }, (_, index) => ({ line: index + 1, message: text }));
        const size = { sections: 1, items: 1000, criteria: 3 };
        expectValidMessage(
          importAnswer({ template: { id: text, version: 1, title: text }, isNew: true, ...size, warnings }),
        );
        expectValidMessage(importRefusedAnswer(text, warnings));
        expectValidMessage(unknownNameAnswer({ kind: "open review of", value: text, near: [text, text, text] }));
      }),
      { numRuns: 60 },
    );
  });
});

describe("the words of an answer", () => {
  it("help names every command", () => {
    expectValidMessage(helpAnswer());
    const text = asText(helpAnswer().blocks);
    for (const word of ["start", "status", "mine", "list", "assign", "templates", "help"])
      expect(text).toContain(`• ${word}`);
  });

  it("confirms with the person, the item and the date", () => {
    const answer = assignedAnswer(review, { title: "Load test", owner: "UKIM", dueOn: "2026-12-10" }, { now: NOW });
    expect(asText(answer.blocks)).toBe("@UKIM has “Load test” of payments-api 2.4.0 now. It is due Thu 10 Dec.");
    expect(asText(startedAnswer(review, { now: NOW, url: "https://x.slack.com/p1" }).blocks)).toBe(
      "The launch review of payments-api 2.4.0 has started in #C1: 1 item, launches Tue 15 Dec (in 21 days). Open it",
    );
  });

  it("says who got what by role, and who cannot sign because of it", () => {
    const byRole = [
      { role: "sre", owner: "UOMAR", items: 2, cannotSign: true },
      { role: "database", owner: "SDBA", items: 1, cannotSign: false },
    ];
    expect(asText(startedAnswer(review, { now: NOW, url: null, byRole }).blocks)).toContain(
      "By role, @UOMAR has 2 items of sre, @SDBA has 1 item of database. Four eyes: @UOMAR cannot be the only one who signs as sre. Give the role to somebody else as well, or its items to another owner.",
    );
  });

  it("says so when there is nothing, and what to do then", () => {
    expect(asText(listAnswer([], { now: NOW }).blocks)).toBe(
      "There is no open launch review that you can see.\n[Start a launch review]",
    );
    expect(asText(mineAnswer([], { now: NOW }).blocks)).toMatch(/^Nothing waits for you\./);
  });

  it("suggests what comes near to a name", () => {
    const answer = unknownNameAnswer({
      kind: "open review of",
      value: "paymets",
      near: ["payments-api", "payments-web"],
    });
    expect(asText(answer.blocks)).toBe(
      "There is no open review of paymets. Did you mean “payments-api” and “payments-web”? Nothing was changed.",
    );
  });

  it("names each line of an import that wants a look", () => {
    const answer = importAnswer({
      template: { id: "ops", version: 1, title: "Ops" },
      isNew: true,
      sections: 2,
      items: 9,
      criteria: 1,
      warnings: [{ line: 12, message: "A box nested three deep became a criterion." }],
    });
    expect(asText(answer.blocks)).toBe(
      "Ops is imported as ops v1: 2 sections, 9 items, 1 criterion. New reviews can start from it.\n" +
        "1 place wants a look:\n• line 12: A box nested three deep became a criterion.",
    );
  });
});
