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
      "[Decide…]  [Sign…]  [My items]  [Report]  ( Change launch date · Change lead · New candidate · Cancel review )",
      "Last change: @ULENA marked *Least privilege* done, 20 Nov 2026 at 09:00 UTC",
    ]);
  });

  it("says the same without blocks", () => {
    expect(card(review).text).toBe(
      "payments-api 2.4.0 launch review, open: 1 of 7 settled, 1 blocked, 1 stale. " +
        "Launches Tue 15 Dec (in 21 days), led by <@UANA>. First in the way: Secrets in a secrets manager — " +
        "blocked by <@UOMAR> since Fri 20 Nov — <@ULENA>, and 4 more. Sign-offs: sre 0 of 1.",
    );
  });

  it("names five that stand in the way and counts the others", () => {
    const many = startedReview(Array.from({ length: 12 }, (_, index) => plainItem(`i${index}`)));
    expect(card(many).shown).toContain("and 7 more");
    expect(card(many).shown.filter((line) => /^\d\./.test(line)).length).toBe(5);
  });

  it("says that nothing blocks a go only when it is signed, too, and fills the bar when all is settled", () => {
    const completed = { type: "item.completed", itemId: "a", evidence: [] } as const;
    const done = record(startedReview([plainItem("a")]), [completed], "ULENA", NOW);
    expect(card(done).shown).toContain("No item blocks a go; sign-offs are missing.");
    expect(card(done).shown).toContain(`1 of 1 settled  ${"▓".repeat(20)} 100 %`);
    expect(card(done).text).toContain("No item blocks a go; sign-offs are missing.");
    const signed = record(done, [{ type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" }], "UOMAR", NOW);
    expect(card(signed).shown).toContain("Nothing blocks a go.");
    expect(card(signed).text).toContain("Nothing blocks a go.");
    const refused = record(signed, [{ type: "sign-off.refused", roles: ["sre"], reason: "Untested" }], "WKIM", NOW);
    expect(card(refused).shown).toContain("No item blocks a go; a refusal to sign does.");
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
    expect(shown.at(-1)).toBe("The checklist stays readable and no longer changes.");
    expect(shown.join("\n")).not.toMatch(/My items|What stands between|Cancel review/);
    expect(shown[1]).toBe("Cancelled by @UANA, 24 Nov 2026 at 09:00 UTC: “Moved to 2.5”");
    expect(shown[2]).toContain("Launch was planned for Tue 15 Dec");
    expect(text).toContain("Cancelled by <@UANA>");
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

describe("the card of a decided review", () => {
  const small = startedReview([plainItem("a", { title: "Backups", role: "sre" })]);
  const done = record(
    small,
    [
      { type: "item.completed", itemId: "a", evidence: [] },
      { type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" },
    ],
    "UOMAR",
    NOW,
  );
  const condition = {
    text: "Watch the queue",
    itemId: null,
    owner: "WKIM",
    dueOn: "2026-12-20",
    metAt: null,
    metBy: null,
  };
  const decided = record(
    done,
    [
      {
        type: "review.decided",
        decision: "go-with-conditions",
        reason: "",
        conditions: [{ ...condition, id: "c1" }],
        override: { reason: "The outage is worse than the risk.", itemIds: [], roles: [], objections: [] },
      },
    ],
    "UANA",
    NOW,
  );

  it("says who signed, and what became of a signature that counts no more", () => {
    expect(card(done).shown).toContain("Sign-offs  sre 1 of 1");
    const seqs = done.signatures.map(({ seq }) => seq);
    const voided = record(
      done,
      [{ type: "sign-off.voided", seqs, why: "evidence-stale", itemId: "a" }],
      "readiness",
      NOW,
    );
    expect(card(voided).shown).toContain("Sign-offs  sre 0 of 1 (voided: the evidence of “Backups” went stale)");
    const withdrawn = record(done, [{ type: "sign-off.withdrawn" }], "UOMAR", NOW);
    expect(card(withdrawn).shown).toContain("Sign-offs  sre 0 of 1 (withdrawn by @UOMAR)");
    const refused = record(done, [{ type: "sign-off.refused", roles: ["sre"], reason: "Untested" }], "WKIM", NOW);
    expect(card(refused).shown).toContain("Sign-offs  sre 1 of 1 · @WKIM refuses as sre: “Untested”");
    const owned = record(done, [{ type: "item.assigned", itemId: "a", owner: "UOMAR" }], "UANA", NOW);
    expect(card(owned).shown).toContain(
      "Sign-offs  sre 0 of 1 (@UOMAR signed and owns an item of it: another must sign, too)",
    );
  });

  it("says once what was decided, and for ever that it was overridden", () => {
    const occurrences = (review: Review) =>
      card(review)
        .shown.join("\n")
        .match(/decided/gi)?.length;
    expect(occurrences(decided)).toBe(2); // the second: the last change
    expect(card(decided).shown[2]).toContain("Launches Tue 15 Dec (in 21 days) · lead @UANA");
    expect(card(decided).shown.join("\n")).not.toContain("earlier");
    const once =
      "Overridden earlier, for 2.4.0, by @UANA, 24 Nov 2026 at 09:00 UTC: “The outage is worse than the risk.”";
    const reopened = record(decided, [{ type: "review.reopened", reason: "Rolled back" }], "UANA", NOW);
    expect(card(reopened).shown).toContain(once);
    const next = record(decided, [{ type: "review.candidate", version: "2.4.1" }], "UANA", NOW);
    expect(card(next).shown).toContain(once);
    expect(card(next).text).toContain("Overridden earlier, for 2.4.0");
    const again = record(
      next,
      [{ type: "review.decided", decision: "no-go", reason: "Not this one", conditions: [], override: null }],
      "UANA",
      NOW,
    );
    expect(card(again).shown).toContain(once);
  });

  it("keeps what an override accepted apart from what came up after it", () => {
    const both = startedReview([plainItem("a", { title: "Backups" }), plainItem("b", { title: "Secrets" })]);
    const settled = record(both, [{ type: "item.completed", itemId: "b", evidence: [] }], "ULENA", NOW);
    const override = { reason: "The outage is worse.", itemIds: ["a"], roles: ["sre"], objections: [] };
    const go = record(
      settled,
      [{ type: "review.decided", decision: "go", reason: "", conditions: [], override }],
      "UANA",
      NOW,
    );
    expect(card(go).shown).toContain("Nothing stands against the go.");
    expect(card(go).shown).toContain("The override accepts 1 unsettled item and 1 missing sign-off.");
    const later = record(go, [{ type: "item.reopened", itemId: "b", reason: "Leaked" }], "UOMAR", NOW);
    expect(card(later).shown).toContain("What stands against the go since");
    expect(card(later).shown).toContain("1. Secrets — nobody has it, due Thu 10 Dec");
    expect(card(later).text).toContain(
      "First in the way: Secrets — nobody has it, due Thu 10 Dec. The override accepts",
    );
  });

  it("says once why several roles are short of a signature", () => {
    const item = plainItem("a", { title: "Backups" });
    const template = plainTemplate([item], {
      signOffs: [
        { role: "engineering", quorum: 1 },
        { role: "sre", quorum: 1 },
        { role: "security", quorum: 1 },
      ],
    });
    const signed = (roles: readonly string[]) => ({ type: "sign-off.signed", roles, note: "", covers: "x" }) as const;
    const begun = record(undefined, startedEvents(template), "UANA", NOW);
    const one = record(begun, [signed(["engineering"])], "ULENA", NOW);
    const two = record(one, [signed(["sre"])], "UOMAR", NOW);
    const seqs = two.signatures.map(({ seq }) => seq);
    const voided = record(
      two,
      [{ type: "sign-off.voided", seqs, why: "item-reopened", itemId: "a" }],
      "readiness",
      NOW,
    );
    expect(card(voided).shown).toContain(
      "Sign-offs  engineering 0 of 1, sre 0 of 1 (voided: “Backups” was opened again) · security 0 of 1",
    );
  });

  it("shows what a checklist marks as code, without its backticks where nothing can be formatted", () => {
    const item = plainItem("compose", { title: "The Compose file is deployed (`prod.yml`)" });
    const { text, shown } = card(startedReview([item]));
    expect(shown.join("\n")).toContain("1. The Compose file is deployed (prod.yml) — nobody has it");
    expect(text).toContain("First in the way: The Compose file is deployed (prod.yml)");
  });

  it("says the decision, that it was overridden, and the conditions, also after the launch", () => {
    const line =
      "Decided go with conditions by @UANA, 24 Nov 2026 at 09:00 UTC · overridden: “The outage is worse than the risk.” · 0 of 1 condition met";
    expect(card(decided).shown).toContain(line);
    expect(card(decided).shown).toContain("• Watch the queue — @WKIM — by Sun 20 Dec");
    expect(card(decided).shown).toContain(
      "[Launched…]  [Sign…]  [Conditions…]  [My items]  [Report]  ( Change launch date · Change lead · New candidate · Reopen · Cancel review )",
    );
    const launched = record(decided, [{ type: "review.launched" }], "UANA", NOW);
    expect(card(launched).shown).toContain(line);
    expect(card(launched).shown).toContain("Launched 24 Nov 2026 at 09:00 UTC");
    expect(card(launched).shown.join()).toContain("Launch date was Tue 15 Dec · lead @UANA");
    expect(card(launched).shown).toContain("[Conditions…]  [Report]  ( Reopen )");
    expect(card(launched).text).toContain("overridden");
    expect(card(launched).text).toContain("Conditions to meet: Watch the queue — <@WKIM> — by Sun 20 Dec.");
    const met = record(launched, [{ type: "condition.met", conditionId: "c1" }], "WKIM", NOW);
    expect(card(met).shown).toContain("[Report]  ( Reopen )");
  });
});
