import { describe, expect, it } from "vitest";
import { isSettled } from "../../src/domain/evidence/settled.ts";
import { completeItem } from "../../src/domain/item/complete-item.ts";
import { addDays } from "../../src/domain/time/time.ts";
import { link, NOW, plainItem, record, startedReview } from "../support/sample-review.ts";

const evidence = { required: true, kinds: ["link" as const], expects: "a scan report", life: { days: 7 } };

describe("ticking an item off", () => {
  it("needs the evidence that the template asks for", () => {
    const review = startedReview([plainItem("a", { evidence })]);
    expect(completeItem(review, { itemId: "a", evidence: [], at: NOW })).toEqual({
      ok: false,
      refusal: { reason: "evidence-missing", itemId: "a", expects: "a scan report" },
    });
    expect(completeItem(review, { itemId: "a", evidence: [link("e1")], at: NOW })).toMatchObject({
      ok: true,
      events: [{ type: "item.completed", itemId: "a" }],
    });
  });

  it("is harmless the second time", () => {
    const review = startedReview([plainItem("a")]);
    const first = completeItem(review, { itemId: "a", evidence: [], at: NOW });
    if (!first.ok) throw new Error("refused");
    const done = record(review, first.events, "ULENA", NOW);
    expect(completeItem(done, { itemId: "a", evidence: [], at: NOW })).toEqual({ ok: true, events: [] });
  });

  it("says that every criterion holds, but leaves the optional ones as they are", () => {
    const review = startedReview([
      plainItem("a", {
        criteria: [
          { id: "x", title: "X", optional: false },
          { id: "y", title: "Y", optional: true },
        ],
      }),
    ]);
    const decision = completeItem(review, { itemId: "a", evidence: [], at: NOW });
    if (!decision.ok) throw new Error("refused");
    const item = record(review, decision.events, "ULENA", NOW).items[0];
    expect(item?.criteria.map(({ met }) => met)).toEqual([true, false]);
  });

  it("waits for the items that must be settled first", () => {
    const review = startedReview([plainItem("a"), plainItem("b", { waitsFor: ["a"] })]);
    expect(completeItem(review, { itemId: "b", evidence: [], at: NOW })).toEqual({
      ok: false,
      refusal: { reason: "waits-for-others", itemId: "b", titles: ["Item a"] },
    });
  });

  it("does not last longer than its evidence, and needs fresh evidence after that", () => {
    const review = startedReview([plainItem("a", { evidence })]);
    const decision = completeItem(review, { itemId: "a", evidence: [link("e1")], at: NOW });
    if (!decision.ok) throw new Error("refused");
    const done = record(review, decision.events, "ULENA", NOW);
    const [item] = done.items;
    if (item === undefined) throw new Error("no item");
    expect(isSettled(item, addDays(NOW, 6.99))).toBe(true);
    const afterwards = addDays(NOW, 7);
    expect(isSettled(item, afterwards)).toBe(false);
    expect(completeItem(done, { itemId: "a", evidence: [], at: afterwards })).toMatchObject({
      ok: false,
      refusal: { reason: "evidence-missing" },
    });
    expect(
      completeItem(done, { itemId: "a", evidence: [link("e2", { at: afterwards })], at: afterwards }),
    ).toMatchObject({ ok: true });
  });

  it.each([
    ["a link that is none", { kind: "link" as const, value: "see the wiki" }],
    ["a script", { kind: "link" as const, value: "javascript:alert(1)" }],
    ["a number that is none", { kind: "number" as const, value: "many" }],
    ["an empty note", { kind: "text" as const, value: "  " }],
  ])("refuses %s", (_name, changes) => {
    const review = startedReview([plainItem("a")]);
    const decision = completeItem(review, { itemId: "a", evidence: [link("e1", changes)], at: NOW });
    expect(decision).toMatchObject({ ok: false, refusal: { reason: "evidence-invalid" } });
  });

  it("knows no item of another name", () => {
    expect(completeItem(startedReview([plainItem("a")]), { itemId: "z", evidence: [], at: NOW })).toEqual({
      ok: false,
      refusal: { reason: "no-such-item", itemId: "z" },
    });
  });
});
