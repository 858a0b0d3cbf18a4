import { describe, expect, it } from "vitest";
import { gateOf } from "../../../src/domain/gate/gate.ts";
import { otherCommit } from "../../../src/domain/gate/other-commit.ts";
import type { Freeze } from "../../../src/domain/settings/workspace-settings.ts";
import { TO_GO } from "../../support/gate-review.ts";
import { NOW, plainItem, record, startedReview } from "../../support/sample-review.ts";

const begun = startedReview([plainItem("backups"), plainItem("alerts", { level: "should" })]);
const decided = record(begun, TO_GO, "UANA", NOW);
const kinds = (review: typeof begun, freezes: readonly Freeze[] = []) =>
  gateOf(review, NOW, freezes).reasons.map(({ kind }) => kind);
const freeze: Freeze = {
  kind: "window",
  id: "F1",
  name: "Quarter end",
  service: null,
  timeZone: "Europe/Berlin",
  from: "2026-11-20",
  to: "2026-11-30",
};

describe("the gate", () => {
  it("is open exactly when there is no reason against it", () => {
    expect(gateOf(decided, NOW, [])).toEqual({ decision: "go", reasons: [] });
    expect(gateOf(begun, NOW, []).decision).toBe("no-go");
  });

  it("waits for the decision, even where everything is settled and signed", () => {
    expect(kinds(record(begun, TO_GO.slice(0, 2), "UANA", NOW))).toEqual(["undecided"]);
  });

  it("closes for a freeze of all services or of its own, and not of another", () => {
    expect(kinds(decided, [freeze])).toEqual(["frozen"]);
    expect(kinds(decided, [{ ...freeze, service: "payments-api" }])).toEqual(["frozen"]);
    expect(kinds(decided, [{ ...freeze, service: "ledger" }])).toEqual([]);
    expect(kinds(decided, [{ ...freeze, to: "2026-11-23" }])).toEqual([]);
  });

  it("closes again for a refusal to sign that comes after the go, and names the worst first", () => {
    const refused = record(decided, [{ type: "sign-off.refused", roles: ["sre"], reason: "Too hot" }], "UOMAR", NOW);
    const reopened = record(refused, [{ type: "item.reopened", itemId: "backups", reason: "Wrong" }], "UANA", NOW);
    expect(kinds(reopened, [freeze])).toEqual(["frozen", "objection", "item"]);
  });

  it("accepts what an override names, and nothing that comes up after it", () => {
    const override = { reason: "The board accepts this risk", itemIds: ["backups"], roles: ["sre"], objections: [] };
    const overridden = record(
      begun,
      [{ type: "review.decided", decision: "go", reason: "", conditions: [], override }],
      "UANA",
      NOW,
    );
    expect(kinds(overridden)).toEqual([]);
    const later = record(overridden, [{ type: "sign-off.refused", roles: ["sre"], reason: "No" }], "UOMAR", NOW);
    expect(kinds(later)).toEqual(["objection"]);
  });

  it("stays closed for a cancelled review, whatever was decided before", () => {
    const cancelled = record(decided, [{ type: "review.cancelled", reason: "Merged into 2.5" }], "UANA", NOW);
    expect(kinds(cancelled)).toEqual(["cancelled"]);
  });
});

describe("the commit of a version", () => {
  it.each([
    ["2.4.0", "3f2c1abd", null],
    ["2.4.0+3f2c1ab", "3f2c1abd90017e5f", null],
    ["2.4.0+3f2c1abd90017e5f", "3F2C1ABD", null],
    ["2.4.0+build.3f2c1ab", "9999999", "3f2c1ab"],
    ["2.4.0+20261124.1", "9999999", null],
  ])("of %s against %s: %s", (version, sha, other) => expect(otherCommit(version, sha)).toBe(other));
});
