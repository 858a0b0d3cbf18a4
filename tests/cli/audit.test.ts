import { appendFileSync, copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { describe, expect, it } from "vitest";
import { addEvidence } from "../../src/domain/item/add-evidence.ts";
import { sampleRecord } from "../store/chain/sample-record.ts";
import { seeded } from "../store/chain/seeded.ts";
import { link, NOW } from "../support/sample-review.ts";
import { run, someFolder } from "./run-cli.ts";
import { beginReview, happen, saveAcme, seededDatabase } from "./seeded-database.ts";

const verify = ["audit", "verify"];

async function recorded() {
  const { url, file } = await seededDatabase(async (db) => {
    await saveAcme(db);
    await sampleRecord(db);
  });
  const env = { DATABASE_URL: url };
  const head = (await run(["audit", "head"], { env })).stdout.trim();
  return { env, file, head };
}

describe("audit verify", () => {
  it("says that a record is whole, with its head, and what a head would add", async () => {
    const { env, head } = await recorded();
    const said = await run(verify, { env });
    expect(said.exitCode).toBe(0);
    expect(said.stdout).toMatch(
      /^The record of T1 is whole: \d+ entries, \d+ of them with erased texts\. Head \d+:[0-9a-f]{64}\n$/,
    );
    expect(said.stdout).toContain(head);
    expect(said.stderr).toContain("give --head");
    expect(await run([...verify, "--head", head], { env })).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await run([...verify, "--head", head.replace(/^\d+:/, "")], { env })).toMatchObject({ exitCode: 0 });
  });

  it("finds what 50 hands did to a database file, given a head", { timeout: 60_000 }, async () => {
    const { file, head } = await recorded();
    const folder = someFolder();
    const random = seeded(4_711);
    const missed: string[] = [];
    for (let tried = 0; tried < 50; tried++) {
      const copy = join(folder, `copy-${tried}.db`);
      copyFileSync(file, copy);
      const sql = damage(random, Number(head.split(":")[0]));
      const db = new Sqlite(copy);
      db.pragma("foreign_keys = OFF");
      db.exec(sql);
      db.close();
      const said = await run([...verify, "--head", head, "--workspace", "T1"], {
        env: { DATABASE_URL: `file:${copy}` },
      });
      if (said.exitCode !== 1 || !/^Entry \d+ of the record of T1 .+\.$/m.test(said.stdout)) missed.push(sql);
    }
    expect(missed).toEqual([]);
  });

  it("finds an older copy that was put in place, by any head that was published since", async () => {
    const { env, file } = await recorded();
    const older = readFileSync(file);
    const { url } = await seededDatabase(saveAcme);
    expect(url).toBeDefined();
    await run(["token", "create", "ci", "--scope", "gate"], { env });
    const head = (await run(["audit", "head"], { env })).stdout.trim();
    const db = new Sqlite(file);
    db.pragma("wal_checkpoint(TRUNCATE)");
    db.close();
    writeFileSync(file, older);
    const said = await run([...verify, "--head", head], { env });
    expect(said.exitCode).toBe(1);
    expect(said.stdout).toContain("is missing, although it was published");
  });

  it("finds rows that are not what the record says, although the record is whole", async () => {
    const { env, file } = await recorded();
    new Sqlite(file).exec("update settings set data = replace(data, 'UANA', 'UEVE')").close();
    new Sqlite(file).exec("update reviews set lead = 'UEVE'").close();
    const said = await run(verify, { env });
    expect(said.exitCode).toBe(1);
    expect(said.stdout).toContain("The settings of T1 are not what the record says.");
    expect(said.stdout).toMatch(/The review payments-api .* is not what its log says/);
  });

  it.each([
    ["gone", "delete from settings"],
    ["more than anybody chose", `update settings set data = json_set(data, '$.headChannel', 'C0EVE')`],
  ])("finds settings that are %s", async (_, sql) => {
    const { env, file } = await recorded();
    new Sqlite(file).exec(sql).close();
    expect(await run(verify, { env })).toMatchObject({
      exitCode: 1,
      stdout: "The settings of T1 are not what the record says.\n",
    });
  });

  it("wants a head that is one, and a workspace where there are several", async () => {
    const { env } = await recorded();
    expect(await run([...verify, "--head", "9f2c"], { env })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("`9f2c` is not a head."),
    });
    const { url } = await seededDatabase(async (db) => {
      await saveAcme(db);
      await beginReview(db);
      await beginReview(db, { workspaceId: "T2", service: "ledger" });
    });
    const hash = "0".repeat(64);
    expect(await run([...verify, "--head", hash], { env: { DATABASE_URL: url } })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("several records: T1, T2"),
    });
    expect(await run([...verify, "--head", `1:${hash}`, "--workspace", "T3"], { env })).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining("Entry 1 of the record of T3 is missing"),
    });
  });
});

