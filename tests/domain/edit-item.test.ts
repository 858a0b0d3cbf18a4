import { describe, expect, it } from "vitest";
import { editItem, type ItemForm } from "../../src/domain/item/edit-item.ts";
import { takeItem } from "../../src/domain/item/take-item.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import { link, NOW, plainItem, record, startedReview } from "../support/sample-review.ts";

function itemOf(review: Review, id = "a"): Item {
  const item = review.items.find((candidate) => candidate.id === id);
  if (item === undefined) throw new Error(`no ${id}`);
  return item;
}

/** The form as it is filled when it opens. */
function formOf(item: Item, changes: Partial<ItemForm> = {}): ItemForm {
  return {
    itemId: item.id,
    seenSeq: item.changedSeq,
    status: item.status,
    blockedBy: item.blocked?.by ?? null,
    reason: item.blocked?.reason ?? item.reason ?? "",
    owner: item.owner,
    dueOn: item.dueOn,
    met: item.criteria.filter(({ met }) => met).map(({ id }) => id),
    waitsFor: item.waitsFor,
    evidence: [],
    comment: "",
    ...changes,
  };
}

const save = (review: Review, form: ItemForm) => editItem(review, form, { by: "ULENA", at: NOW });

describe("the Details form", () => {
  const review = startedReview([
    plainItem("a", { criteria: [{ id: "x", title: "X", optional: false }] }),
    plainItem("b", { waitsFor: ["a"] }),
  ]);

  it("changes nothing when nothing was changed in it", () => {
    expect(save(review, formOf(itemOf(review)))).toEqual({ ok: true, events: [] });
  });

  it("saves everything that was changed, in one go", () => {
    const form = formOf(itemOf(review), {
      owner: "UKIM",
      dueOn: "2026-12-01",
      met: ["x"],
      status: "blocked",
      reason: "Vault",
      blockedBy: "UOMAR",
      evidence: [link("e1")],
      comment: "soon",
    });
    const decision = save(review, form);
    if (!decision.ok) throw new Error("refused");
    expect(decision.events.map(({ type }) => type)).toEqual([
      "item.assigned",
      "item.due-moved",
      "item.criteria-checked",
      "item.evidence-added",
      "item.blocked",
      "item.commented",
    ]);
    const item = itemOf(record(review, decision.events, "ULENA", NOW));
    expect(item).toMatchObject({
      owner: "UKIM",
      dueOn: "2026-12-01",
      dueByHand: true,
      status: "blocked",
      blocked: { by: "UOMAR", reason: "Vault" },
    });
  });

  it("saves nothing when one part of it is refused", () => {
    expect(save(review, formOf(itemOf(review), { owner: "UKIM", status: "blocked" }))).toMatchObject({
      ok: false,
      refusal: { reason: "reason-missing", of: "block" },
    });
    expect(save(review, formOf(itemOf(review), { owner: "UKIM", status: "done" }))).toMatchObject({
      ok: false,
      refusal: { reason: "criteria-unmet", titles: ["X"] },
    });
    expect(save(review, formOf(itemOf(review), { waitsFor: ["b"] }))).toMatchObject({
      ok: false,
      refusal: { reason: "wait-cycle", titles: ["Item b", "Item a"] },
    });
  });

  it("notices that somebody saved while it was open", () => {
    const form = formOf(itemOf(review), { comment: "mine" });
    const taken = takeItem(review, { itemId: "a", by: "UKIM" });
    if (!taken.ok) throw new Error("refused");
    const after = record(review, taken.events, "UKIM", NOW);
    expect(save(after, form)).toEqual({
      ok: false,
      refusal: { reason: "edited-meanwhile", itemId: "a", by: "UKIM", seq: after.seq },
    });
    expect(save(after, { ...form, seenSeq: after.seq, owner: "UKIM", status: "in-progress" })).toMatchObject({
      ok: true,
      events: [{ type: "item.commented" }],
    });
  });

  it("does not mind that another item was saved", () => {
    const form = formOf(itemOf(review), { comment: "mine" });
    const taken = takeItem(review, { itemId: "b", by: "UKIM" });
    if (!taken.ok) throw new Error("refused");
    expect(save(record(review, taken.events, "UKIM", NOW), form)).toMatchObject({ ok: true });
  });

  it("goes from done back to open with a reason", () => {
    const done = save(review, formOf(itemOf(review), { status: "done", met: ["x"] }));
    if (!done.ok) throw new Error("refused");
    const after = record(review, done.events, "ULENA", NOW);
    expect(save(after, formOf(itemOf(after), { status: "open", reason: "" }))).toMatchObject({
      ok: false,
      refusal: { reason: "reason-missing", of: "reopen" },
    });
    const reopened = save(after, formOf(itemOf(after), { status: "open", reason: "the test was wrong" }));
    expect(reopened).toMatchObject({ ok: true, events: [{ type: "item.reopened", reason: "the test was wrong" }] });
  });
});
