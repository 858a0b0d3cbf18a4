import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { eachDatabase } from "../support/databases.ts";
import { run, someFolder } from "./run-cli.ts";
import { beginReview, saveAcme } from "./seeded-database.ts";

const postgres = eachDatabase.find(({ name }) => name === "PostgreSQL");

describe("the command line on PostgreSQL", () => {
  it("migrates, imports, shows, diagnoses, backs up and restores", async () => {
    const url = (await postgres?.fresh()) ?? "";
    const env = { DATABASE_URL: url };
    const early = await run(["review", "list"], { env });
    expect(early).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("run `readiness migrate`") });
    expect(await run(["migrate"], { env })).toMatchObject({ exitCode: 0 });
    const db = await postgres?.connect(url);
    if (db === undefined) throw new Error("PostgreSQL is not among the databases");
    await saveAcme(db);
    await beginReview(db);

    const path = join(someFolder(), "live.md");
    writeFileSync(path, "# Live\n- [ ] One\n");
    expect((await run(["template", "import", path], { env })).stdout).toContain("Stored as version 1 of `live`");
    const shown = await run(["review", "show", "payments-api", "2.4.0", "--json"], { env });
    expect(JSON.parse(shown.stdout).items).toHaveLength(2);
    const diagnosis = await run(["doctor"], { env });
    expect(diagnosis.stdout).toContain("Whole: every log of 1 review gives its rows.");

    const copy = join(someFolder(), "copy.db");
    expect(await run(["backup", copy], { env })).toMatchObject({ exitCode: 0 });
    const elsewhere = { DATABASE_URL: (await postgres?.fresh()) ?? "" };
    expect(await run(["restore", copy], { env: elsewhere })).toMatchObject({ exitCode: 0 });
    const again = await run(["review", "show", "payments-api", "2.4.0", "--json"], { env: elsewhere });
    expect(again.stdout).toBe(shown.stdout);
  });

  it("says that a server does not answer, without the password", async () => {
    const env = { DATABASE_URL: "postgres://bot:geheim@127.0.0.1:1/readiness" };
    const { exitCode, stderr } = await run(["review", "list"], { env });
    expect(exitCode).toBe(1);
    expect(stderr).toMatch(/^Cannot use the PostgreSQL database readiness at 127\.0\.0\.1:1: /u);
    expect(stderr).not.toContain("geheim");
  });
});
