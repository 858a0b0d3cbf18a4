import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { decideModal, signModal } from "../../blocks/modals.ts";
import { decidedNote } from "../../blocks/notes/decided-note.ts";
import { voidedNote } from "../../blocks/notes/voided-note.ts";
import { candidateView } from "../../blocks/views/candidate-view.ts";
import { itemRow } from "../../blocks/views/condition-inputs.ts";
import { conditionsView } from "../../blocks/views/conditions-view.ts";
import { decideView } from "../../blocks/views/decide-view.ts";
import { launchedView } from "../../blocks/views/launched-view.ts";
import { reopenView } from "../../blocks/views/reopen-view.ts";
import { signView } from "../../blocks/views/sign-view.ts";
import { obstaclesToGo } from "../../src/domain/gate/gate.ts";
import type { Condition } from "../../src/domain/launch/launch-decision.ts";
import { NOW, plainItem, record, startedReview } from "../support/sample-review.ts";
import { asText } from "./support/as-text.ts";
import { filled } from "./support/filled.ts";
import { hostileText } from "./support/hostile-text.ts";
import { randomReview } from "./support/random-review.ts";
import { expectValidMessage, expectValidView } from "./support/valid.ts";

const begun = startedReview([
  plainItem("backups", { title: "Backups", role: "sre" }),
  plainItem("alerts", { title: "Alerts", level: "should" }),
]);
const ready = record(
  begun,
  [
    { type: "item.assigned", itemId: "alerts", owner: "UKIM" },
    { type: "item.completed", itemId: "backups", evidence: [] },
    { type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" },
  ],
  "UOMAR",
  NOW,
);
const head = { link: 123, hash: "ab".repeat(32) };

describe("every form and note about signing and deciding", () => {
  it("is one that Slack takes, whatever the review holds and whatever was typed", () => {
    fc.assert(
      fc.property(
        randomReview({ items: 300, sections: 10 }),
        hostileText(1500, 1),
        fc.boolean(),
        (review, typed, admin) => {
          for (const decision of ["go", "go-with-conditions", "no-go", "override"] as const) {
            const rows = new Map([["a", typed]]);
            expectValidView(decideView(review, { now: NOW, admin, typed: { decision, reason: typed, texts: rows } }));
          }
          const held = review.signOffs.map(({ role }) => role);
          expectValidView(
            signView(review, {
              now: NOW,
              by: "UANA",
              held: ["x", ...held],
              covers: "0".repeat(64),
              typed: { note: typed },
            }),
          );
          expectValidView(launchedView(review, { now: NOW, reasons: obstaclesToGo(review, NOW) }));
          expectValidView(conditionsView(review, { now: NOW }));
          expectValidView(candidateView(review));
          expectValidView(reopenView(review));
          const conditions = review.conditions.slice(0, 10);
          const override = { reason: typed, itemIds: [], roles: [], objections: [] };
          for (const accepted of [null, override]) {
            const event = {
              type: "review.decided",
              decision: "go",
              reason: typed,
              conditions,
              override: accepted,
            } as const;
            expectValidMessage(decidedNote(review, event, { by: "UANA", head, now: NOW }));
          }
          const seqs = review.signatures.map(({ seq }) => seq);
          const itemId = review.items[0]?.id ?? null;
          expectValidMessage(voidedNote(review, { type: "sign-off.voided", seqs, why: "evidence-stale", itemId }));
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe("the decision's form", () => {
  const shown = (review: typeof begun, content: Partial<Parameters<typeof decideView>[1]> = {}) =>
    asText(decideView(review, { now: NOW, admin: false, ...content }).blocks);
  const offered = (review: typeof begun, admin: boolean) => {
    const block = decideView(review, { now: NOW, admin }).blocks.find(
      (one) => "block_id" in one && one.block_id === "decision.choice",
    );
    return [...JSON.stringify(block).matchAll(/"value":"([^"]+)"/g)]
      .map(([, value]) => value)
      .filter((value, at, all) => all.indexOf(value) === at);
  };

  it("offers a go only when nothing stands in the way, and an override to admins only when something does", () => {
    expect(offered(begun, false)).toEqual(["no-go"]);
    expect(offered(begun, true)).toEqual(["no-go", "override"]);
    expect(offered(ready, false)).toEqual(["go-with-conditions", "go", "no-go"].sort((a, b) => (a < b ? -1 : 1)));
    expect(offered(ready, true)).not.toContain("override");
  });

  it("shows what stands in the way", () => {
    expect(shown(begun).split("\n").slice(1, 4)).toEqual([
      "What stands in the way of a go",
      "1. “Backups” is open; nobody has it.",
      "2. The sign-off of sre is missing.",
    ]);
  });

  it("fills each unsettled should item in as a condition, with its owner and its day, and takes two more", () => {
    const view = decideView(ready, { now: NOW, admin: false });
    const text = asText(view.blocks);
    expect(text).toContain("*Condition*: Alerts".replaceAll("*", ""));
    expect(text).toContain("‹Who sees to it: UKIM›\n‹By when: 2026-12-15›");
    const read = decideModal.read(filled(view));
    expect(read).toMatchObject({ ok: true, values: { decision: "go-with-conditions" } });
    if (!read.ok) return;
    expect([...read.values.owners]).toEqual([
      [itemRow("alerts"), "UKIM"],
      ["a", null],
      ["b", null],
    ]);
    expect([...read.values.days]).toEqual([
      [itemRow("alerts"), "2026-12-15"],
      ["a", null],
      ["b", null],
    ]);
    expect([...read.values.texts]).toEqual([
      ["a", ""],
      ["b", ""],
    ]);
    expect(decideModal.metadata(view)).toEqual({ reviewId: "R1", itemIds: ["alerts"] });
  });

  it("keeps what was typed with its item when another one before it is settled", () => {
    const two = startedReview(["docs", "alerts"].map((id) => plainItem(id, { title: id, level: "should" })));
    const signed = { type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" } as const;
    const settled = { type: "item.completed", itemId: "docs", evidence: [] } as const;
    const owners = new Map([
      [itemRow("docs"), "UKIM"],
      [itemRow("alerts"), "UOMAR"],
    ]);
    const view = decideView(record(two, [signed, settled], "UOMAR", NOW), {
      now: NOW,
      admin: false,
      typed: { owners },
    });
    expect(asText(view.blocks)).toContain("‹Who sees to it: UOMAR›");
    expect(asText(view.blocks)).not.toContain("UKIM");
  });

  it("offers eight items at most, and says how many more there are", () => {
    const many = startedReview(Array.from({ length: 11 }, (_, at) => plainItem(`s${at}`, { level: "should" })));
    const signed = record(many, [{ type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" }], "UOMAR", NOW);
    expect(decideModal.metadata(decideView(signed, { now: NOW, admin: false }))?.itemIds).toHaveLength(8);
    expect(shown(signed)).toContain("3 more unsettled items do not fit here.");
  });
});

describe("the form to sign", () => {
  const content = { now: NOW, by: "UOMAR", held: ["sre"], covers: "f".repeat(64) };

  it("says as what one signs, what one signs, and what is in the way, and carries the hash of it", () => {
    const view = signView(begun, content);
    expect(asText(view.blocks)).toContain("You sign as sre.");
    expect(asText(view.blocks)).toContain("“Backups” is open; nobody has it.");
    expect(signModal.metadata(view)).toEqual({ reviewId: "R1", covers: content.covers });
  });

  it("offers to take back only what was said, and says why a signature counts no more", () => {
    expect(JSON.stringify(signView(begun, content))).not.toContain("withdraw");
    expect(JSON.stringify(signView(ready, content))).toContain("withdraw");
    const voided = record(
      ready,
      [
        {
          type: "sign-off.voided",
          seqs: ready.signatures.map(({ seq }) => seq),
          why: "item-reopened",
          itemId: "backups",
        },
      ],
      "UKIM",
      NOW,
    );
    expect(asText(signView(voided, content).blocks)).toContain(
      "Your signature counts no more, because “Backups” was opened again.",
    );
  });
});

describe("the conditions", () => {
  it("that are open have a button, those that are met say by whom", () => {
    const condition: Condition = {
      id: "c1",
      text: "Watch",
      itemId: null,
      owner: "UKIM",
      dueOn: "2026-11-20",
      metAt: null,
      metBy: null,
    };
    const met = { ...condition, id: "c2", text: "Tell", metAt: NOW, metBy: "UKIM" };
    expect(asText(conditionsView({ ...ready, conditions: [condition, met] }, { now: NOW }).blocks).split("\n")).toEqual(
      [
        "payments-api 2.4.0: 1 of 2 conditions met.",
        "Watch — @UKIM — by Fri 20 Nov, which has passed    [Met]",
        "Tell — met by @UKIM, 24 Nov 2026 at 09:00 UTC",
      ],
    );
  });
});
