import { beforeAll, describe, expect, it } from "vitest";
import { verifyDatabase } from "../../../src/store/backup/verify-database.ts";
import { Conflict, type Database } from "../../../src/store/database.ts";
import { eraseFromEntry } from "../../../src/store/events/erase-from-entry.ts";
import { readHead } from "../../../src/store/events/read-head.ts";
import { verifyRecord } from "../../../src/store/events/verify-record.ts";
import { listReviews } from "../../../src/store/reviews/list-reviews.ts";
import { loadReview } from "../../../src/store/reviews/load-review.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { loadSettings } from "../../../src/store/settings/load-settings.ts";
import { saveWorkspaceEvents } from "../../../src/store/settings/save-workspace-events.ts";
import { eachDatabase } from "../../support/databases.ts";
import { link, NOW } from "../../support/sample-review.ts";
import { beginSample } from "../begin-sample.ts";
import { entriesOf, erase, sampleRecord } from "./sample-record.ts";

describe.each(eachDatabase)("erasing a person in $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
    await sampleRecord(db);
  });

  it("leaves nothing of them, and everything of the others", async () => {
    const all = JSON.stringify(await entriesOf(db)) + JSON.stringify(await everyReview(db));
    expect(["ULENA", "erased-ulena", "UBEN looked at it"].map((text) => all.includes(text))).toEqual([
      false,
      true,
      true,
    ]);
  });

  it("keeps the chain, the heads that were published before, and the rows equal to the log", async () => {
    const before = await readHead(db, "T1");
    await erase(db, "UBEN");
    expect(await verifyRecord(db, "T1", [before, await readHead(db, "T1")])).toMatchObject({ fault: null });
    expect(await verifyDatabase(db)).toEqual([]);
  });

  it("keeps two erased people apart, so that two signatures stay two", async () => {
    let review = await beginSample(db, { service: "apart" });
    for (const by of ["UONE", "UTWO"]) {
      const signed = { type: "sign-off.signed", roles: ["sre"], note: `by ${by}`, covers: "0" } as const;
      review = await saveReview(db, { before: review, reviewId: review.id, by, at: NOW, events: [signed] });
    }
    await erase(db, "UONE");
    await erase(db, "UTWO");
    const after = await loadReview(db, "T1", review.id);
    expect(after?.signatures.map(({ by, note, ended }) => [by, note, ended])).toEqual([
      ["erased-uone", "erased", null],
      ["erased-utwo", "erased", null],
    ]);
    expect(await verifyDatabase(db)).toEqual([]);
  });

  it("can erase whoever erased", async () => {
    await erase(db, "UANA", "UOTHER");
    expect(JSON.stringify(await entriesOf(db)).includes("UANA")).toBe(false);
    expect((await loadSettings(db, "T1")).settings.roles).toEqual({ sre: ["erased-uana", "U1"] });
    expect(await verifyRecord(db, "T1", [])).toMatchObject({ fault: null });
    expect(await verifyDatabase(db)).toEqual([]);
  });

  it("records nothing about somebody whom nothing names", async () => {
    const before = await readHead(db, "T1");
    expect(await erase(db, "UNOBODY")).toEqual([]);
    expect(await readHead(db, "T1")).toEqual(before);
  });

  it("is not done on what somebody else has changed in the meantime", async () => {
    const head = await readHead(db, "T1");
    await beginSample(db);
    const late = saveWorkspaceEvents(db, {
      workspaceId: "T1",
      before: await loadSettings(db, "T1"),
      by: "UANA",
      at: NOW,
      events: [{ type: "record.erased", entries: [], reason: "" }],
      decidedOn: head,
    });
    await expect(late).rejects.toBeInstanceOf(Conflict);
  });
});

describe("an entry without somebody", () => {
  const entry = {
    workspaceId: "T1",
    link: 1,
    stream: "R1",
    seq: 1,
    at: NOW,
    by: "UBEN",
    type: "item.evidence-added",
    data: {
      type: "item.evidence-added",
      itemId: "backups",
      evidence: link("E1", { by: "ULENA", title: "Log of Lena" }),
    },
    salt: "0".repeat(32),
    commitment: "",
    hash: "",
  };

  it("hides what they gave, wherever it stands, and not what others did", () => {
    const erased = eraseFromEntry(entry, "ULENA", "erased-1");
    expect(erased).toMatchObject({
      by: "UBEN",
      data: {
        itemId: "backups",
        evidence: { by: "erased-1", value: "erased", title: "erased", kind: "link", at: NOW },
      },
    });
    expect(Object.keys(JSON.parse(erased?.salt ?? "").erased)).toEqual([
      "/data/evidence/value",
      "/data/evidence/title",
      "/data/evidence/by",
    ]);
    expect(eraseFromEntry(entry, "UBEN", "erased-1")).toMatchObject({ by: "erased-1", data: entry.data });
    expect(eraseFromEntry(entry, "UEVE", "erased-1")).toBeNull();
  });

  it("hides whose digest it was", () => {
    const time = { weekday: 1, time: "09:00", timeZone: "Europe/Berlin" };
    const changed = { ...entry, data: { type: "digest.changed" as const, target: "ULENA", isOn: false, time } };
    expect(eraseFromEntry(changed, "ULENA", "erased-1")?.data).toMatchObject({ target: "erased-1", time });
  });
});

async function everyReview(db: Database) {
  const heads = await listReviews(db, "T1", { state: "all" });
  return Promise.all(heads.map(({ id }) => loadReview(db, "T1", id)));
}
