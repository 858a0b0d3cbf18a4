import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allModals, completeModal, detailsModal, startModal } from "../../blocks/modals.ts";
import { detailsForm } from "../../blocks/views/details-form.ts";
import { detailsValues, sumsOf, typedChanges } from "../../blocks/views/details-values.ts";
import { detailsView } from "../../blocks/views/details-view.ts";
import { evidenceForm } from "../../blocks/views/evidence-form.ts";
import { startForm } from "../../blocks/views/start-form.ts";
import { startView } from "../../blocks/views/start-view.ts";
import { editItem } from "../../src/domain/item/edit-item.ts";
import { NOW, plainItem, plainTemplate, startedReview } from "../support/sample-review.ts";
import { filled } from "./support/filled.ts";

const criteria = Array.from({ length: 23 }, (_, index) => ({
  id: `${"c".repeat(90)}${index}`,
  title: `Criterion ${index}`,
  optional: false,
}));
const review = startedReview([plainItem("a", { criteria }), plainItem("b"), plainItem("i".repeat(100))]);
const [item] = review.items;
if (item === undefined) throw new Error("the sample has items");

describe("a form", () => {
  it("never throws, whatever its state holds, and says where something is wrong", () => {
    fc.assert(
      fc.property(fc.constantFrom(...allModals), fc.anything(), fc.anything(), (modal, junk, deeper) => {
        const ids = Object.values(modal.fields).map(({ id }) => id);
        const values = Object.fromEntries(ids.map((id) => [id, { [id]: deeper }]));
        for (const state of [undefined, { values: junk }, { values }]) {
          const reading = modal.read({ state } as Parameters<typeof modal.read>[0]);
          if (!reading.ok) for (const sentence of Object.values(reading.errors)) expect(sentence).toMatch(/\.$/);
        }
        expect([undefined, "object"]).toContain(
          typeof modal.metadata({ private_metadata: String(deeper) }) === "object" ? "object" : undefined,
        );
      }),
      { numRuns: 500 },
    );
  });

  it("says what is missing under its own input", () => {
    expect(startModal.read({ state: { values: {} } })).toEqual({
      ok: false,
      errors: {
        "start.service": "Name the service, like payments-api.",
        "start.version": "Name the version, like 2.4.0.",
        "review.launch-on": "Pick a date. Written, it looks like 2026-12-15.",
        "start.template": "Pick a template.",
        "review.lead": "Pick who leads the review.",
      },
    });
  });
});

