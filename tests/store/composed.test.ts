import { sql } from "drizzle-orm";
import { describe, expect, it } from "vitest";
import { composed, composedQuery, given, numbered, places } from "../../src/store/composed.ts";
import type { Database } from "../../src/store/database.ts";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { eachDatabase } from "../support/databases.ts";

type Delivery = { readonly key: string; readonly at: string };

describe.each(eachDatabase)("what is composed once, in $name", ({ fresh, connect }) => {
  let times = 0;
  const remember = composed<Delivery>(({ write, tables: { deliveries } }) => {
    times += 1;
    return write
      .insert(deliveries)
      .values({ key: sql.placeholder("key"), workspaceId: "T1", at: sql.placeholder("at") });
  });
  const since = composedQuery<{ at: string }, { key: string }[]>(({ read, tables: { deliveries } }) => {
    times += 1;
    return read
      .select({ key: deliveries.key })
      .from(deliveries)
      .where(sql`${deliveries.at} >= ${given("at")}`)
      .orderBy(deliveries.key);
  });

  it("runs with other values each time, in each database on its own", async () => {
    const open = async (): Promise<Database> => {
      const db = await connect(await fresh());
      await migrateDatabase(db);
      return db;
    };
    const [one, other] = [await open(), await open()];
    times = 0;
    for (const [key, at] of [
      ["a", "2026-01-01"],
      ["b", "2026-01-02"],
      ["c", "2026-01-03"],
    ] as const)
      await one.commit([remember(one, { key, at })]);
    await other.commit([remember(other, { key: "d", at: "2026-01-04" })]);
    expect(await since(one, { at: "2026-01-02" })).toEqual([{ key: "b" }, { key: "c" }]);
    expect(await since(one, { at: "2026-01-03" })).toEqual([{ key: "c" }]);
    expect(await since(other, { at: "2026-01-01" })).toEqual([{ key: "d" }]);
    // Two statements in two databases.
    expect(times).toBe(4);
  });

  it("takes any number of rows, and keeps the statements of few", async () => {
    const composedFor: number[] = [];
    const rememberAll = composed(({ write, tables: { deliveries } }, size) => {
      composedFor.push(size);
      return write.insert(deliveries).values(places(size, ["key", "workspaceId", "at"]));
    });
    const db = await connect(await fresh());
    await migrateDatabase(db);
    const rows = Array.from({ length: 68 }, (_, n) => ({ key: `k${n + 10}`, workspaceId: "T1", at: "2026-01-01" }));
    const add = (part: typeof rows) => db.commit([rememberAll(db, numbered(part), part.length)]);
    await add(rows.slice(0, 2));
    await add(rows.slice(2, 4));
    await add(rows.slice(4, 36));
    await add(rows.slice(36, 68));
    expect((await since(db, { at: "2026-01-01" })).map(({ key }) => key)).toEqual(rows.map(({ key }) => key));
    expect(composedFor).toEqual([2, 32, 32]);
  });

  it("encodes what a column encodes, and refuses to run without a value", async () => {
    const db = await connect(await fresh());
    await migrateDatabase(db);
    await db.commit([remember(db, { key: "lone \uD800 half", at: "2026-01-01" })]);
    expect(await since(db, { at: "2026-01-01" })).toEqual([{ key: "lone \uFFFD half" }]);
    const { at: _, ...partly } = { key: "k", at: "" };
    expect(() => remember(db, partly as Delivery)).toThrow('No value for placeholder "at"');
  });
});
