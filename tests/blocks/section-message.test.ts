import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sectionMessage } from "../../blocks/section/section-message.ts";
import { layoutOf } from "../../src/domain/review/layout.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import { link, NOW, plainItem, record, startedReview } from "../support/sample-review.ts";
import { asText } from "./support/as-text.ts";
import { randomReview } from "./support/random-review.ts";
import { expectValidMessage } from "./support/valid.ts";

const FRIDAY = "2026-11-20T09:00:00.000Z";

function messages(review: Review, now = NOW) {
  return layoutOf(review).flatMap((part) => {
    if (!("itemIds" in part)) return [];
    const body = sectionMessage(review, part, { now });
    expectValidMessage(body);
    return [{ text: body.text, shown: asText(body.blocks).split("\n"), body }];
  });
}

function shown(review: Review, now = NOW): readonly string[] {
  return messages(review, now)[0]?.shown ?? [];
}

const criteria = [
  { id: "jwt", title: "JWT key", optional: false },
  { id: "db", title: "Database credentials", optional: false },
];
const scan = { required: true, kinds: ["link"], expects: "a scan report", life: { days: 7 } } as const;
const begun = startedReview([
  plainItem("secrets", { title: "Secrets live in a secrets manager", criteria }),
  plainItem("scan", { title: "Dependencies are scanned", evidence: scan, waitsFor: ["secrets"] }),
  plainItem("waf", { title: "A web application firewall has been considered", level: "should" }),
]);

describe("a section's message", () => {
  it("reads like this", () => {
    const review = record(
      begun,
      [
        { type: "item.taken", itemId: "secrets" },
        { type: "item.blocked", itemId: "secrets", blockedBy: "UOMAR", reason: "Vault policy missing" },
        { type: "item.criteria-checked", itemId: "secrets", met: ["jwt"] },
        { type: "item.completed", itemId: "waf", evidence: [link("adr", { title: "ADR 14", by: "WKIM", at: FRIDAY })] },
      ],
      "ULENA",
      FRIDAY,
    );
    expect(shown(review)).toEqual([
      "# One — 1 of 3 settled · 1 blocked",
      "Secrets live in a secrets manager · must",
      "Blocked by @UOMAR since Fri 20 Nov: “Vault policy missing” · @ULENA · due Thu 10 Dec · no evidence · 1 of 2 criteria",
      "[Unblock]  [Details]",
      "Dependencies are scanned · must",
      "Open · nobody has it · due Thu 10 Dec · needs a scan report · waits for “Secrets live in a secrets manager”",
      "[Take it]  [Mark done]  [Details]",
      "*A web application firewall has been considered* · should · Done · ADR 14 from @WKIM, Fri 20 Nov    [Details]",
    ]);
    expect(messages(review)[0]?.text).toBe(
      "payments-api 2.4.0, One: 1 of 3 settled, 1 blocked. Secrets live in a secrets manager: " +
        "Blocked by <@UOMAR> since Fri 20 Nov: “Vault policy missing”, <@ULENA>, due Thu 10 Dec. " +
        "Dependencies are scanned: Open, nobody has it, due Thu 10 Dec.",
    );
  });

  it("offers to give back what somebody has, and to take what a group has", () => {
    const taken = record(begun, [{ type: "item.taken", itemId: "secrets" }], "ULENA", NOW);
    expect(shown(taken)[3]).toBe("[Give back]  [Mark done]  [Details]");
    const grouped = record(begun, [{ type: "item.assigned", itemId: "secrets", owner: "SDBA" }], "ULENA", NOW);
    expect(shown(grouped)[3]).toBe("[Take it]  [Mark done]  [Details]");
  });

  it("takes a done item up again when its evidence goes stale", () => {
    const done = record(
      begun,
      [{ type: "item.completed", itemId: "scan", evidence: [link("e", { title: "pip-audit", at: FRIDAY })] }],
      "ULENA",
      FRIDAY,
    );
    expect(shown(done).find((line) => line.includes("Dependencies"))).toBe(
      "*Dependencies are scanned* · must · Done · pip-audit from @ULENA, Fri 20 Nov · fresh until Fri 27 Nov    [Details]",
    );
    expect(shown(done, "2026-11-26T09:00:00.000Z").join()).toContain("ageing, fresh until Fri 27 Nov");
    expect(shown(done, "2026-11-30T09:00:00.000Z")).toContain(
      "Done, but the evidence is stale · nobody has it · due Thu 10 Dec · needs a scan report · " +
        "evidence “pip-audit”, stale since Fri 27 Nov · waits for “Secrets live in a secrets manager”",
    );
  });

  it("says on which part of its section it is", () => {
    const long = startedReview(Array.from({ length: 30 }, (_, index) => plainItem(`i${index}`)));
    expect(messages(long).map(({ shown: [first] }) => first)).toEqual([
      "# One (1 of 3) — 0 of 12 settled",
      "# One (2 of 3) — 0 of 12 settled",
      "# One (3 of 3) — 0 of 6 settled",
    ]);
  });

  it("keeps only Details once the review is over", () => {
    const over = record(begun, [{ type: "review.cancelled", reason: "No" }], "UANA", NOW);
    expect(shown(over).filter((line) => line.startsWith("["))).toEqual(["[Details]", "[Details]", "[Details]"]);
  });

  it("tells buttons apart for people who hear the page", () => {
    expect(JSON.stringify(messages(begun)[0]?.body.blocks)).toContain(
      '"accessibility_label":"Take it: Dependencies are scanned"',
    );
  });

  it("fits with twelve of the longest rows", () => {
    const [first] = begun.items;
    if (first === undefined) throw new Error("the sample has items");
    const ids = Array.from({ length: 12 }, (_, index) => `i${index}`);
    for (const worst of ["&", "<", "*_", "漢", "👩‍👩‍👧‍👦", "_a ", "`"]) {
      for (const changes of [
        {
          status: "blocked",
          blocked: { by: "U0123456789A", reason: worst.repeat(300).slice(0, 300), since: "2025-11-20T09:00:00.000Z" },
        },
        { status: "in-progress" },
        { status: "done" },
        { status: "not-applicable", reason: worst.repeat(300).slice(0, 300) },
      ] as const) {
        const items = ids.map(
          (id): Item => ({
            ...first,
            ...changes,
            id,
            title: worst.repeat(150).slice(0, 150),
            owner: "U0123456789A",
            dueOn: "2025-10-10",
            waitsFor: ids,
            evidenceRule: { required: true, kinds: [], expects: worst.repeat(100).slice(0, 100), life: { days: 3000 } },
            evidence: [
              link("e", { title: worst.repeat(150).slice(0, 150), value: `https://e.example/${"&".repeat(100)}` }),
            ],
          }),
        );
        messages({ ...begun, items });
      }
    }
  });

  it("fits, whatever is in it", () => {
    fc.assert(
      fc.property(randomReview({ items: 40, sections: 3 }), (drawn) => void messages(drawn)),
      { numRuns: 60 },
    );
  });
});
