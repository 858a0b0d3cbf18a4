import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { migrateDatabase } from "../../src/store/migrate.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { run, someFolder } from "./run-cli.ts";
import { saveAcme, seededDatabase } from "./seeded-database.ts";

const FIRST = "# Going live\n\n## Data\n- [ ] PRC-1 Backups are restored\n- [ ] PRC-2 Disks are encrypted\n";
const SECOND = "# Going live\n\n## Data\n- [ ] PRC-1 Backups are restored twice\n- [ ] PRC-3 Alerts reach a person\n";

function checklist(text: string): string {
  const path = join(someFolder(), "live.md");
  writeFileSync(path, text);
  return path;
}

describe("template import", () => {
  it("makes a new version only when the content changed, and says what changed", async () => {
    const { url } = await seededDatabase(saveAcme);
    const env = { DATABASE_URL: url };
    const first = await run(["template", "import", checklist(FIRST)], { env });
    expect(first).toMatchObject({ exitCode: 0, stderr: "" });
    expect(first.stdout).toContain("Stored as version 1 of `going-live` in workspace T1.");

    const again = await run(["template", "import", checklist(FIRST)], { env });
    expect(again.stdout).toContain("Nothing changed: this is version 1 of `going-live` in workspace T1 already.");

    const second = await run(["template", "import", checklist(SECOND)], { env });
    expect(second.stdout).toContain("Stored as version 2 of `going-live`");
    expect(second.stdout).toContain("1 item kept, 1 of them with other content, 1 added, 1 removed.");
    expect(second.stdout).toMatch(/^\+ .*Alerts reach a person$/mu);
    expect(second.stdout).toMatch(/^- .*Disks are encrypted$/mu);
    expect(second.stdout).toMatch(/^~ .*Backups are restored twice$/mu);
  });

  it("makes the database when there is none, for a workspace that is named", async () => {
    const file = join(someFolder(), "new", "readiness.db");
    const said = await run(["template", "import", checklist(FIRST), "--workspace", "T9", "--id", "ours"], {
      env: { DATABASE_URL: `file:${file}` },
    });
    expect(said).toMatchObject({ exitCode: 0 });
    expect(said.stdout).toContain("Stored as version 1 of `ours` in workspace T9.");
  });

  it("asks Slack whose the token is when no workspace is known yet", async () => {
    const { url } = await seededDatabase();
    const fetch = async () => Response.json({ ok: true, team_id: "T7", team: "Acme", user: "readiness" });
    const env = { DATABASE_URL: url, SLACK_BOT_TOKEN: "xoxb-1" };
    const said = await run(["template", "import", checklist(FIRST)], { env, fetch });
    expect(said.stdout).toContain("in workspace T7.");
  });

  it("stores nothing while it is not clear in which workspace", async () => {
    const none = await seededDatabase();
    const unknown = await run(["template", "import", checklist(FIRST)], { env: { DATABASE_URL: none.url } });
    expect(unknown).toMatchObject({ exitCode: 1, stdout: "" });
    expect(unknown.stderr).toContain("No workspace is known yet. Name yours with --workspace T…");

    const two = await seededDatabase(async (db) => {
      await saveAcme(db, "T1");
      await saveAcme(db, "T2");
    });
    const several = await run(["template", "import", checklist(FIRST)], { env: { DATABASE_URL: two.url } });
    expect(several).toMatchObject({ exitCode: 1, stdout: "" });
    expect(several.stderr).toContain("T1 (Acme T1), T2 (Acme T2)");
  });

  it("leaves a database with an older schema alone", async () => {
    const file = join(someFolder(), "old.db");
    await (await openDatabase(`file:${file}`)).close();
    const said = await run(["template", "import", checklist(FIRST), "--workspace", "T1"], {
      env: { DATABASE_URL: `file:${file}` },
    });
    expect(said.exitCode).toBe(1);
    expect(said.stderr).toContain("run `readiness migrate`");
    const db = await openDatabase(`file:${file}`);
    expect((await migrateDatabase(db)).applied.length).toBeGreaterThan(0);
    await db.close();
  });

  it.each(["Ours", "a b", "../x", ""])("refuses the id `%s`", async (id) => {
    const { exitCode, stderr } = await run(["template", "import", checklist(FIRST), "--id", id]);
    expect({ exitCode, stderr }).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("is not a template's id"),
    });
  });
});

describe("template export", () => {
  it("writes YAML that is the same template when it is read back", async () => {
    const { url } = await seededDatabase(saveAcme);
    const env = { DATABASE_URL: url };
    await run(["template", "import", checklist(FIRST)], { env });
    await run(["template", "import", checklist(SECOND)], { env });
    const output = join(someFolder(), "out.yaml");
    const said = await run(["template", "export", "going-live", "--output", output], { env });
    expect(said).toMatchObject({ exitCode: 0, stdout: "" });
    const again = await run(["template", "import", output], { env });
    expect(again.stdout).toContain("Nothing changed: this is version 2");

    const first = await run(["template", "export", "going-live", "--version", "1"], { env });
    expect(first.stdout).toContain("Disks are encrypted");
    const twice = await run(["template", "export", "going-live", "--output", output], { env });
    expect(twice).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("is there already") });
    expect(readFileSync(output, "utf8")).toContain("version: 2");
  });

  it("knows the shipped templates before there is a database, and makes none", async () => {
    const file = join(someFolder(), "none.db");
    const env = { DATABASE_URL: `file:${file}` };
    const list = await run(["template", "list", "--json"], { env });
    const ids = JSON.parse(list.stdout).templates.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(["trading-platform", "web-service", "hotfix"]);
    expect(await run(["template", "export", "hotfix"], { env })).toMatchObject({ exitCode: 0 });
    const typo = await run(["template", "export", "hotfixx"], { env });
    expect(typo).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("Did you mean `hotfix`?") });
    const version = await run(["template", "export", "hotfix", "--version", "99"], { env });
    expect(version).toMatchObject({ exitCode: 1, stderr: "`hotfix` has no version 99.\n" });
    expect(existsSync(file)).toBe(false);
  });

  it("lists a workspace's own templates beside the shipped ones", async () => {
    const { url } = await seededDatabase(saveAcme);
    const env = { DATABASE_URL: url };
    await run(["template", "import", checklist(FIRST)], { env });
    const { stdout } = await run(["template", "list"], { env });
    expect(stdout).toMatch(/^going-live\s+1\s+2\s+Going live$/mu);
    expect(stdout).toMatch(/^hotfix\s+1\s+5\s+Hotfix$/mu);
  });
});

describe("a shipped template's place", () => {
  it("is taken by a later version than the shipped one, so that the two are never confused", async () => {
    const { url } = await seededDatabase(saveAcme);
    const env = { DATABASE_URL: url };
    const said = await run(["template", "import", checklist(FIRST), "--id", "trading-platform"], { env });
    expect(said.stdout).toContain("Stored as version 2 of `trading-platform` in workspace T1.");
    const again = await run(["template", "import", checklist(FIRST), "--id", "trading-platform"], { env });
    expect(again.stdout).toContain("Nothing changed: this is version 2 of `trading-platform`");
    const next = await run(["template", "import", checklist(SECOND), "--id", "trading-platform"], { env });
    expect(next.stdout).toContain("Stored as version 3 of `trading-platform`");
  });
});
