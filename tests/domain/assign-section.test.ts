import { describe, expect, test } from "vitest";
import { assignSection } from "../../src/domain/item/assign-section.ts";
import { NOW, plainItem, plainTemplate, record, startedEvents } from "../support/sample-review.ts";

const template = plainTemplate([], {
  sections: [
    { id: "one", title: "One", items: ["a", "b", "c", "d"].map((id) => plainItem(id)) },
    { id: "two", title: "Two", items: [plainItem("e")] },
  ],
});
/** Kim has b, Omar has c, d is done. */
const review = record(
  undefined,
  [
    ...startedEvents(template),
    { type: "item.assigned", itemId: "b", owner: "UKIM" },
    { type: "item.assigned", itemId: "c", owner: "UOMAR" },
    { type: "item.completed", itemId: "d", evidence: [] },
  ],
  "UANA",
  NOW,
);
const given = (which: "unassigned" | "unsettled", owner: string | null, in_ = review) => {
  const decision = assignSection(in_, { sectionId: "one", owner, which, now: NOW });
  return decision.ok
    ? decision.events.map((event) => ("itemId" in event ? event.itemId : event.type))
    : decision.refusal;
};

describe("giving a whole section to somebody", () => {
  test("gives the items that nobody has, or all that are not settled; never those of another section", () => {
    expect(given("unassigned", "UKIM")).toEqual(["a"]);
    expect(given("unsettled", "UKIM")).toEqual(["a", "c"]);
    expect(given("unsettled", null)).toEqual(["b", "c"]);
  });

  test("gives an item that is settled no more once its evidence is stale", () => {
    const evidence = { required: true, kinds: ["link" as const], expects: "", life: { days: 1 } };
    const aged = plainTemplate([plainItem("a", { evidence })]);
    const piece = {
      id: "E1",
      kind: "link",
      value: "https://x.example",
      title: "",
      fileId: null,
      by: "UKIM",
      at: NOW,
    } as const;
    const done = record(
      undefined,
      [...startedEvents(aged), { type: "item.completed", itemId: "a", evidence: [piece] }],
      "UANA",
      NOW,
    );
    const at = (now: string) => assignSection(done, { sectionId: "one", owner: "UKIM", which: "unassigned", now });
    expect(at(NOW)).toEqual({ ok: true, events: [] });
    expect(at("2026-11-26T09:00:00.000Z")).toMatchObject({ events: [{ itemId: "a" }] });
  });

  test("is refused when the review is over", () => {
    const over = record(review, [{ type: "review.cancelled", reason: "no" }], "UANA", NOW);
    expect(given("unsettled", "UKIM", over)).toMatchObject({ reason: "review-closed" });
  });
});