describe("the Details form", () => {
  it("changes nothing when it is sent off as it was opened", () => {
    const view = filled(detailsView(review, item, { now: NOW, history: [] }));
    const reading = detailsModal.read(view);
    const metadata = detailsModal.metadata(view);
    if (!reading.ok || metadata === undefined) throw new Error("it reads back");
    expect(reading.values).toEqual(detailsValues(item));
    expect(typedChanges(reading.values, sumsOf(detailsValues(item)))).toEqual({});
    const form = detailsForm(reading.values, { review, item, seenSeq: metadata.seenSeq, evidence: [] });
    expect(editItem(review, form, { by: "UANA", at: NOW })).toEqual({ ok: true, events: [] });
  });

  it("collects criteria from groups of ten, and items to wait for, with ids of any length", () => {
    const option = (value: string) => ({ value, text: { type: "plain_text", text: "x" } });
    const blocks = detailsView(review, item, { now: NOW, history: [], typed: { met: [], waitsFor: [] } }).blocks;
    const groups = blocks.filter((block) => block.block_id?.startsWith("item.criteria"));
    expect(groups.map(({ block_id }) => block_id)).toEqual(["item.criteria:1", "item.criteria:2", "item.criteria:3"]);
    const values = detailsValues({
      ...item,
      criteria: item.criteria.map((one) => ({ ...one, met: true })),
      waitsFor: ["b", "i".repeat(100)],
    });
    const reading = detailsModal.read(
      filled(detailsView(review, item, { now: NOW, history: [] }), {
        "item.criteria:1": { "item.criteria": { selected_options: values.met.slice(0, 10).map(option) } },
        "item.criteria:3": { "item.criteria": { selected_options: values.met.slice(20).map(option) } },
        "item.waits-for": { "item.waits-for": { selected_options: values.waitsFor.map(option) } },
      }),
    );
    if (!reading.ok) throw new Error("it reads back");
    const form = detailsForm(reading.values, { review, item, seenSeq: 1, evidence: [] });
    expect(form.met).toEqual([...criteria.slice(0, 10), ...criteria.slice(20)].map(({ id }) => id));
    expect(form.waitsFor).toEqual(["b", "i".repeat(100)]);
  });

  it("keeps what was typed after somebody else saved", () => {
    const typed = {
      status: "blocked",
      reason: "Vault policy missing",
      comment: "asked Omar",
      link: "https://a.example/b",
      dueOn: "2027-01-02",
    } as const;
    const reading = detailsModal.read(filled(detailsView(review, item, { now: NOW, history: [], typed })));
    expect(reading.ok && typedChanges(reading.values, sumsOf(detailsValues(item)))).toEqual(typed);
  });

  it.each([
    ["nobody touched it", { owner: "UKIM", otherOwner: null }, "UKIM", "UKIM"],
    ["another person was picked", { owner: "ULENA", otherOwner: null }, "UKIM", "ULENA"],
    ["a group was picked", { owner: "UKIM", otherOwner: "SDBA" }, "UKIM", "SDBA"],
    ["nobody was picked", { owner: "UKIM", otherOwner: "nobody" }, "UKIM", null],
    ["the person was cleared", { owner: null, otherOwner: null }, "UKIM", null],
    ["a person was picked instead of the group", { owner: "UKIM", otherOwner: "SDBA" }, "SDBA", "UKIM"],
    ["the group stays", { owner: null, otherOwner: "SDBA" }, "SDBA", "SDBA"],
    ["a person for what nobody had", { owner: "UKIM", otherOwner: null }, null, "UKIM"],
  ])("knows whom somebody meant as owner: %s", (_, chosen, before, owner) => {
    const owned = { ...item, owner: before };
    const form = detailsForm({ ...detailsValues(owned), ...chosen }, { review, item: owned, seenSeq: 1, evidence: [] });
    expect(form.owner).toBe(owner);
  });

  it("leaves alone what another saved meanwhile, where its reader did not touch it", () => {
    const opened = detailsView(review, item, { now: NOW, history: [] });
    const meanwhile = { ...item, owner: "UKIM", changedSeq: 2 };
    const again = detailsView(review, meanwhile, { now: NOW, history: [], was: detailsModal.metadata(opened)?.was });
    const reading = detailsModal.read(
      filled(opened, { "item.due-on": { "item.due-on": { selected_date: "2026-12-01" } } }),
    );
    if (!reading.ok) throw new Error("it reads back");
    const was = detailsModal.metadata(again)?.was;
    const form = detailsForm(reading.values, { review, item: meanwhile, seenSeq: 2, evidence: [], was });
    expect(form).toMatchObject({ owner: "UKIM", dueOn: "2026-12-01" });
  });
});

describe("evidence in a form", () => {
  it("becomes a piece for each input that was filled in", () => {
    const reading = completeModal.read({
      state: {
        values: {
          "evidence.link": { "evidence.link": { value: "https://ci.example/1" } },
          "evidence.note": { "evidence.note": { value: "  " } },
          "evidence.number": { "evidence.number": { value: "41 min" } },
          "evidence.file": {
            "evidence.file": {
              files: [{ id: "F1", name: "restore.log", permalink: "https://x.slack.com/F1", mode: "hosted" }],
            },
          },
        },
      },
    });
    expect(reading.ok && evidenceForm(reading.values)).toEqual([
      { kind: "link", value: "https://ci.example/1", title: "", fileId: null },
      { kind: "number", value: "41 min", title: "", fileId: null },
      { kind: "file", value: "https://x.slack.com/F1", title: "restore.log", fileId: "F1" },
    ]);
  });
});

describe("the start form", () => {
  it("reads back what it was filled with, and prefers a typed time zone", () => {
    const templates = [plainTemplate([plainItem("a")]), plainTemplate([], { id: "other", title: "Other" })];
    const typed = {
      service: "payments-api",
      version: "2.4.0",
      launch: "2026-12-15",
      timeZone: "Europe/Berlin",
      lead: "UANA",
      template: "other",
    };
    const reading = startModal.read(filled(startView({ channelId: "C1", templates, typed })));
    if (!reading.ok) throw new Error("it reads back");
    expect(startForm(reading.values, templates)).toEqual({
      channelId: null,
      service: "payments-api",
      version: "2.4.0",
      launch: "2026-12-15",
      timeZone: "Europe/Berlin",
      templateId: "other",
      lead: "UANA",
      carryOver: true,
    });
    expect(startForm({ ...reading.values, typedTimeZone: "Asia/Tokyo" }, templates).timeZone).toBe("Asia/Tokyo");
  });
});