it.each([0, -1])("sees an entry that was put in before the first one, with the number %i", async (link) => {
  const { env, file } = await recorded();
  const db = new Sqlite(file);
  const data = JSON.stringify({ type: "access.denied", action: "review.decide", itemId: null, why: "not-lead" });
  db.exec(
    `insert into events select stream, seq + 1, workspace_id, ${link}, salt, commitment, hash, at, 'UKIM', 'access.denied', null, '${data}'
     from events where stream not like 'workspace/%' order by seq desc limit 1`,
  );
  // The rows say what the log says now.
  db.exec("update reviews set seq = (select max(seq) from events where stream = id)");
  db.close();
  expect(await run(verify, { env })).toMatchObject({
    exitCode: 1,
    stdout: expect.stringMatching(new RegExp(`^Entry ${link} of the record of T1 `)),
  });
});

it("sees what was put beside the record: an entry under another workspace's name, a review without a name", async () => {
  const { env, file, head } = await recorded();
  const db = new Sqlite(file);
  db.exec(
    `insert into events select stream, seq + 1, 'T9', 1, salt, commitment, hash, at, by, type, item_id, data
     from events where stream not like 'workspace/%' order by seq desc limit 1`,
  );
  db.exec("update reviews set seq = (select max(seq) from events where stream = id)");
  db.exec("create temp table one as select * from reviews limit 1");
  db.exec("update one set id = '', version = '9.9.9', state = 'decided-go'");
  db.exec("insert into reviews select * from one");
  db.close();
  const said = await run([...verify, "--workspace", "T1", "--head", head], { env });
  expect(said.exitCode).toBe(1);
  expect(said.stdout).toMatch(/^Entry 1 of the record of T9 stands in the log \S+, which is another workspace's\.$/mu);
  expect(said.stdout).toMatch(/^The review payments-api 9\.9\.9 \(\) has no events\.$/mu);
});

describe("audit export", () => {
  it("writes what verify checks without the database, line by line", async () => {
    const { env, head } = await recorded();
    const file = join(someFolder(), "record.jsonl");
    const wrote = await run(["audit", "export", file], { env });
    expect(wrote).toMatchObject({ exitCode: 0, stderr: expect.stringContaining(`to ${file}`) });
    const lines = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(lines).toHaveLength(Number(head.split(":")[0]));
    expect(Object.keys(JSON.parse(lines[0] ?? ""))).toEqual([
      "workspaceId",
      "link",
      "stream",
      "seq",
      "at",
      "by",
      "type",
      "data",
      "salt",
      "commitment",
      "hash",
    ]);
    const check = () => run([...verify, "--file", file, "--head", head]);
    expect(await check()).toMatchObject({ exitCode: 0, stderr: "" });
    expect(await run(["audit", "export", file], { env })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("exists already"),
    });

    writeFileSync(file, `${lines.toSpliced(4, 1).join("\n")}\n`);
    expect(await check()).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/^Entry 6 .* was deleted/) });
    writeFileSync(file, `${lines.slice(0, -2).join("\n")}\n`);
    expect(await check()).toMatchObject({ exitCode: 1, stdout: expect.stringContaining("its tail was cut") });
    appendFileSync(file, "{}\n");
    expect(await check()).toMatchObject({
      exitCode: 1,
      stdout: `Line ${lines.length - 1} is not an entry of the record.\n`,
    });
  });

  it("leaves no file that would pass for a shorter record", async () => {
    const { env, file: database } = await recorded();
    const db = new Sqlite(database);
    db.exec("update events set data = '{' where link = 3");
    db.close();
    const file = join(someFolder(), "record.jsonl");
    expect(await run(["audit", "export", file], { env })).toMatchObject({ exitCode: 1 });
    expect(existsSync(file)).toBe(false);
    expect(await run(["audit", "export", "/nowhere/record.jsonl"], { env })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "/nowhere/record.jsonl cannot be written (ENOENT).\n",
    });
  });

  it("is checked against every head of a head file, also of records that are not in it", async () => {
    const { env, head } = await recorded();
    const folder = someFolder();
    const heads = join(folder, "heads.txt");
    const file = join(folder, "record.jsonl");
    await run(["audit", "export", file], { env });
    writeFileSync(heads, `${NOW} T1 ${head}\n`);
    expect(await run([...verify, "--file", file, "--head-file", heads])).toMatchObject({ exitCode: 0, stderr: "" });
    appendFileSync(heads, `${NOW} T2 1:${"a".repeat(64)}\n`);
    const said = await run([...verify, "--file", file, "--head-file", heads]);
    expect(said).toMatchObject({
      exitCode: 1,
      stdout: expect.stringContaining("Entry 1 of the record of T2 is missing"),
    });
  });
});

