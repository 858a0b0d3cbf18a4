import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allButtons, completeItemButton, reviewMenu, takeItemButton } from "../../blocks/buttons.ts";
import { suggestingFields } from "../../blocks/fields.ts";
import { LIMITS } from "../../blocks/limits.ts";
import { allModals } from "../../blocks/modals.ts";

describe("buttons", () => {
  it("have ids of their own", () => {
    const ids = allButtons.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const modals = allModals.map(({ id }) => id);
    expect(new Set(modals).size).toBe(modals.length);
    const suggesting = suggestingFields.map(({ id }) => id);
    expect(new Set(suggesting).size).toBe(suggesting.length);
  });

  it("bring back what they were given", () => {
    const payload = { reviewId: "R1", itemId: "security.secrets" };
    const element = completeItemButton.element(payload, { about: "Secrets" });
    expect(completeItemButton.parse(element.value)).toEqual(payload);
    expect(element).toMatchObject({ action_id: "item.complete", accessibility_label: "Mark done: Secrets" });
  });

  it("answer nothing, and do not throw, for what they did not write", () => {
    fc.assert(
      fc.property(fc.oneof(fc.anything(), fc.json()), (value) => {
        expect([undefined, "object"]).toContain(takeItemButton.parse(value) === undefined ? undefined : "object");
        expect(reviewMenu.parse(value)).toBeUndefined();
      }),
    );
    expect(takeItemButton.parse('{"reviewId":"R1"}')).toBeUndefined();
    expect(takeItemButton.parse("{")).toBeUndefined();
  });

  it("carry a payload that Slack takes, with the longest ids", () => {
    const element = completeItemButton.element(
      { reviewId: "r".repeat(36), itemId: "i".repeat(100) },
      { about: "&".repeat(300) },
    );
    expect(element.value?.length).toBeLessThanOrEqual(LIMITS.button.value);
    expect(element.accessibility_label?.replaceAll("&", "&amp;").length).toBeLessThanOrEqual(
      LIMITS.button.accessibilityLabel,
    );
  });

  it("of a menu bring back the entry and the review", () => {
    const { options } = reviewMenu.element("0197f6f0-0000-7000-8000-000000000000");
    expect(options.map(({ value }) => reviewMenu.parse(value)?.entry)).toEqual([
      "review.move-launch",
      "review.change-lead",
      "review.candidate",
      "review.reopen",
      "review.cancel",
    ]);
    expect(reviewMenu.parse(options[0]?.value)?.subjectId).toBe("0197f6f0-0000-7000-8000-000000000000");
    const [reopen, ...others] = reviewMenu.element("R1", ["review.reopen"]).options;
    expect(reviewMenu.parse(reopen?.value)).toEqual({ entry: "review.reopen", subjectId: "R1" });
    expect(others).toEqual([]);
    expect(options.every(({ value }) => (value ?? "").length <= LIMITS.option.value)).toBe(true);
  });
});
