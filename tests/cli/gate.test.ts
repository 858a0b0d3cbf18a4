import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { readHead } from "../../src/store/events/read-head.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { beginGateReview, happenTo, saveTeam, TO_GO } from "../support/gate-review.ts";
import { NOW } from "../support/sample-review.ts";
import { run, someFolder, spawn } from "./run-cli.ts";
import { seededDatabase } from "./seeded-database.ts";

const payments = ["gate", "payments-api", "2.4.0"];

async function decided() {
  const { url } = await seededDatabase(async (db) => {
    await saveTeam(db);
    await happenTo(db, await beginGateReview(db), TO_GO);
  });
  return { DATABASE_URL: url };
}

async function open() {
  const { url } = await seededDatabase(async (db) => {
    await saveTeam(db);
    await beginGateReview(db);
  });
  return { DATABASE_URL: url };
}

describe("gate", () => {
  it("exits 0 for a go, and says no more", async () => {
    expect(await run(payments, { env: await decided() })).toEqual({ exitCode: 0, stdout: "go\n", stderr: "" });
  });

  it("exits 1 for a no-go, and says why, worst first", async () => {
    expect(await run(payments, { env: await open() })).toEqual({
      exitCode: 1,
      stdout: [
        "no-go",
        "“Backups are restored” is open; nobody has it.",
        "The sign-off of sre is missing.",
        "The launch is not decided yet; @UANA leads the review.",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  it("closes again by itself when evidence goes stale after the go", async () => {
    const env = await decided();
    const later = await run(payments, { env, now: "2026-12-04T09:00:00.000Z" });
    expect(later).toMatchObject({ exitCode: 1 });
    expect(later.stdout).toContain("The evidence of “Backups are restored” is stale since Fri 4 Dec; nobody has it.");
    expect(later.stdout).toContain("The sign-off of sre is missing.");
    expect(await run(payments, { env, now: "2026-12-04T08:59:59.999Z" })).toMatchObject({ exitCode: 0 });
  });

  it("prints the whole answer as JSON, with the head that it stands on", async () => {
    const env = await decided();
    const said = await run([...payments, "--json"], { env });
    expect(said.exitCode).toBe(0);
    const db = await openDatabase(env.DATABASE_URL, { readonly: true });
    expect(JSON.parse(said.stdout)).toEqual({
      decision: "go",
      reasons: [],
      review: {
        id: "R-T1-payments-api-2.4.0",
        service: "payments-api",
        version: "2.4.0",
        state: "decided-go",
        channelId: "C1",
        lead: "UANA",
        launchOn: "2026-12-15",
        timeZone: "Europe/Berlin",
        seq: 4,
        overridden: false,
      },
      asOf: NOW,
      head: await readHead(db, "T1"),
    });
    await db.close();
  });

  it.each([
    ["a version without a review", ["gate", "payments-api", "9.9.9"]],
    ["a service that does not exist", ["gate", "nothing", "2.4.0"]],
    ["another workspace", [...payments, "--workspace", "T2"]],
  ])("exits 2 for %s", async (_, words) => {
    const said = await run(words, { env: await decided() });
    expect(said).toMatchObject({ exitCode: 2, stderr: "" });
    expect(said.stdout).toMatch(/^unknown\nThere is no launch review of .+\.\n$/u);
  });

  it("compares the commit with the one that the version names", async () => {
    const { url } = await seededDatabase(async (db) => {
      await saveTeam(db);
      await happenTo(db, await beginGateReview(db, { version: "2.4.0+3f2c1ab" }), TO_GO);
    });
    const ask = (sha: string) =>
      run(["gate", "payments-api", "2.4.0+3f2c1ab", "--sha", sha], { env: { DATABASE_URL: url } });
    expect(await ask("3f2c1abd90017e5f7a1c")).toMatchObject({ exitCode: 0 });
    const other = await ask("9d8e7f6a5b4c3d2e1f00");
    expect(other.exitCode).toBe(1);
    expect(other.stdout).toContain("The review is of commit 3f2c1ab, not of 9d8e7f6a5b4c3d2e1f00.");
    expect(await ask("HEAD")).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining("`HEAD` is not a commit."),
    });
  });
});

describe("the gate never passes by mistake:", () => {
  it.each([
    ["no words", ["gate"]],
    ["one word", ["gate", "payments-api"]],
    ["a word too many", [...payments, "now"]],
    ["an unknown option", [...payments, "--force"]],
    ["a version that asks for help", ["gate", "payments-api", "--help"]],
    ["a workspace that is none", [...payments, "--workspace", "acme"]],
  ])("%s exits 2", async (_, words) => {
    const said = await run(words, { env: await decided() });
    expect(said.exitCode).toBe(2);
    expect(said.stdout + said.stderr).not.toBe("");
  });

  it("a database that is missing, old or elsewhere exits 2, and JSON says so in its own shape", async () => {
    const file = join(someFolder(), "none.db");
    const env = { DATABASE_URL: `file:${file}` };
    const missing = await run([...payments, "--json"], { env });
    expect(missing).toMatchObject({ exitCode: 2, stderr: "" });
    expect(JSON.parse(missing.stdout)).toEqual({
      decision: "unknown",
      reasons: [expect.stringContaining(`There is no database at ${file}.`)],
      review: null,
      asOf: NOW,
      head: null,
    });
    expect(existsSync(file)).toBe(false);
    await (await openDatabase(env.DATABASE_URL)).close();
    const old = await run(payments, { env });
    expect(old).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("run `readiness migrate`") });
    const elsewhere = await run(payments, { env: { DATABASE_URL: "mysql://root:geheim@host/db" } });
    expect(elsewhere.exitCode).toBe(2);
    expect(elsewhere.stderr).not.toContain("geheim");
  });

  it("several workspaces and none named exits 2", async () => {
    const { url } = await seededDatabase(async (db) => {
      await saveTeam(db);
      await saveTeam(db, "T2");
      await happenTo(db, await beginGateReview(db), TO_GO);
    });
    const env = { DATABASE_URL: url };
    expect(await run(payments, { env })).toMatchObject({ exitCode: 2, stderr: expect.stringContaining("--workspace") });
    expect(await run([...payments, "--workspace", "T1"], { env })).toMatchObject({ exitCode: 0 });
  });

  it("the process itself exits with these codes", { timeout: 60_000 }, async () => {
    const cwd = someFolder();
    expect(await spawn(payments, { cwd, env: await decided() })).toMatchObject({ exitCode: 0, stdout: "go\n" });
    expect(await spawn(payments, { cwd, env: await open() })).toMatchObject({ exitCode: 1 });
    expect(await spawn(payments, { cwd })).toMatchObject({ exitCode: 2 });
  });
});