describe("audit erase-person", () => {
  const erase = (person: string, reason = "asked for it, ticket 812") => [
    "audit",
    "erase-person",
    person,
    "--reason",
    reason,
  ];

  it("erases, and the record is whole for the heads of before", async () => {
    const { env, file, head } = await recorded();
    const said = await run(erase("UBEN"), { env });
    expect(said.exitCode).toBe(0);
    expect(said.stdout).toMatch(/^erased-[0-9a-f]{8}\n$/);
    expect(said.stderr).toContain("Erased UBEN from");
    expect(await run([...verify, "--head", head], { env })).toMatchObject({ exitCode: 0 });
    const db = new Sqlite(file);
    const rows = ["events", "reviews", "items"].flatMap((table) => db.prepare(`select * from ${table}`).all());
    db.close();
    expect(JSON.stringify(rows).includes("UBEN")).toBe(false);
    expect(await run(erase("UBEN"), { env })).toMatchObject({
      exitCode: 0,
      stderr: "The record of T1 does not name UBEN.\n",
    });
  });

  it("does not erase whoever still has something to do, and says what", async () => {
    const { url } = await seededDatabase(async (db) => {
      await saveAcme(db);
      const review = await beginReview(db);
      const added = addEvidence(review, { itemId: "backups", evidence: link("E1") });
      if (!added.ok) throw new Error("the sample cannot go on");
      await happen(db, review, "ULENA", NOW, { type: "item.taken", itemId: "backups" }, ...added.events);
    });
    const env = { DATABASE_URL: url };
    expect(await run(erase("UANA"), { env })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("Hand over first what UANA still has:\n  leads payments-api 2.4.0"),
    });
    expect(await run(erase("ULENA"), { env })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("owns “Backups are restored” of payments-api 2.4.0"),
    });
  });

  it("wants a person and a reason that does not name them", async () => {
    const { env } = await recorded();
    for (const words of [
      erase("ben"),
      erase("UBEN", " "),
      erase("UBEN", "UBEN asked"),
      ["audit", "erase-person", "UBEN"],
    ]) {
      expect(await run(words, { env })).toMatchObject({ exitCode: 1, stdout: "" });
    }
  });
});

/** A statement that somebody with the database might run. */
function damage(random: () => number, last: number): string {
  const link = 1 + Math.floor(random() * last);
  const one = `workspace_id = 'T1' and link = ${link}`;
  const statements = [
    `update events set data = replace(data, '"type":"', '"type": "x') where ${one}`,
    `update events set data = '{' where ${one}`,
    `update events set "by" = 'UEVE' where ${one}`,
    `update events set at = '2026-01-01T00:00:00.000Z' where ${one}`,
    `update events set type = 'item.taken2' where ${one}`,
    `update events set item_id = 'other' where ${one}`,
    `update events set salt = null where ${one}`,
    `update events set commitment = upper(commitment) where ${one}`,
    `update events set hash = '${"0".repeat(64)}' where ${one}`,
    `update events set seq = seq + 1000 where ${one}`,
    `update events set stream = 'elsewhere' where ${one}`,
    `update events set workspace_id = 'T9' where ${one}`,
    `delete from events where ${one}`,
    `delete from events where workspace_id = 'T1' and link >= ${link}`,
    `insert into events select 'forged', 1, workspace_id, ${last + 1}, salt, commitment, hash, at, "by", type, item_id, data from events where ${one}; delete from events where workspace_id = 'T1' and link = ${last}`,
    `update events set link = -1 where ${one}; update events set link = ${link} where workspace_id = 'T1' and link = ${(link % last) + 1}; update events set link = ${(link % last) + 1} where link = -1`,
  ];
  return statements[Math.floor(random() * statements.length)] ?? "";
}
