import { beforeAll, describe, expect, it } from "vitest";
import { TAMPERINGS, tamper } from "../../../src/proof/tamper.ts";
import {
  type ChainFault,
  checkChain,
  type PublishedHead,
  type ReadEntry,
} from "../../../src/store/events/check-chain.ts";
import { migrateDatabase } from "../../../src/store/migrate.ts";
import { openDatabase } from "../../../src/store/open-database.ts";
import { entriesOf, sampleRecord } from "./sample-record.ts";
import { seeded } from "./seeded.ts";

let record: readonly ReadEntry[];
let head: PublishedHead;

beforeAll(async () => {
  const db = await openDatabase(":memory:");
  await migrateDatabase(db);
  await sampleRecord(db);
  record = await entriesOf(db);
  await db.close();
  const { link, hash } = at(record.length - 1);
  head = { link, hash };
});

function at(index: number): ReadEntry {
  const entry = record[index];
  if (entry === undefined) throw new Error(`the record has no entry ${index}`);
  return entry;
}

function check(entries: readonly ReadEntry[], heads: readonly PublishedHead[] = [head]): ChainFault | null {
  const chain = checkChain("T1", heads);
  for (const entry of entries) {
    const fault = chain.take(entry);
    if (fault !== null) return fault;
  }
  return chain.end();
}

describe("the chain", () => {
  it("holds for what was recorded, with erased texts in it, and for every head that was ever published of it", () => {
    expect(record.length).toBeGreaterThan(40);
    expect(record.some(({ salt }) => salt?.startsWith("{"))).toBe(true);
    expect(
      check(
        record,
        record.map(({ link, hash }) => ({ link, hash })),
      ),
    ).toBeNull();
    expect(
      check(
        record,
        record.map(({ hash }) => ({ link: null, hash })),
      ),
    ).toBeNull();
  });

  it.each(TAMPERINGS)("shows %s, wherever and however it is done, given a published head", (kind) => {
    const random = seeded(20_261_124 + kind.length);
    const missed: unknown[] = [];
    for (let tried = 0; tried < 250; tried++) {
      const { entries, what } = tamper(record, kind, random);
      if (check(entries) === null) missed.push(what);
    }
    expect(missed).toEqual([]);
  });

  it("names the first entry that is wrong, and what is wrong", () => {
    const edited = record.map((entry, index) => (index === 6 ? { ...entry, by: "UEVE" } : entry));
    expect(check(edited)).toEqual({ link: 7, says: "was edited: it does not say what was recorded" });
    expect(check(record.toSpliced(6, 1))).toEqual({
      link: 8,
      says: "comes after 6: what was between them was deleted",
    });
    expect(check(record.with(6, at(7)).with(7, at(6)))).toMatchObject({
      link: 8,
      says: expect.stringMatching(/deleted/),
    });
    expect(check(record.slice(0, -3))).toEqual({
      link: record.length,
      says: `is missing, although it was published: the record ends at ${record.length - 3}, so its tail was cut or this is an older copy`,
    });
    expect(check(record, [{ link: null, hash: "f".repeat(64) }])).toMatchObject({
      link: record.length,
      says: expect.stringContaining("none has the published hash"),
    });
    expect(check(record, [{ link: 3, hash: "f".repeat(64) }])).toEqual({
      link: 3,
      says: "is not the one that was published: the record was rewritten here or before",
    });
  });

  it("cannot see a cut tail without a published head: what the documentation says that it cannot", () => {
    expect(check(record.slice(0, -3), [])).toBeNull();
  });

  it("takes erased texts only where a later entry says that they were erased, and as they were left", () => {
    const erased = record.findIndex(({ salt }) => salt?.startsWith("{"));
    const said = record.findIndex(({ type }) => type === "record.erased");
    const data = at(said).data as { entries: object[] };
    expect(check(record.slice(0, said), [])).toMatchObject({
      link: at(erased).link,
      says: "hides texts, but no later entry says that they were erased",
    });
    expect(data.entries.length).toBeGreaterThan(5);
    const renamed = record.map((entry) => JSON.parse(JSON.stringify(entry).replaceAll("erased-ulena", "erased-other")));
    expect(check(renamed, [])).toMatchObject({ says: "was changed after texts of it were erased" });
  });
});
