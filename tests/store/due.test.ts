import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { askAnew } from "../../src/store/due/ask-anew.ts";
import { beginSending } from "../../src/store/due/begin-sending.ts";
import { confirmStatement } from "../../src/store/due/confirm-statement.ts";
import { doubtStatement } from "../../src/store/due/doubt-statement.ts";
import type { DueRow } from "../../src/store/due/due-row.ts";
import { extendLease } from "../../src/store/due/extend-lease.ts";
import { extendLeases } from "../../src/store/due/extend-leases.ts";
import { forgetRested } from "../../src/store/due/forget-rested.ts";
import { leaseDue } from "../../src/store/due/lease-due.ts";
import { listParked } from "../../src/store/due/list-parked.ts";
import { type Ask, markDueStatement } from "../../src/store/due/mark-due-statement.ts";
import { nextDueAt } from "../../src/store/due/next-due-at.ts";
import { parkDue } from "../../src/store/due/park-due.ts";
import { postponeDue } from "../../src/store/due/postpone-due.ts";
import { settleDue } from "../../src/store/due/settle-due.ts";
import { eachDatabase } from "../support/databases.ts";

/** An instant so many seconds after the beginning. */
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 24, 9, 0, 0) + seconds * 1_000).toISOString();

describe.each(eachDatabase)("what is due in $name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });
  beforeEach(() => db.write.delete(db.tables.due));

  const ask = async (key: string, seconds: number, changes: Partial<Ask> = {}) => {
    const plain = { key, workspaceId: "T1", kind: "render", reviewId: "R1", part: "card", mark: randomUUID() };
    await db.commit([markDueStatement(db, { ...plain, dueAt: at(seconds), askedAt: at(seconds), ...changes })]);
  };
  const lease = (seconds: number, { limit = 100, kinds }: { limit?: number; kinds?: string[] } = {}) => {
    const token = randomUUID();
    return leaseDue(db, { now: at(seconds), until: at(seconds + 20), lease: token, limit, ...(kinds && { kinds }) });
  };
  const leaseOne = async (seconds: number): Promise<DueRow> => {
    const [row, ...others] = await lease(seconds);
    if (row === undefined || others.length > 0) throw new Error(`expected one due row, not ${others.length}`);
    return row;
  };
  const keys = (rows: readonly DueRow[]) => rows.map(({ key }) => key);

  it("is leased once, and never before its time", async () => {
    await ask("card", 5);
    expect(await lease(4)).toEqual([]);
    expect(await leaseOne(5)).toMatchObject({ key: "card", attempts: 0, leasedUntil: at(25) });
    expect(await lease(6)).toEqual([]);
  });

  it("is one row however often it is asked for, at its earliest time", async () => {
    await ask("card", 8);
    await ask("card", 3, { askedAt: at(9) });
    await ask("card", 6, { askedAt: at(10) });
    expect(await nextDueAt(db)).toBe(at(3));
    expect(await leaseOne(3)).toMatchObject({ dueAt: at(3), askedAt: at(10) });
  });

  it("is gone when it is settled", async () => {
    await ask("card", 0);
    await settleDue(db, await leaseOne(0));
    expect(await nextDueAt(db)).toBeNull();
    expect(await db.read.$count(db.tables.due)).toBe(0);
  });

  it("is done again when it was asked for while it was being done", async () => {
    await ask("card", 0);
    const row = await leaseOne(0);
    await ask("card", 1);
    await settleDue(db, row);
    expect(await nextDueAt(db)).toBe(at(1));
    const again = await leaseOne(1);
    expect(again.mark).not.toBe(row.mark);
    await settleDue(db, again);
    expect(await nextDueAt(db)).toBeNull();
  });

  it("can ask for its own next time while it is being done", async () => {
    await ask("refresh", 0);
    const row = await leaseOne(0);
    await ask("refresh", 86_400, { askedAt: at(1) });
    await settleDue(db, row);
    expect(await nextDueAt(db)).toBe(at(86_400));
    expect(await lease(86_399)).toEqual([]);
  });

  it("keeps a later ask although the worker that saw it die was replaced", async () => {
    await ask("refresh", 0);
    await leaseOne(0);
    await ask("refresh", 86_400, { askedAt: at(1) });
    await settleDue(db, await leaseOne(30));
    expect(await nextDueAt(db)).toBe(at(86_400));
  });

  it("rests after it was done, whoever asks, and is forgotten when nobody does", async () => {
    await ask("card", 0);
    await settleDue(db, await leaseOne(0), { notBefore: at(10) });
    expect(await nextDueAt(db)).toBeNull();
    await ask("card", 2);
    expect(await lease(9)).toEqual([]);
    expect(await nextDueAt(db)).toBe(at(10));
    await settleDue(db, await leaseOne(10), { notBefore: at(20) });
    await forgetRested(db, at(19));
    expect(await db.read.$count(db.tables.due)).toBe(1);
    expect(await lease(20)).toEqual([]);
    expect(await nextDueAt(db)).toBeNull();
    await forgetRested(db, at(20));
    expect(await db.read.$count(db.tables.due)).toBe(0);
  });

  it("rests also when it was asked for while it was being done", async () => {
    await ask("card", 0);
    const row = await leaseOne(0);
    await ask("card", 1);
    await settleDue(db, row, { notBefore: at(10) });
    expect(await nextDueAt(db)).toBe(at(10));
    await ask("card", 2);
    expect(await lease(9)).toEqual([]);
    const again = await leaseOne(10);
    expect(again).toMatchObject({ askedAt: at(2) });
    await ask("card", 30);
    await settleDue(db, again, { notBefore: at(20) });
    expect(await leaseOne(30)).toMatchObject({ askedAt: at(30) });
  });

  it("is free for another worker when its lease has run out, and the late one changes nothing", async () => {
    await ask("card", 0);
    const late = await leaseOne(0);
    expect(await nextDueAt(db)).toBe(at(20));
    const taken = await leaseOne(20);
    expect(await extendLease(db, late, at(60))).toBe(false);
    await settleDue(db, late);
    await postponeDue(db, late, { dueAt: at(99), error: "late" });
    await parkDue(db, late, "late");
    expect(await nextDueAt(db)).toBe(taken.leasedUntil);
    expect(await extendLease(db, taken, at(60))).toBe(true);
    expect(await lease(59)).toEqual([]);
    await settleDue(db, taken);
    expect(await nextDueAt(db)).toBeNull();
  });

  it("is kept by who says in time that it is at work, together with all else that it works on", async () => {
    await ask("lost", 0);
    const lost = await leaseOne(0);
    await leaseOne(20);
    await ask("card", 20);
    await ask("section", 20);
    await extendLeases(db, [lost, ...(await lease(20))], at(60));
    expect(keys(await lease(59))).toEqual(["lost"]);
  });

  it("is not sent by who has lost the lease, or holds one that is over", async () => {
    await ask("card", 0);
    const late = await leaseOne(0);
    const sending = { now: at(19), until: at(39) };
    expect(await beginSending(db, late, sending)).toMatchObject({ key: "card", sentAt: at(19), leasedUntil: at(39) });
    expect(await beginSending(db, late, { now: at(39), until: at(59) })).toBeUndefined();
    const taken = await leaseOne(39);
    expect(taken).toMatchObject({ sentAt: at(19) });
    expect(await beginSending(db, late, { now: at(40), until: at(60) })).toBeUndefined();
    expect(await beginSending(db, taken, { now: at(40), until: at(60) })).toBeDefined();
  });

  it("is done once more when what another sent can arrive no more, and sooner for who asks", async () => {
    await ask("card", 0);
    await beginSending(db, await leaseOne(0), { now: at(1), until: at(20) });
    const confirm = { at: at(33), sentAt: at(1), notBefore: at(22) };
    await db.commit([confirmStatement(db, await leaseOne(20), confirm)]);
    expect(await nextDueAt(db)).toBe(at(33));
    await ask("card", 24);
    const again = await leaseOne(24);
    expect(again).toMatchObject({ sentAt: at(1), attempts: 0 });
    await ask("card", 25);
    await db.commit([confirmStatement(db, again, { ...confirm, notBefore: at(26) })]);
    expect(await leaseOne(26)).toMatchObject({ sentAt: at(1) });
  });

  it("keeps a doubt that was left while it was being sent, and forgets its own", async () => {
    await ask("card", 0);
    const held = await beginSending(db, await leaseOne(0), { now: at(1), until: at(20) });
    if (held === undefined) throw new Error("the lease is lost");
    await ask("card", 2);
    await settleDue(db, held);
    expect(await leaseOne(2)).toMatchObject({ sentAt: null });
    await db.write.delete(db.tables.due);

    await ask("card", 0);
    const other = await beginSending(db, await leaseOne(0), { now: at(1), until: at(20) });
    if (other === undefined) throw new Error("the lease is lost");
    await ask("card", 2);
    await db.commit([doubtStatement(db, "card", at(2))]);
    await settleDue(db, other);
    await db.commit([doubtStatement(db, "card", at(1))]);
    expect(await leaseOne(2)).toMatchObject({ sentAt: at(2) });
  });

  it("changes nothing by the hand of somebody who never leased it", async () => {
    await ask("card", 0);
    const row = await leaseOne(0);
    await settleDue(db, { ...row, lease: null });
    expect(await extendLease(db, { ...row, lease: null }, at(60))).toBe(false);
    expect(await nextDueAt(db)).toBe(at(20));
  });

  it("waits as long as a failure says, however often it is asked for", async () => {
    await ask("card", 0);
    await postponeDue(db, await leaseOne(0), { dueAt: at(30), error: "ratelimited" });
    await ask("card", 1);
    expect(await lease(29)).toEqual([]);
    expect(await nextDueAt(db)).toBe(at(30));
    expect(await leaseOne(30)).toMatchObject({ attempts: 1, error: "ratelimited" });
  });

  it("is tried no more when it is parked, until somebody asks anew", async () => {
    await ask("card", 0);
    await parkDue(db, await leaseOne(0), "channel_not_found");
    expect(await lease(1_000)).toEqual([]);
    expect(await nextDueAt(db)).toBeNull();
    expect(await listParked(db, "T1")).toMatchObject([{ key: "card", parked: "channel_not_found" }]);
    expect(await listParked(db, "T2")).toEqual([]);
    await ask("card", 1_000);
    expect(await leaseOne(1_000)).toMatchObject({ attempts: 0, parked: null });
  });

  it("is not parked when somebody asked while it failed", async () => {
    await ask("card", 0);
    const row = await leaseOne(0);
    await ask("card", 1);
    await parkDue(db, row, "channel_not_found");
    expect(await listParked(db, null)).toEqual([]);
    expect(await leaseOne(1)).toMatchObject({ key: "card" });
  });

  it("T1: is due at once when the clock that asked for it ran days ahead and is set right; all else stays as it is", async () => {
    const days = 30 * 86_400;
    await ask("ahead", days + 600, { askedAt: at(days) });
    await ask("put off while ahead", 0);
    await postponeDue(db, await leaseOne(0), { dueAt: at(days + 5), error: "ratelimited" });
    await ask("leased while ahead", days, { askedAt: at(0) });
    expect(keys(await lease(days))).toContain("leased while ahead");
    await ask("later today", 600, { askedAt: at(60) });
    await askAnew(db, at(60));
    expect(keys(await lease(60)).toSorted()).toEqual(["ahead", "put off while ahead"]);
    expect(keys(await lease(100)).toSorted()).toEqual(["ahead", "leased while ahead", "put off while ahead"]);
    expect(keys(await lease(600))).toContain("later today");
  });

  it("goes newest first, but whoever has waited half a minute goes before, longest first", async () => {
    await ask("waited 31 s", 9);
    await ask("waited 35 s", 5);
    await ask("asked first", 15);
    await ask("asked last", 38);
    expect(keys(await lease(40, { limit: 3 }))).toEqual(["waited 35 s", "waited 31 s", "asked last"]);
    expect(keys(await lease(40))).toEqual(["asked first"]);
  });

  it("goes section first of what one click asked for, then the card", async () => {
    for (const part of ["card", "section:security:1", "section:rollback:1"]) await ask(`render/R1/${part}`, 0);
    const all = ["render/R1/section:security:1", "render/R1/section:rollback:1", "render/R1/card"];
    expect(keys(await lease(1, { limit: 2 }))).toEqual(all.slice(0, 2));
    expect(keys(await lease(2))).toEqual(all.slice(2));
    expect(keys(await lease(30))).toEqual(all);
  });

  it("gets its turn although it is put off again and again, and others are asked for later than it", async () => {
    await ask("old", 0);
    for (let second = 0; second < 40; second += 2) {
      if (second > 0) await ask(`new ${second}`, second);
      for (const row of await lease(second)) await postponeDue(db, row, { dueAt: at(second + 2), error: "paced" });
    }
    const [first] = await lease(40, { limit: 1 });
    expect(first).toMatchObject({ key: "old", waitingSince: at(0) });
    if (first !== undefined) await settleDue(db, first);
    await ask("old", 41);
    expect(keys(await lease(42, { limit: 1 }))).not.toContain("old");
  });

  it("is leased by kind", async () => {
    await ask("a", 0, { kind: "publish" });
    await ask("b", 0);
    expect(keys(await lease(0, { kinds: ["publish"] }))).toEqual(["a"]);
    expect(keys(await lease(0))).toEqual(["b"]);
  });

  it("never goes to two of many workers at once", async () => {
    const all = Array.from({ length: 120 }, (_, index) => `row ${index}`);
    for (const key of all) await ask(key, 0);
    const leased: string[] = [];
    const worker = async () => {
      for (;;) {
        const rows = await lease(0, { limit: 7 });
        if (rows.length === 0) return;
        leased.push(...keys(rows));
      }
    };
    await Promise.all(Array.from({ length: 8 }, worker));
    expect(leased.toSorted()).toEqual(all.toSorted());
  });
});
