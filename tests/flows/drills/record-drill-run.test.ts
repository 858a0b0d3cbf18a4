import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { drillStanding } from "../../../src/domain/drill/drill-standing.ts";
import type { Actor } from "../../../src/domain/permissions.ts";
import { addDrill } from "../../../src/flows/drills/add-drill.ts";
import { recordDrillRun } from "../../../src/flows/drills/record-drill-run.ts";
import { retireDrill } from "../../../src/flows/drills/retire-drill.ts";
import { viewDrill } from "../../../src/flows/drills/view-drill.ts";
import type { Database } from "../../../src/store/database.ts";
import { findDrill } from "../../../src/store/drills/find-drill.ts";
import { listDrills } from "../../../src/store/drills/list-drills.ts";
import { eachDatabase } from "../../support/databases.ts";
import { DRILL, RUN } from "../../support/sample-drill.ts";
import { NOW } from "../../support/sample-review.ts";

const LENA: Actor = { id: "ULENA", kind: "member", admin: false, timeZone: null };
const NAME = DRILL.name;
const findSecret = async (text: string) => (text.includes("hunter2") ? "password" : null) as "password" | null;

describe.each(eachDatabase)("drills, on $name", ({ open }) => {
  let db: Database;
  beforeEach(async () => {
    db = await open();
  });
  const deps = () => ({ db, now: () => NOW, newId: () => randomUUID(), wake: () => {}, findSecret });
  const add = (changes: Partial<typeof DRILL> = {}, actor = LENA) =>
    addDrill(deps(), { workspaceId: "T1", actor, delivery: randomUUID(), request: { ...DRILL, ...changes } });
  const record = (
    changes: Partial<typeof RUN> = {},
    idempotencyKey: string | null = null,
    delivery: string = randomUUID(),
  ) =>
    recordDrillRun(deps(), {
      workspaceId: "T1",
      actor: LENA,
      delivery,
      name: NAME,
      run: { ...RUN, ...changes },
      idempotencyKey,
    });
  const retire = (actor: Actor, groups: readonly string[] = []) =>
    retireDrill(
      { ...deps(), slack: { groupsOf: async () => groups } as never },
      { workspaceId: "T1", actor, delivery: randomUUID(), name: NAME, reason: "moved away" },
    );

  test("a run that seems to hold a secret is refused before anything of it is stored", async () => {
    await add();
    const refusal = { reason: "looks-secret", kind: "password" };
    expect(await record({ note: "could not log in with hunter2" })).toMatchObject({ ok: false, refusal });
    const [assertion] = RUN.assertions;
    if (assertion === undefined) throw new Error("there is one");
    expect(await record({ assertions: [{ ...assertion, found: "hunter2 is right" }] })).toMatchObject({ refusal });
    const log = JSON.stringify(await db.read.select().from(db.tables.events));
    expect(log).not.toContain("hunter2");
    expect(await record()).toMatchObject({ ok: true });
  });

  test("a run is recorded with the recovery time and point that the bot computes", async () => {
    await add();
    const answer = await record({ startedAt: "2026-11-24T08:02:00+01:00" });
    expect(answer).toMatchObject({
      ok: true,
      duplicate: false,
      run: { startedAt: "2026-11-24T07:02:00.000Z", rtoSeconds: 41 * 60, rpoSeconds: 300, recordedBy: "ULENA" },
    });
    const view = await viewDrill({ db }, { workspaceId: "T1", name: NAME });
    if (!view.ok || !answer.ok) throw new Error("it is there");
    expect(view.runs).toEqual([answer.run]);
    expect(view.drill.lastSuccess).toEqual(answer.run);
    expect(drillStanding(view.drill, NOW)).toEqual({ state: "good", until: "2026-12-24T07:43:00.000Z" });
    expect(await findDrill(db, "T2", NAME)).toBeUndefined();
  });

  test("the same key twice records once and answers the first run; with another body it is refused", async () => {
    await add();
    const first = await record({}, "ci-42");
    const second = await record({}, "ci-42");
    if (!first.ok) throw new Error("it is recorded");
    expect(second).toEqual({ ok: true, drill: first.drill, run: first.run, duplicate: true });
    expect(await record({ note: "another" }, "ci-42")).toMatchObject({
      ok: false,
      refusal: { reason: "idempotency-mismatch", key: "ci-42" },
    });
    const view = await viewDrill({ db }, { workspaceId: "T1", name: NAME });
    expect(view.ok && view.runs.length).toBe(1);
  });

  test("a copy of a delivery without a key records once, and one that was refused may come again corrected", async () => {
    await add();
    expect(await record({ finishedAt: "2026-11-24T07:00:00Z" }, "k", "d1")).toMatchObject({ ok: false });
    expect(await record({}, "k", "d1")).toMatchObject({ ok: true, duplicate: false });
    expect(await record({}, null, "d2")).toMatchObject({ ok: true, duplicate: false });
    expect(await record({}, null, "d2")).toMatchObject({ ok: true, duplicate: true });
  });

  test("twelve runs recorded at once are all kept, and the one that ended last counts", async () => {
    await add();
    const minutes = Array.from({ length: 12 }, (_, index) => 10 + index * 4);
    const answers = await Promise.all(minutes.map((minute) => record({ finishedAt: `2026-11-24T07:${minute}:00Z` })));
    expect(answers.every(({ ok }) => ok)).toBe(true);
    const view = await viewDrill({ db }, { workspaceId: "T1", name: NAME });
    expect(view.ok && view.runs.length).toBe(12);
    expect(view.ok && view.drill.lastRun?.finishedAt).toBe("2026-11-24T07:54:00.000Z");
  });

  test("two runs under one key at once are one", async () => {
    await add();
    const answers = await Promise.all([record({}, "same"), record({}, "same"), record({}, "same")]);
    expect(new Set(answers.map((answer) => answer.ok && answer.run.id)).size).toBe(1);
    expect(answers.filter((answer) => answer.ok && !answer.duplicate).length).toBe(1);
  });

  test("who may not retire a drill is on record (found by S6)", async () => {
    await add({ owner: "SDBAS" });
    await retire(LENA);
    const events = await db.read.select().from(db.tables.events);
    const denials = events.filter(({ type }) => type === "workspace.access-denied");
    expect(denials.map(({ by }) => by)).toEqual([LENA.id]);
    expect(JSON.stringify(denials)).toContain("not-the-drill-owner");
    expect(JSON.stringify(denials)).toContain("drill.retire");
  });

  test("a name is there once, until its drill is retired by its owner, their group or an admin", async () => {
    await add({ owner: "SDBAS" });
    expect(await add()).toMatchObject({ ok: false, refusal: { reason: "drill-name-taken" } });
    expect(await retire(LENA)).toMatchObject({ ok: false, refusal: { reason: "not-the-drill-owner" } });
    expect(await retire(LENA, ["SDBAS"])).toMatchObject({ ok: true, drill: { retiredAt: NOW } });
    expect(await record()).toMatchObject({ ok: false, refusal: { reason: "no-such-drill" } });
    expect(await add()).toMatchObject({ ok: true });
    expect(await retire({ ...LENA, admin: true })).toMatchObject({ ok: true });
    expect((await listDrills(db, "T1")).length).toBe(0);
    expect((await listDrills(db, "T1", { retired: true })).length).toBe(2);
  });

  test("what looks like a secret in a run is never stored, and the delivery may come again without it", async () => {
    await add();
    const findSecret = async (text: string) => (text.includes("hunter2") ? ("password" as const) : null);
    const send = (note: string) =>
      recordDrillRun(
        { ...deps(), findSecret },
        { workspaceId: "T1", actor: LENA, delivery: "d9", name: NAME, run: { ...RUN, note }, idempotencyKey: "k9" },
      );
    expect(await send("login with hunter2")).toMatchObject({
      ok: false,
      refusal: { reason: "looks-secret", field: "note" },
    });
    expect(await send("login with the vault")).toMatchObject({ ok: true, duplicate: false });
  });

  test("a guest records and adds nothing", async () => {
    const guest: Actor = { ...LENA, kind: "guest" };
    expect(await add({}, guest)).toMatchObject({ ok: false, refusal: { reason: "not-allowed" } });
    expect((await listDrills(db, "T1")).length).toBe(0);
  });
});
