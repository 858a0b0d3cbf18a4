import { execFile } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished, vi } from "vitest";
import type { DrillRun } from "../../src/domain/drill/drill.ts";
import { isSettled } from "../../src/domain/evidence/settled.ts";
import { addDrill } from "../../src/flows/drills/add-drill.ts";
import { findDrill } from "../../src/store/drills/find-drill.ts";
import { listRuns } from "../../src/store/drills/list-runs.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { findOpenReview } from "../../src/store/reviews/find-open-review.ts";
import { listWorkspaces } from "../../src/store/workspaces/list-workspaces.ts";
import { aToken, serveApi } from "../http/serve-api.ts";
import { type ClientPostgres, clientPostgresBin, startClientPostgres } from "../support/client-postgres.ts";
import { startJourney, wordsOf } from "../support/readiness.ts";
import { restoreDrill } from "../support/restore-drill-script.ts";
import { DRILL } from "../support/sample-drill.ts";

const exec = promisify(execFile);
const ANA = { id: "UANA", kind: "member", admin: true, timeZone: null } as const;

describe.skipIf(clientPostgresBin === null && process.env.RESTORE_DRILL_TEST !== "required")(
  "examples/restore-drill (needs a PostgreSQL server in /usr/lib/postgresql, such as Debian's package postgresql)",
  { timeout: 60_000 },
  () => {
    let postgres: ClientPostgres;
    let folder: string;
    beforeAll(async () => {
      if (clientPostgresBin === null)
        throw new Error("There is no PostgreSQL server here: apt-get install postgresql.");
      postgres = await startClientPostgres(clientPostgresBin);
      folder = mkdtempSync(join(tmpdir(), "readiness-dumps-"));
      await postgres.sql("postgres", "create database orders");
    }, 60_000);
    afterAll(() => {
      postgres?.stop();
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    });
    beforeEach(async () => {
      await postgres.sql(
        "orders",
        `drop schema public cascade; create schema public; create schema if not exists shop;
         drop table if exists shop."Lines";
         create table orders (id int primary key, created_at timestamptz not null);
         create table shop."Lines" (id int primary key, at timestamp not null);
         insert into orders select n, now() - interval '1 minute' from generate_series(1, 120) n;
         insert into shop."Lines" select n, timestamp '2026-11-20 10:00' from generate_series(1, 7) n`,
      );
    });

    /** A drill with its targets, and the script's surroundings. */
    async function set() {
      const api = await serveApi();
      api.time.now = new Date().toISOString();
      const deps = {
        db: api.db,
        now: () => api.time.now,
        newId: () => "D1",
        wake: () => {},
        findSecret: async () => null,
      };
      await addDrill(deps, { workspaceId: "T1", actor: ANA, delivery: "add", request: DRILL });
      const { secret } = await aToken(api.db, { scopes: ["drills"], expiresAt: null });
      const env = {
        SOURCE_DATABASE_URL: postgres.url("orders"),
        SCRATCH_SERVER_URL: postgres.url("postgres"),
        READINESS_URL: `${api.url}/`,
        READINESS_TOKEN: secret,
      };
      const runs = async (): Promise<readonly DrillRun[]> => {
        const drill = await findDrill(api.db, "T1", DRILL.name);
        return drill === undefined ? [] : listRuns(api.db, drill.id);
      };
      const drill = (words: readonly string[], changes: Record<string, string> = {}) =>
        restoreDrill(postgres, [...words, DRILL.name], { ...env, ...changes });
      return { ...api, env, runs, drill, secret };
    }
    const databases = async () =>
      (await postgres.sql("postgres", "select datname from pg_database")).map((row) => row.datname);
    const scratchLeft = async () => (await databases()).filter((name) => String(name).startsWith("restore_drill_"));
    async function dump(name: string, ...words: readonly string[]): Promise<string> {
      const file = join(folder, name);
      await exec(join(postgres.bin, "pg_dump"), [...words, "--file", file, "--dbname", postgres.url("orders")]);
      return file;
    }

    it("dumps, restores, looks, measures, and records a run that counts; and leaves nothing behind", async () => {
      const { drill, runs } = await set();
      const words = ["--rows", "orders", "--rows", "shop.Lines=7", "--rows", "orders>=100", "--operator", "nightly"];
      const said = await drill([...words, "--newest", "orders:created_at", "--evidence", "https://ci.example/run/7"]);
      expect(said.stderr).toMatch(/^Dumping …\nRestoring into restore_drill_\d{17} …\n$/u);
      expect(said).toMatchObject({ exitCode: 0 });
      expect(said.stdout).toMatch(/^RTO \d+ s, target 3600 s\nRPO 6\d s, target 900 s\n$/u);
      const [{ created_at: newest } = {}] = await postgres.sql(
        "orders",
        "select max(created_at) created_at from orders",
      );
      const [run, ...others] = await runs();
      expect(others).toEqual([]);
      expect(run).toMatchObject({
        result: "succeeded",
        operator: "nightly",
        evidence: "https://ci.example/run/7",
        newestRowAt: newest instanceof Date ? newest.toISOString() : null,
        environment: expect.stringMatching(/^scratch database restore_drill_\d{17}$/u),
        assertions: [
          { name: "rows of orders", expected: "120", found: "120" },
          { name: "rows of shop.Lines", expected: "7", found: "7" },
          { name: "rows of orders (120)", expected: "at least 100", found: "at least 100" },
        ],
      });
      const moments = [run?.backupAt, run?.incidentAt, run?.startedAt, run?.finishedAt];
      expect(moments).toEqual(moments.toSorted());
      expect(await scratchLeft()).toEqual([]);
    });

    it("counts in the snapshot that it dumps, while others write, and shows no secret to who lists processes", async () => {
      const { drill, runs, secret } = await set();
      let over = false;
      const said = drill(["--rows", "orders", "--newest", "orders:created_at"]).finally(() => {
        over = true;
      });
      let processes = "";
      for (let id = 1_000; !over; id++) {
        await postgres.sql("orders", `insert into orders values (${id}, now())`);
        processes += commandLines();
      }
      expect(await said).toMatchObject({ exitCode: 0 });
      expect((await runs())[0]).toMatchObject({ result: "succeeded" });
      expect(processes).toMatch(/pg_dump .*--snapshot/u);
      for (const hidden of [secret, postgres.password, encodeURIComponent(postgres.password)]) {
        expect(processes).not.toContain(hidden);
      }
    });

    it.each([
      ["custom", ["--format=custom"], "orders.dump"],
      ["plain", [], "orders.sql"],
    ])("restores a %s backup that is there, with the loss that its age means", async (_, words, name) => {
      const { drill, runs } = await set();
      const file = await dump(name, ...words);
      const taken = new Date("2026-11-20T02:00:00Z");
      utimesSync(file, taken, taken);
      const checks = ["--rows", "orders", "--newest", "shop.Lines:at"];
      const said = await drill(checks, { SOURCE_DATABASE_URL: "", BACKUP_FILE: file });
      expect(said).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("does not count: rpo.") });
      expect((await runs())[0]).toMatchObject({
        result: "succeeded",
        backupAt: taken.toISOString(),
        newestRowAt: "2026-11-20T10:00:00.000Z",
        rpoSeconds: expect.any(Number),
        assertions: [{ name: "rows of orders (120)", expected: "at least 1", found: "at least 1" }],
      });
    });

    it("takes what is compressed, when it was taken and when the incident was from who knows", async () => {
      const { drill, runs } = await set();
      const file = await dump("packed.sql");
      await exec("gzip", ["--force", file]);
      const times = { BACKUP_AT: "2026-11-20T11:00:00+01:00", INCIDENT_AT: "2026-11-20T10:10:00Z" };
      const env = { SOURCE_DATABASE_URL: "", BACKUP_FILE: `${file}.gz`, ...times };
      const said = await drill(["--rows", "shop.Lines=7", "--newest", "shop.Lines:at"], env);
      expect(said).toMatchObject({ exitCode: 0, stdout: expect.stringContaining("RPO 600 s, target 900 s") });
      expect((await runs())[0]).toMatchObject({ backupAt: "2026-11-20T10:00:00.000Z", rpoSeconds: 600 });
    });

    it("records a failed run where other rows came back than were expected", async () => {
      const { drill, runs } = await set();
      await postgres.sql("orders", "delete from orders where id > 90");
      const said = await drill(["--rows", "orders>=100", "--rows", "shop.Lines=8"]);
      const note = "rows of orders: expected at least 100, found 90. rows of shop.Lines: expected 8, found 7.";
      expect(said).toMatchObject({ exitCode: 1, stderr: expect.stringContaining(note) });
      expect((await runs())[0]).toMatchObject({ result: "failed", note });
      expect(await scratchLeft()).toEqual([]);
    });

    it("records a failed run where the backup is broken, and drops what it had begun", async () => {
      const { drill, runs } = await set();
      const file = join(folder, "broken.dump");
      writeFileSync(file, "PGDMP this is no backup");
      const said = await drill(["--rows", "orders"], { SOURCE_DATABASE_URL: "", BACKUP_FILE: file });
      expect(said.exitCode).toBe(1);
      expect((await runs())[0]).toMatchObject({
        result: "failed",
        note: expect.stringMatching(/^The restore failed\. pg_restore: error: /u),
      });
      expect(await scratchLeft()).toEqual([]);
    });

    it("tells nobody the rows of a restore that failed", async () => {
      const { drill, runs } = await set();
      const file = join(folder, "bad-rows.sql");
      writeFileSync(file, "create table t (id int primary key);\ncopy t from stdin;\n1\tgeheim@example.com\n\\.\n");
      await drill([], { SOURCE_DATABASE_URL: "", BACKUP_FILE: file });
      const [run] = await runs();
      expect(run?.note).toMatch(/^The restore failed\. psql:.*ERROR: {2}extra data after last expected column$/u);
    });

    it("leaves the words of a tool out where Readiness takes them for a secret", async () => {
      const { drill, runs, secrets } = await set();
      secrets.push("pg_restore");
      const file = join(folder, "broken.dump");
      writeFileSync(file, "PGDMP this is no backup");
      await drill([], { SOURCE_DATABASE_URL: "", BACKUP_FILE: file });
      expect(await runs()).toMatchObject([{ result: "failed", note: "The restore failed." }]);
    });

    it("records a failed run where the source, or a table, cannot be read", async () => {
      const { drill, runs } = await set();
      const nowhere = await drill([], { SOURCE_DATABASE_URL: postgres.url("others") });
      expect(nowhere).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('"others" does not exist') });
      const missing = await drill(["--rows", "invoices"]);
      expect(missing).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('"invoices" does not exist') });
      const [second, first] = await runs();
      expect([first?.note, second?.note]).toEqual([
        expect.stringMatching(/^The source could not be read\. psql: error: .* database "others" does not exist$/u),
        expect.stringMatching(/^The rows of invoices in the source could not be counted\. .*does not exist$/u),
      ]);
      expect([first?.result, second?.result, first?.rtoSeconds]).toEqual(["failed", "failed", 0]);
    });

    it("does not touch a scratch database that is there", async () => {
      const { drill, runs } = await set();
      await postgres.sql("postgres", "create database restore_drill_mine");
      await postgres.sql("restore_drill_mine", "create table dear (id int)");
      const said = await drill([], { SCRATCH_DATABASE: "restore_drill_mine" });
      expect(said).toMatchObject({
        exitCode: 1,
        stderr: expect.stringContaining('"restore_drill_mine" already exists'),
      });
      expect((await runs())[0]?.result).toBe("failed");
      expect(await postgres.sql("restore_drill_mine", "select * from dear")).toEqual([]);
      expect(await drill([], { SCRATCH_DATABASE: "orders" })).toMatchObject({ exitCode: 2 });
      await postgres.sql("postgres", "drop database restore_drill_mine");
    });

    it("ends with 1 where the run cannot be recorded, and says why", async () => {
      const { drill, runs } = await set();
      const said = await drill([], { READINESS_TOKEN: `rdy_${"0".repeat(43)}` });
      expect(said).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("Readiness answered 401") });
      expect(await runs()).toEqual([]);
      expect(await scratchLeft()).toEqual([]);
    });

    it.each([
      [["--rows", "orders; drop table orders"], {}],
      [["--rows", "orders=many"], {}],
      [["--newest", "orders"], {}],
      [["--rows"], {}],
      [["--help"], {}],
      [["another"], {}],
      [[], { SOURCE_DATABASE_URL: "" }],
      [[], { SOURCE_DATABASE_URL: "mysql://db/orders" }],
      [[], { BACKUP_FILE: "/nowhere/orders.dump" }],
      [[], { SCRATCH_SERVER_URL: "" }],
      [[], { READINESS_TOKEN: "no token" }],
      [[], { JOBS: "all" }],
    ])("refuses %j with %j: exit 2, and nothing is recorded", async (words, changes) => {
      const { drill, runs } = await set();
      const said = await drill(words, changes as Record<string, string>);
      expect(said).toMatchObject({ exitCode: 2, stdout: "", stderr: expect.stringMatching(/./u) });
      expect(await runs()).toEqual([]);
    });

    it("does what its README shows", async () => {
      const readme = readFileSync(new URL("../../examples/restore-drill/README.md", import.meta.url), "utf8");
      const shown = [
        ...readme.replaceAll(/>-\n\s+|(?<=created_at)\n\s+/gu, " ").matchAll(/restore-drill\.sh (--rows .*)$/gmu),
      ];
      expect(shown).toHaveLength(4);
      const { env, runs } = await set();
      await postgres.sql(
        "orders",
        `create table order_lines as select generate_series(1, 100000) id;
         insert into orders select n, now() from generate_series(1001, 101000) n`,
      );
      const file = await dump("latest.dump", "--format=custom");
      for (const [line, words = ""] of shown) {
        const isOfFile = line.includes("'orders>=100000'");
        const said = await restoreDrill(postgres, words, {
          ...env,
          ...(isOfFile ? { BACKUP_FILE: file, BACKUP_AT: "2026-11-24T02:00:00Z" } : {}),
          GITHUB_SERVER_URL: "https://github.example",
          GITHUB_REPOSITORY: "acme/orders",
          GITHUB_RUN_ID: "7",
        });
        expect([line, said]).toEqual([line, expect.objectContaining({ exitCode: 0 })]);
      }
      expect(await runs()).toMatchObject([
        { evidence: "https://github.example/acme/orders/actions/runs/7" },
        {},
        {},
        {},
      ]);
    });

    it("settles database.backups in Slack and at the gate, and unsettles it when rows are missing", async () => {
      const { as, bot, config } = await startJourney();
      const ana = as("ana");
      const db = await openDatabase(config.databaseUrl);
      onTestFinished(() => db.close());
      const deps = {
        db,
        now: () => new Date().toISOString(),
        newId: randomUUID,
        wake: () => {},
        findSecret: async () => null,
      };
      const [team] = await listWorkspaces(db);
      const workspaceId = team?.id ?? "";
      await addDrill(deps, { workspaceId, actor: ANA, delivery: "add", request: DRILL });
      const { secret } = await aToken(db, { workspaceId, scopes: ["drills", "gate"] });
      await ana.types("/readiness start orders-api 1.0.0 launch 2027-06-15 template trading-platform");
      const backups = async () => {
        const review = await findOpenReview(db, workspaceId, "orders-api", "1.0.0");
        const item = review?.items.find(({ id }) => id === "database.backups");
        return item === undefined ? null : isSettled(item, deps.now());
      };
      const row = () => wordsOf(ana.messages().flatMap(({ blocks }) => blocks)).replaceAll(/\s+/gu, " ");
      const reasons = async () => {
        const headers = { authorization: `Bearer ${secret}` };
        const answer = await fetch(`${bot().url}/api/v1/gate/orders-api/1.0.0`, { headers });
        return JSON.stringify(await answer.json());
      };
      const drill = () =>
        restoreDrill(postgres, ["--rows", "orders>=100", "--newest", "orders:created_at", DRILL.name], {
          SOURCE_DATABASE_URL: postgres.url("orders"),
          SCRATCH_SERVER_URL: postgres.url("postgres"),
          READINESS_URL: bot().url,
          READINESS_TOKEN: secret,
        });
      const soon = { timeout: 8_000 };
      await vi.waitFor(() => expect(row()).toContain("orders-db-restore was never run"), soon);
      expect(await backups()).toBe(false);

      expect(await drill()).toMatchObject({ exitCode: 0 });
      await vi.waitFor(async () => expect(await backups()).toBe(true), soon);
      await vi.waitFor(
        () => expect(row()).toMatch(/· Done · drill orders-db-restore succeeded .*, counts until /u),
        soon,
      );
      expect(await reasons()).not.toContain("Backups run regularly");

      await postgres.sql("orders", "delete from orders where id > 90");
      expect(await drill()).toMatchObject({ exitCode: 1, stderr: expect.stringContaining("found 90") });
      await vi.waitFor(async () => expect(await backups()).toBe(false), soon);
      await vi.waitFor(() => expect(row()).toMatch(/· must Open · .* drill orders-db-restore failed /u), soon);
      expect(await reasons()).toMatch(/Backups run regularly and a restore has been tested” [^"]*orders-db-restore/u);
    });
  },
);

/** Of every process on this machine, as anybody may list them. */
function commandLines(): string {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/u.test(name))
    .map((id) => {
      try {
        return readFileSync(`/proc/${id}/cmdline`, "utf8").replaceAll("\0", " ");
      } catch {
        return "";
      }
    })
    .join("\n");
}
