import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { waiversAnswer } from "../../blocks/answers/waivers-answer.ts";
import { sectionMessage } from "../../blocks/section/section-message.ts";
import { detailsView } from "../../blocks/views/details-view.ts";
import { declineWaiverView, revokeWaiverView } from "../../blocks/views/end-waiver-views.ts";
import { requestWaiverView } from "../../blocks/views/request-waiver-view.ts";
import type { ReviewEvent } from "../../src/domain/events.ts";
import { ITEMS_PER_MESSAGE, layoutOf } from "../../src/domain/review/layout.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import { link, NOW, plainItem, record, startedReview } from "../support/sample-review.ts";
import { asText } from "./support/as-text.ts";
import { randomReview } from "./support/random-review.ts";
import { expectValidMessage, expectValidView } from "./support/valid.ts";

const begun = startedReview([plainItem("a", { title: "Backups are restored", role: "sre" })]);
const asked: ReviewEvent = {
  type: "waiver.requested",
  itemId: "a",
  risk: "No failover",
  control: "A person on call",
  expiresOn: "2026-12-04",
  expiresAt: "2026-12-04T23:00:00.000Z",
};
const requested = record(begun, [asked], "ULENA", "2026-11-21T09:00:00.000Z");
const waived = record(requested, [{ type: "waiver.approved", itemId: "a" }], "UOMAR", "2026-11-21T10:00:00.000Z");
const renewing = record(waived, [{ ...asked, expiresOn: "2026-12-20" }], "ULENA", NOW);

const item = (review: Review): Item => review.items[0] ?? fail();

function fail(): never {
  throw new Error("there is no item");
}

function rows(review: Review, now = NOW): readonly string[] {
  const part = layoutOf(review).find((one) => "itemIds" in one);
  if (part === undefined || !("itemIds" in part)) throw new Error("there is no section");
  const body = sectionMessage(review, part, { now });
  expectValidMessage(body);
  return asText(body.blocks).split("\n").slice(1);
}

const details = (review: Review, now = NOW) =>
  asText(detailsView(review, item(review), { now, history: [] }).blocks).split("\n");
const list = (...reviews: readonly Review[]) =>
  asText(
    waiversAnswer(
      reviews.map((review) => ({ review, item: item(review) })),
      { now: NOW },
    ).blocks,
  );

describe("a row", () => {
  it("shows what is asked for, with the buttons that answer it", () => {
    expect(rows(requested)).toEqual([
      "Backups are restored · must",
      "Open · nobody has it · due Thu 10 Dec",
      "@ULENA asks for a waiver until Fri 4 Dec (risk “No failover”, control “A person on call”)",
      "[Take it]  [Mark done]  [Approve waiver]  [Decline waiver…]  [Details]",
    ]);
  });

  it("shows until when and by whom it is waived, and that a renewal is asked for", () => {
    expect(rows(waived)).toEqual(["*Backups are restored* · must · Waived until Fri 4 Dec by @UOMAR    [Details]"]);
    expect(rows(renewing)[0]).toContain(" · @ULENA asks for another waiver until Sun 20 Dec (risk ");
  });

  it("has a message of its section fit when every row of it is at its longest", () => {
    const long = "漢".repeat(300);
    const items = Array.from({ length: ITEMS_PER_MESSAGE }, (_, index) =>
      plainItem(`i${index}`, {
        title: "漢".repeat(150),
        role: "sre",
        evidence: { required: true, kinds: ["link"], expects: "漢".repeat(100), life: { days: 1 } },
        criteria: Array.from({ length: 99 }, (_, at) => ({ id: `c${at}`, title: "x", optional: false })),
        waitsFor: index === 0 ? [] : ["i0", `i${index - 1}`],
      }),
    );
    const events = items.flatMap(({ id: itemId }): ReviewEvent[] => [
      { type: "item.assigned", itemId, owner: "U0123456789A" },
      {
        type: "item.evidence-added",
        itemId,
        evidence: link("e", { kind: "text", value: long, title: "漢".repeat(150) }),
      },
      { type: "item.blocked", itemId, blockedBy: "U0123456789A", reason: long },
      { ...asked, itemId, risk: long, control: long },
    ]);
    rows(record(startedReview(items), events, "U0123456789A", "2026-11-21T09:00:00.000Z"), "2027-11-24T09:00:00.000Z");
  });
});

describe("an item's details", () => {
  it("say what is asked for, who answers it, and offer the answers", () => {
    expect(details(requested)).toEqual(
      expect.arrayContaining([
        "Asked for: @ULENA asks for a waiver until Fri 4 Dec (risk “No failover”, control “A person on call”). It waits for holders of the role sre.",
        "[Approve waiver]  [Decline waiver…]  [Request waiver…]",
      ]),
    );
  });

  it("say what holds, why, and offer to renew and to revoke it", () => {
    const shown = details(waived).join("\n");
    expect(shown).toContain("Waiver: Waived until Fri 4 Dec by @UOMAR, ends in 10 days. Asked for by @ULENA");
    expect(shown).toContain("[Request another waiver…]  [Revoke waiver…]");
  });

  it("say that an item can never be waived, and offer nothing", () => {
    const never = startedReview([plainItem("a", { waivable: false })]);
    expect(details(never)).toContain("This item can never be waived.");
    expect(details(never).join()).not.toContain("Request waiver");
  });

  it("offer no waiver for what is settled or over", () => {
    const done = record(begun, [{ type: "item.completed", itemId: "a", evidence: [] }], "UKIM", NOW);
    expect(details(done).join()).not.toContain("waiver");
    const cancelled = record(requested, [{ type: "review.cancelled", reason: "x" }], "UANA", NOW);
    expect(details(cancelled).join()).not.toMatch(/\[(Approve|Request)/);
  });
});

describe("the list of waivers", () => {
  it("gives each one's end, age and approver", () => {
    expect(list(waived, requested)).toBe(
      [
        "1 waiver holds, 1 is asked for.",
        "• Backups are restored of payments-api 2.4.0 — until Fri 4 Dec (ends in 10 days), 3 days old, approved by @UOMAR, asked for by @ULENA: “No failover”",
        "• Backups are restored of payments-api 2.4.0 — @ULENA asks for a waiver until Fri 4 Dec: “No failover”; waits for holders of the role sre",
      ].join("\n"),
    );
    expect(list()).toBe("There is no waiver that you can see, and nobody asks for one.");
  });
});

describe("every window and message about waivers", () => {
  it("is one that Slack takes, whatever was typed", () => {
    fc.assert(
      fc.property(randomReview({ items: 40, sections: 5, size: "large" }), (review) => {
        const listed = review.items.map((one) => ({ review, item: one }));
        expectValidMessage(waiversAnswer(listed, { now: NOW }));
        const under = { viewId: "V1", was: Object.fromEntries(Array.from({ length: 13 }, (_, at) => [`n${at}`, "a"])) };
        for (const one of review.items.slice(0, 3)) {
          expectValidView(requestWaiverView(review, one, { now: NOW, under }));
          expectValidView(declineWaiverView(review, one, NOW, { now: NOW, under }));
          expectValidView(revokeWaiverView(review, one, { now: NOW, under: null }));
        }
      }),
      { numRuns: 40 },
    );
  });
});
