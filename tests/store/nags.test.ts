import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_PERSON } from "../../src/domain/nag/person-settings.ts";
import { Conflict, type Database } from "../../src/store/database.ts";
import { claimAttempt } from "../../src/store/nags/claim-attempt.ts";
import { forgetNags } from "../../src/store/nags/forget-nags.ts";
import { forgetPersonStatements } from "../../src/store/nags/forget-person-statements.ts";
import { listPeople } from "../../src/store/nags/list-people.ts";
import { loadNags } from "../../src/store/nags/load-nags.ts";
import { loadPerson } from "../../src/store/nags/load-person.ts";
import type { NagRow } from "../../src/store/nags/nag-row.ts";
import { nagStatement } from "../../src/store/nags/nag-statement.ts";
import { personStatement } from "../../src/store/nags/person-statement.ts";
import { eachDatabase } from "../support/databases.ts";
import { NOW } from "../support/sample-review.ts";

const row = (userId: string, day: string): NagRow => ({
  workspaceId: "T1",
  userId,
  day,
  id: `${userId}/${day}`,
  channelId: "D1",
  ts: null,
  attemptedAt: null,
  sentAt: null,
  data: { subjects: [], more: 0, from: "09:00", to: "17:00", zone: "UTC", threadTs: null },
  bodyHash: null,
});

describe.each(eachDatabase)("rows of reminders in $name", ({ open }) => {
  let db: Database;
  beforeEach(async () => {
    db = await open();
    await db.commit([nagStatement(db, row("ULENA", "2026-11-24")), nagStatement(db, row("UANA", "2026-11-24"))]);
  });

  test("are one a person and day", async () => {
    await expect(db.commit([nagStatement(db, { ...row("ULENA", "2026-11-24"), id: "x" })])).rejects.toThrow(Conflict);
    expect(await loadNags(db, "T1", "2026-11-26", "ULENA")).toEqual([row("ULENA", "2026-11-24")]);
    expect(await loadNags(db, "T1", "2026-11-27")).toEqual([]);
  });

  test("give a try to one of those who want it", async () => {
    const tries = await Promise.all([1, 2, 3].map(() => claimAttempt(db, row("ULENA", "2026-11-24"), NOW)));
    expect(tries.filter((taken) => taken)).toHaveLength(1);
    expect(await claimAttempt(db, { ...row("ULENA", "2026-11-24"), attemptedAt: NOW }, NOW)).toBe(true);
  });

  test("go with their person, and with time", async () => {
    await db.commit([
      personStatement(db, { workspaceId: "T1", userId: "ULENA", data: { ...DEFAULT_PERSON, via: "channel" } }),
    ]);
    expect((await loadPerson(db, "T1", "ULENA")).via).toBe("channel");
    await db.commit(forgetPersonStatements(db, "T1", "ULENA"));
    expect(await loadPerson(db, "T1", "ULENA")).toEqual(DEFAULT_PERSON);
    expect((await listPeople(db, "T1")).size).toBe(0);
    expect((await loadNags(db, "T1", "2026-11-24")).map(({ userId }) => userId)).toEqual(["UANA"]);
    await forgetNags(db, "2026-11-25");
    expect(await loadNags(db, "T1", "2026-11-24")).toEqual([]);
  });
});
