import { getTableColumns, getTableName } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { leaseDue } from "../../src/store/due/lease-due.ts";
import { markDueStatement } from "../../src/store/due/mark-due-statement.ts";
import { nextDueAt } from "../../src/store/due/next-due-at.ts";
import { readBacklog } from "../../src/store/due/read-backlog.ts";
import { endWorkspaceStatements } from "../../src/store/workspaces/end-workspace-statements.ts";
import { eraseWorkspace } from "../../src/store/workspaces/erase-workspace.ts";
import { readRows } from "../../src/store/workspaces/read-rows.ts";
import { saveWorkspace } from "../../src/store/workspaces/save-workspace.ts";
import { eachDatabase } from "../support/databases.ts";

const T0 = "2026-11-24T09:00:00.000Z";
const T1 = "2026-11-24T09:00:01.000Z";
const T9 = "2026-11-24T09:00:09.000Z";

describe.each(eachDatabase)("$name", ({ open }) => {
  let db: Database;
  beforeEach(async () => {
    db = await open();
  });

  const seen = (id: string) => saveWorkspace(db, { id, name: id, url: "", botUserId: "U1", appId: "A1", seenAt: T0 });
  const ask = (key: string, workspaceId: string, dueAt = T0) =>
    db.commit([
      markDueStatement(db, {
        key,
        workspaceId,
        kind: "render",
        reviewId: null,
        part: null,
        dueAt,
        askedAt: dueAt,
        mark: key,
      }),
    ]);
  const lease = async (except: readonly string[] = []) =>
    (await leaseDue(db, { now: T1, until: T9, lease: `l${Math.random()}`, limit: 8, except })).map(({ key }) => key);
  const end = (workspaceId: string) => db.commit(endWorkspaceStatements(db, { workspaceId, seenAt: T0, at: T1 }));

  /** A row of each workspace in every table there is. */
  async function fill(ids: readonly string[]): Promise<void> {
    for (const workspaceId of ids) {
      for (const table of Object.values(db.tables)) {
        const values = Object.entries(getTableColumns(table)).map(([key, column]) => {
          if (key === "workspaceId" || (key === "id" && getTableName(table) === "workspaces"))
            return [key, workspaceId];
          if (column.getSQLType() === "integer") return [key, 1];
          return [key, /^(id|reviewId|drillId)$/.test(key) ? `${workspaceId}-1` : `${workspaceId} ${key}`];
        });
        await db.write.insert(table).values(Object.fromEntries(values));
      }
    }
  }

  test("erasing a workspace leaves nothing of it in any table, and everything of another", async () => {
    await fill(["T1", "T2"]);
    const counts = async (id: string) => {
      const rows: string[] = [];
      for await (const { table } of readRows(db, id)) rows.push(table);
      return rows;
    };
    expect((await counts("T1")).length).toBe(Object.keys(db.tables).length - 1);
    expect(await eraseWorkspace(db, { workspaceId: "T1", goneBefore: null })).toBe(true);
    for (const table of Object.values(db.tables))
      expect(JSON.stringify(await db.read.select().from(table)), getTableName(table)).not.toContain("T1");
    expect((await counts("T2")).length).toBe(Object.keys(db.tables).length - 1);
    expect(await db.read.$count(db.tables.installations)).toBe(1);
  });

  test("a workspace that is there again, or not gone for long enough, is not erased", async () => {
    await seen("T1");
    await ask("a", "T1");
    expect(await eraseWorkspace(db, { workspaceId: "T1", goneBefore: T9 })).toBe(false);
    await end("T1");
    expect(await eraseWorkspace(db, { workspaceId: "T1", goneBefore: T0 })).toBe(false);
    await seen("T1");
    expect(await eraseWorkspace(db, { workspaceId: "T1", goneBefore: T9 })).toBe(false);
    expect(await db.read.$count(db.tables.due)).toBe(1);
    await end("T1");
    expect(await eraseWorkspace(db, { workspaceId: "T1", goneBefore: T1 })).toBe(true);
    expect(await db.read.$count(db.tables.due)).toBe(0);
  });

  test("what is due in a workspace that is gone rests, also what is asked for later, and goes on when it is back", async () => {
    await seen("T1");
    await seen("T2");
    await ask("a", "T1");
    await end("T1");
    await ask("b", "T1");
    expect(await lease()).toEqual([]);
    expect(await nextDueAt(db)).toBeNull();
    expect((await readBacklog(db, T1)).waiting).toEqual([]);
    await ask("c", "T2");
    expect(await lease()).toEqual(["c"]);
    await seen("T1");
    expect((await lease()).sort()).toEqual(["a", "b"]);
  });

  test("a workspace that has its share leaves its turn to the others", async () => {
    for (let n = 0; n < 20; n++) await ask(`a${n}`, "T1");
    await ask("b", "T2", "2026-11-24T08:59:59.000Z");
    expect(await lease(["T1"])).toEqual(["b"]);
    expect(await lease(["T1"])).toEqual([]);
    expect(await lease()).toHaveLength(8);
  });
});
