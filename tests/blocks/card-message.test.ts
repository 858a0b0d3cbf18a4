import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardMessage } from "../../blocks/card/card-message.ts";
import { layoutOf } from "../../src/domain/review/layout.ts";
import type { Review } from "../../src/domain/review.ts";
import { link, NOW, plainItem, plainTemplate, record, startedEvents, startedReview } from "../support/sample-review.ts";
import { asText } from "./support/as-text.ts";
import { randomReview } from "./support/random-review.ts";
import { expectValidMessage } from "./support/valid.ts";

const FRIDAY = "2026-11-20T09:00:00.000Z";

function linksOf(review: Review): ReadonlyMap<string, string> {
  return new Map(
    layoutOf(review).map(({ key }) => [key, `https://launch.slack.com/archives/C1/${encodeURIComponent(key)}`]),
  );
}

function card(review: Review) {
  const body = cardMessage(review, { now: NOW, links: linksOf(review) });
  expectValidMessage(body);
  return { text: body.text, shown: asText(body.blocks).split("\n") };
}

const scan = { required: true, kinds: ["link"], expects: "a scan report", life: { days: 7 } } as const;
const story = [
  { type: "item.taken", itemId: "secrets" },
  { type: "item.blocked", itemId: "secrets", blockedBy: "UOMAR", reason: "Vault policy missing" },
  { type: "item.completed", itemId: "scan", evidence: [link("e1", { at: "2026-11-10T09:00:00.000Z" })] },
  { type: "item.assigned", itemId: "backups", owner: "SDBA" },
  { type: "item.due-moved", itemId: "backups", dueOn: "2026-11-20" },
  { type: "item.completed", itemId: "privilege", evidence: [] },
] as const;
const begun = startedReview(
  [
    plainItem("load", { title: "Load test" }),
    plainItem("backups", { title: "Backups: restore tested" }),
    plainItem("scan", { title: "Dependencies are scanned", evidence: scan }),
    plainItem("secrets", { title: "Secrets in a secrets manager" }),
    plainItem("privilege", { title: "Least privilege" }),
    plainItem("alerts", { title: "Alerts" }),
    plainItem("logs", { title: "Logs", level: "should" }),
  ],
  {},
);
const review = record(begun, story, "ULENA", FRIDAY);

describe("the card", () => {
  it("reads like this", () => {
    expect(card(review).shown).toEqual([
      "# payments-api 2.4.0 — launch review",
      "Open · launches Tue 15 Dec (in 21 days) · lead @UANA · template plain v1",
      "1 of 7 settled · 1 blocked · 1 stale  ▓▓░░░░░░░░░░░░░░░░░░ 14 %",
      "What stands between us and go",
      "1. Secrets in a secrets manager — blocked by @UOMAR since Fri 20 Nov — @ULENA",
      "2. Dependencies are scanned — evidence stale for 7 days — nobody has it",
      "3. Backups: restore tested — overdue by 4 days — @SDBA",
      "4. Load test — nobody has it, due Thu 10 Dec",
      "5. Alerts — nobody has it, due Thu 10 Dec",
      "*One* — 1 of 7 settled · 1 blocked · 1 stale    [Open]",
      "Sign-offs  sre 0 of 1",
      "[My items]  ( Change launch date · Change lead · Cancel review )",
      "Last change: @ULENA marked *Least privilege* done, 20 Nov 2026 at 09:00 UTC",
    ]);
  });

  it("says the same without blocks", () => {
    expect(card(review).text).toBe(
      "payments-api 2.4.0 launch review, open: 1 of 7 settled, 1 blocked, 1 stale. " +
        "Launches Tue 15 Dec (in 21 days), led by <@UANA>. First in the way: Secrets in a secrets manager — " +
        "blocked by <@UOMAR> since Fri 20 Nov — <@ULENA>, and 4 more.",
    );
  });

  it("names five that stand in the way and counts the others", () => {
    const many = startedReview(Array.from({ length: 12 }, (_, index) => plainItem(`i${index}`)));
    expect(card(many).shown).toContain("and 7 more");
    expect(card(many).shown.filter((line) => /^\d\./.test(line)).length).toBe(5);
  });

  it("says when nothing blocks a go, and fills the bar only then", () => {
    const done = record(
      startedReview([plainItem("a")]),
      [{ type: "item.completed", itemId: "a", evidence: [] }],
      "ULENA",
      NOW,
    );
    expect(card(done).shown).toContain("Nothing blocks a go.");
    expect(card(done).shown).toContain(`1 of 1 settled  ${"▓".repeat(20)} 100 %`);
    expect(card(done).text).toContain("Nothing blocks a go.");
  });

  it("folds the sections that do not fit into words", () => {
    const sections = Array.from({ length: 60 }, (_, at) => ({
      id: `s${at}`,
      title: `Section ${at}`,
      items: [plainItem(`a${at}`), plainItem(`b${at}`)],
    }));
    const wide = record(undefined, startedEvents(plainTemplate([], { sections })), "UANA", NOW);
    const settled = record(wide, [{ type: "item.completed", itemId: "a59", evidence: [] }], "UANA", NOW);
    expect(card(settled).shown).toContain("and 25 more sections: 1 of 50 settled");
    expect(card(settled).shown.filter((line) => line.includes("[Open]")).length).toBe(35);
  });

  it("keeps a record instead of buttons once the review is over", () => {
    const cancelled = record(review, [{ type: "review.cancelled", reason: "Moved to 2.5" }], "UANA", NOW);
    const { shown, text } = card(cancelled);
    expect(shown.at(-1)).toBe(
      "Cancelled by @UANA, 24 Nov 2026 at 09:00 UTC. The checklist stays readable and no longer changes.",
    );
    expect(shown.join("\n")).not.toMatch(/My items|What stands between|Cancel review/);
    expect(shown[1]).toContain("Cancelled · launch was planned for Tue 15 Dec");
    expect(text).toContain("The checklist no longer changes.");
  });

  it("shows a section without a link until its message is posted", () => {
    const body = cardMessage(review, { now: NOW, links: new Map() });
    expectValidMessage(body);
    expect(asText(body.blocks)).not.toContain("[Open]");
  });

  it("fits into one message, whatever is in it", () => {
    fc.assert(
      fc.property(randomReview({ items: 300, sections: 70 }), (drawn) => {
        expectValidMessage(cardMessage(drawn, { now: NOW, links: linksOf(drawn) }));
      }),
      { numRuns: 60 },
    );
  });
});
