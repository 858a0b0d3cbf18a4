import { describe, expect, it } from "vitest";
import { historyLine } from "../../blocks/words/history-line.ts";
import { meanwhilePhrase } from "../../blocks/words/meanwhile-phrase.ts";
import type { Phrase } from "../../blocks/words/phrase.ts";
import { plain } from "../../blocks/words/written-as.ts";
import { NOW, plainItem, startedReview } from "../support/sample-review.ts";
import { everyEvent } from "./support/random-history.ts";

const review = startedReview([plainItem("a"), plainItem("b", { title: "Backups" })]);
const [item] = review.items;
if (item === undefined) throw new Error("the sample has items");
const context = { item, review, now: NOW };
const read = (phrase: Phrase) => plain(phrase).replaceAll(", 20 Nov 2026 at 09:00 UTC", "");

describe("an item's history", () => {
  it("has a sentence for everything that can happen", () => {
    const said = everyEvent("not now").map((event) =>
      read(historyLine({ event, by: "ULENA", at: "2026-11-20T09:00:00.000Z" }, context)),
    );
    expect(said).toEqual([
      "@ULENA started the review",
      "@ULENA set the launch date to Sun 20 Dec, which made this due Wed 16 Dec",
      "@ULENA made @WKIM the lead",
      "@ULENA cancelled the review: “not now”",
      "@ULENA tried to change it, without the right to",
      "@ULENA took it",
      "@ULENA gave it back",
      "@ULENA set the status to In progress",
      "@ULENA made @SDBA the owner",
      "@ULENA left it to nobody",
      "@ULENA marked it done",
      "@ULENA marked it done with “not now” and “Restored in 41 min” and 1 more",
      "@ULENA opened it again: “not now”",
      "@UOMAR was named as blocker by @ULENA: “not now”",
      "@ULENA marked it blocked: “not now”",
      "@ULENA unblocked it",
      "@ULENA marked it not applicable: “not now”",
      "@ULENA left 1 criterion ticked",
      "@ULENA set the due date to Fri 8 Jan 2027",
      "@ULENA said that it waits for nothing",
      "@ULENA said that it waits for “Backups”",
      "@ULENA added evidence: “not now”",
      "@ULENA wrote: “not now”",
      "@ULENA snoozed it until Fri 27 Nov: “not now”",
      "@ULENA asked for a waiver until Fri 4 Dec: risk “not now”, control “not now”",
      "@ULENA approved the waiver",
      "@ULENA declined the waiver: “not now”",
      "@ULENA declined the waiver",
      "@ULENA revoked the waiver: “not now”",
      "The waiver ran out",
      "@ULENA noticed that the evidence is stale",
      "@ULENA decided go, “not now”",
      "@ULENA decided go with conditions, on 1 condition, overriding the gate: “not now”",
      "@ULENA recorded the launch",
      "@ULENA reopened the review: “not now”",
      "@ULENA made 2.4.1 the candidate",
      "@ULENA met a condition",
      "@ULENA signed as sre, product",
      "@ULENA signed as sre: “not now”",
      "@ULENA refused to sign as sre: “not now”",
      "@ULENA took their sign-off or refusal back",
      "2 sign-offs ended, because the evidence of “Backups” went stale",
      "1 sign-off ended, because the version is a new one",
    ]);
  });

  it("tells what others changed while a form was open, and nothing that it showed already", () => {
    const entry = (seq: number, event: Parameters<typeof historyLine>[0]["event"]) => ({
      reviewId: "R1",
      seq,
      at: NOW,
      by: "UKIM",
      event,
    });
    const history = [
      entry(7, { type: "item.assigned", itemId: "a", owner: "UKIM" }),
      entry(5, { type: "item.commented", itemId: "a", text: "old" }),
    ];
    expect(read(meanwhilePhrase(history, { seenSeq: 5, ...context }))).toBe(
      "@UKIM made @UKIM the owner while you were typing. Your changes are kept below; save again to apply them.",
    );
  });
});
