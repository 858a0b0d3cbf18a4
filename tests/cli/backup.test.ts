import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockDatabase } from "../../src/store/lock-database.ts";
import { run, someFolder } from "./run-cli.ts";
import { beginReview, seededDatabase } from "./seeded-database.ts";

describe("backup and restore", () => {
  it("bring a damaged database back, and keep the damaged one", async () => {
    const { url, file } = await seededDatabase(beginReview);
    const env = { DATABASE_URL: url };
    const copy = join(someFolder(), "copy.db");
    expect(await run(["backup", copy], { env })).toMatchObject({ exitCode: 0, stdout: "" });

    writeFileSync(file, "this was a database");
    const damaged = await run(["review", "show", "payments-api", "2.4.0"], { env });
    expect(damaged).toMatchObject({ exitCode: 1, stdout: "" });
    expect(damaged.stderr).not.toMatch(/^\s+at /mu);

    const restored = await run(["restore", copy], { env });
    expect(restored).toMatchObject({ exitCode: 0, stdout: "" });
    const aside = /kept as (\S+)\./u.exec(restored.stderr)?.[1] ?? "";
    expect(readFileSync(aside, "utf8")).toBe("this was a database");
    const shown = await run(["review", "show", "payments-api", "2.4.0", "--json"], { env });
    expect(JSON.parse(shown.stdout).items).toHaveLength(2);
  });

  it("work while the bot runs, but a restore waits until it is stopped", async () => {
    const { url } = await seededDatabase(beginReview);
    const env = { DATABASE_URL: url };
    const copy = join(someFolder(), "copy.db");
    const release = await lockDatabase(url);
    expect(await run(["backup", copy], { env })).toMatchObject({ exitCode: 0 });
    const refused = await run(["restore", copy], { env });
    expect(refused).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("Another Readiness is running on") });
    const migrating = await run(["migrate"], { env });
    expect(migrating).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("Another Readiness is running on"),
    });
    await release();
    expect(await run(["restore", copy], { env })).toMatchObject({ exitCode: 0 });
  });

  it("replace nothing by a file that is no backup", async () => {
    const { url, file } = await seededDatabase(beginReview);
    const env = { DATABASE_URL: url };
    const before = readFileSync(file);
    const wrong = join(someFolder(), "wrong.db");
    writeFileSync(wrong, "not a database");
    for (const source of [wrong, join(someFolder(), "none.db")]) {
      const { exitCode, stdout, stderr } = await run(["restore", source], { env });
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toContain(source);
    }
    expect(readFileSync(file).equals(before)).toBe(true);
    expect(readdirSync(dirname(file)).filter((name) => name.includes("replaced"))).toEqual([]);
  });

  it("never write over a file, and copy nothing where there is nothing", async () => {
    const { url } = await seededDatabase(beginReview);
    const taken = join(someFolder(), "taken.db");
    writeFileSync(taken, "precious");
    expect(await run(["backup", taken], { env: { DATABASE_URL: url } })).toMatchObject({ exitCode: 1 });
    expect(readFileSync(taken, "utf8")).toBe("precious");

    const none = join(someFolder(), "none.db");
    const target = join(someFolder(), "copy.db");
    const said = await run(["backup", target], { env: { DATABASE_URL: `file:${none}` } });
    expect(said).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(`There is no database at ${none}.`) });
    expect([none, target].map(existsSync)).toEqual([false, false]);
  });
});

describe("migrate", () => {
  it("makes a database, and finds nothing to do the second time", async () => {
    const env = { DATABASE_URL: `file:${join(someFolder(), "new", "readiness.db")}` };
    expect((await run(["migrate"], { env })).stderr).toMatch(/^Did \d+ steps?: /u);
    expect((await run(["migrate"], { env })).stderr).toBe("The database has this version's schema already.\n");
    expect(await run(["review", "list"], { env })).toMatchObject({ exitCode: 0 });
  });
});
