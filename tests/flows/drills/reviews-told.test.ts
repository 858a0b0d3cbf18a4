import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { isSettled } from "../../../src/domain/evidence/settled.ts";
import type { Actor } from "../../../src/domain/permissions.ts";
import { beginReview } from "../../../src/flows/begin-review.ts";
import { addDrill } from "../../../src/flows/drills/add-drill.ts";
import { recordDrillRun } from "../../../src/flows/drills/record-drill-run.ts";
import { retireDrill } from "../../../src/flows/drills/retire-drill.ts";
import { runDue } from "../../../src/flows/due/run-due.ts";
import type { Deps } from "../../../src/flows/ports.ts";
import { rowProblems } from "../../../src/store/backup/row-problems.ts";
import type { Database } from "../../../src/store/database.ts";
import type { DueRow } from "../../../src/store/due/due-row.ts";
import { erasePerson } from "../../../src/store/events/erase-person.ts";
import { faultInWords, verifyRecords } from "../../../src/store/events/verify-record.ts";
import { loadReview } from "../../../src/store/reviews/load-review.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { DRILL, RUN } from "../../support/sample-drill.ts";
import { NOW, plainItem, plainTemplate, REQUEST, startedEvents } from "../../support/sample-review.ts";

const DBA: Actor = { id: "UDBA", kind: "member", admin: true, timeZone: null };
const TEMPLATE = plainTemplate([
  plainItem("backups", {
    evidence: { required: true, kinds: ["drill"], expects: "", life: { days: 30 } },
    drill: "restore",
  }),
]);

describe.each(eachDatabase)("reviews that depend on a drill, on $name", ({ open }) => {
  let db: Database;
  let now = NOW;
  beforeEach(async () => {
    db = await open();
    now = NOW;
    for (const [id, service] of [
      ["R1", "payments-api"],
      ["R2", "orders-api"],
    ] as const) {
      const events = startedEvents(TEMPLATE, { service });
      await saveReview(db, { before: undefined, reviewId: id, by: "UANA", at: NOW, events });
    }
  });
  const deps = () =>
    ({
      db,
      now: () => now,
      newId: () => randomUUID(),
      wake: () => {},
      findSecret: async () => null,
      holidaysOf: () => () => false,
      slack: {},
      log: console,
    }) as unknown as Deps;
  const knock = () => ({ workspaceId: "T1", actor: DBA, delivery: randomUUID() });
  const add = (services: readonly string[] = []) => addDrill(deps(), { ...knock(), request: { ...DRILL, services } });
  const record = (changes: Partial<typeof RUN> = {}) =>
    recordDrillRun(deps(), { ...knock(), name: DRILL.name, run: { ...RUN, ...changes }, idempotencyKey: null });

  /** Does what is due by now, as the worker does, but no drawing. */
  async function work() {
    for (let round = 0; round < 20; round++) {
      const rows: DueRow[] = await db.read.select().from(db.tables.due);
      const due = rows.filter(
        ({ kind, dueAt, mark }) => ["drill", "age"].includes(kind) && dueAt <= now && mark !== "",
      );
      if (due.length === 0) return;
      for (const row of due) await runDue(deps(), row);
    }
  }
  async function settled(id: string): Promise<boolean | undefined> {
    await work();
    const review = await loadReview(db, "T1", id);
    const [item] = review?.items ?? [];
    return item === undefined ? undefined : isSettled(item, now);
  }

  test("are settled by a good run and unsettled by a failed one, everywhere", async () => {
    await add();
    expect([await settled("R1"), await settled("R2")]).toEqual([false, false]);
    await record();
    expect([await settled("R1"), await settled("R2")]).toEqual([true, true]);
    await record({ result: "failed", finishedAt: "2026-11-24T07:50:00Z" });
    expect([await settled("R1"), await settled("R2")]).toEqual([false, false]);
    expect(await rowProblems(db)).toEqual([]);
  });

  test("are told only of drills for their service", async () => {
    await add(["orders-api"]);
    await record();
    expect([await settled("R1"), await settled("R2")]).toEqual([false, true]);
    expect((await loadReview(db, "T1", "R1"))?.items[0]?.drills).toBeNull();
  });

  test("know how the drill stands from their first moment on", async () => {
    await add();
    await record();
    const request = { ...REQUEST, service: "billing-api", launch: "2026-12-15" };
    const begun = await beginReview(deps(), {
      actor: DBA,
      delivery: randomUUID(),
      request,
      templateId: "trading-platform",
      copyFromLast: false,
    });
    const items = begun.ok ? (begun.review?.items ?? []) : [];
    const backups = items.find(({ id }) => id === "database.backups");
    expect(backups).toMatchObject({ status: "done", settledBy: "readiness", drills: [{ state: "good" }] });
    expect(backups?.criteria.find(({ id }) => id === "restore")?.met).toBe(true);
    expect(items.find(({ id }) => id === "reliability.failover")).toMatchObject({ status: "open", drills: null });
  });

  test("notice an overdue drill by themselves, and a retired one when they are told", async () => {
    await add();
    await record();
    expect(await settled("R1")).toBe(true);
    now = "2026-12-24T07:43:00.000Z";
    expect(await settled("R1")).toBe(false);
    expect((await loadReview(db, "T1", "R1"))?.items[0]?.drills?.[0]).toMatchObject({ state: "overdue" });
    await retireDrill(deps(), { ...knock(), name: DRILL.name, reason: "" });
    await work();
    expect((await loadReview(db, "T1", "R1"))?.items[0]).toMatchObject({ drills: null, status: "open" });
    expect(await rowProblems(db)).toEqual([]);
  });

  test("drills whose rows are not what the record says are found, and erasing a person leaves both alike", async () => {
    await add();
    const run = await record({ note: "Kim restarted it" });
    const erase = (person: string) =>
      erasePerson(db, {
        workspaceId: "T1",
        person,
        pseudonym: `erased-${person.length}`,
        by: "readiness",
        at: now,
        reason: "asked",
        alongside: () => [],
      });
    expect((await erase("UDBA")).length).toBeGreaterThan(0);
    expect((await erase("UKIM")).length).toBeGreaterThan(0);
    expect(await rowProblems(db)).toEqual([]);
    expect((await verifyRecords(db)).map(faultInWords)).toEqual([null]);
    const [row] = await db.read.select().from(db.tables.drillRuns);
    expect(JSON.stringify(row)).not.toMatch(/UDBA|UKIM|restarted/);
    expect(JSON.stringify(await db.read.select().from(db.tables.drills))).not.toMatch(/UDBA|UKIM|restarted/);

    if (!run.ok || row === undefined) throw new Error("it is recorded");
    await db.write.update(db.tables.drillRuns).set({ data: { ...row.data, result: "failed" } });
    expect(await rowProblems(db)).toEqual([`The drill run ${run.run.id} of T1 is not what the record says.`]);
    await db.write.delete(db.tables.drillRuns);
    await db.write.delete(db.tables.drills);
    expect(await rowProblems(db)).toEqual([
      `The drill ${DRILL.name} of T1 is not what the record says.`,
      `The drill run ${run.run.id} of T1 is not what the record says.`,
    ]);
  });
});
