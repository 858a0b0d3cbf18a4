import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { lockDatabase } from "../../src/store/lock-database.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { link, NOW } from "../support/sample-review.ts";
import { run, someFolder } from "./run-cli.ts";
import { beginReview, happen, seededDatabase } from "./seeded-database.ts";

const LATER = "2026-12-02T12:00:00.000Z";

function paymentsReview() {
  return seededDatabase(async (db) => {
    const begun = await beginReview(db);
    const taken = await happen(db, begun, "ULENA", "2026-11-24T10:00:00.000Z", {
      type: "item.taken",
      itemId: "backups",
    });
    const done = await happen(db, taken, "ULENA", "2026-11-24T11:00:00.000Z", {
      type: "item.completed",
      itemId: "backups",
      evidence: [link("E1", { title: "Restore log", at: "2026-11-24T11:00:00.000Z" })],
    });
    await happen(db, done, "UOMAR", "2026-11-24T12:00:00.000Z", {
      type: "item.blocked",
      itemId: "alerts",
      blockedBy: "UKIM",
      reason: "No \u001b[31mpager\u001b[0m yet",
    });
  });
}

describe("review show", () => {
  it("gives the review, its items, their evidence and history as JSON", async () => {
    const { url } = await paymentsReview();
    const { exitCode, stdout, stderr } = await run(["review", "show", "payments-api", "2.4.0", "--json"], {
      env: { DATABASE_URL: url },
      now: LATER,
    });
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    const { review, items } = JSON.parse(stdout);
    expect(review).toMatchObject({ service: "payments-api", version: "2.4.0", state: "open", launchOn: "2026-12-15" });
    expect(review.tally).toMatchObject({ total: 2, settled: 1, blocked: 1 });
    expect(items[0]).toMatchObject({
      id: "backups",
      title: "Backups are restored",
      section: "One",
      level: "must",
      status: "done",
      owner: "ULENA",
      dueOn: "2026-12-10",
    });
    expect(items[0].evidence).toEqual([
      {
        kind: "link",
        value: "https://ci.example/E1",
        title: "Restore log",
        by: "ULENA",
        at: "2026-11-24T11:00:00.000Z",
        state: "ageing",
        freshUntil: "2026-12-04T11:00:00.000Z",
      },
    ]);
    expect(items[0].history).toMatchObject([
      { seq: 2, at: "2026-11-24T10:00:00.000Z", by: "ULENA", type: "item.taken" },
      { seq: 3, by: "ULENA", type: "item.completed", evidence: [{ id: "E1" }] },
    ]);
    expect(items[1]).toMatchObject({ status: "blocked", owner: null, evidence: [] });
    expect(items[1].history).toMatchObject([{ type: "item.blocked", blockedBy: "UKIM" }]);
  });

  it("says when evidence has gone stale", async () => {
    const { url } = await paymentsReview();
    const { stdout } = await run(["review", "show", "payments-api", "2.4.0", "--json"], {
      env: { DATABASE_URL: url },
      now: "2026-12-05T00:00:00.000Z",
    });
    const { review, items } = JSON.parse(stdout);
    expect(items[0].evidence[0].state).toBe("stale");
    expect(review.tally).toMatchObject({ settled: 0, stale: 1 });
  });

  it("tells people in words, and lets nobody paint their terminal", async () => {
    const { url } = await paymentsReview();
    const { stdout } = await run(["review", "show", "payments-api", "2.4.0"], {
      env: { DATABASE_URL: url },
      now: LATER,
    });
    expect(stdout).toContain("payments-api 2.4.0: launch review, open");
    expect(stdout).toContain("Launches on 2026-12-15 (in 13 days) · lead UANA");
    expect(stdout).toMatch(/done\s+must\s+ULENA\s+due 2026-12-10\s+evidence ageing\s+Backups are restored$/mu);
    expect(stdout).not.toContain("\u001b");
  });

  it("reads beside a bot that holds the database and writes to it", async () => {
    const { url } = await paymentsReview();
    const release = await lockDatabase(url);
    const bot = await openDatabase(url);
    const ledger = await beginReview(bot, { service: "ledger", version: "1.0.0" });
    const said = await run(["review", "show", "ledger", "1.0.0", "--json"], { env: { DATABASE_URL: url } });
    expect(JSON.parse(said.stdout).review.id).toBe(ledger.id);
    await bot.close();
    await release();
  });

  it("says on standard error that a review is not there", async () => {
    const { url } = await paymentsReview();
    const env = { DATABASE_URL: url };
    const version = await run(["review", "show", "payments-api", "9.9.9", "--json"], { env });
    expect(version).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "There is no review of payments-api 9.9.9. Of payments-api there are: 2.4.0.\n",
    });
    const service = await run(["review", "show", "nothing", "1"], { env });
    expect(service).toMatchObject({ exitCode: 1, stdout: "" });
    expect(service.stderr).toMatch(/^There is no review of nothing 1\./u);
  });

  it("makes no database where there is none, and no tables where there are none", async () => {
    const file = join(someFolder(), "none.db");
    const env = { DATABASE_URL: `file:${file}` };
    const missing = await run(["review", "show", "a", "1"], { env });
    expect(missing).toMatchObject({ exitCode: 1, stdout: "" });
    expect(missing.stderr).toContain(`There is no database at ${file}.`);
    expect(existsSync(file)).toBe(false);

    await (await openDatabase(`file:${file}`)).close();
    const old = await run(["review", "list"], { env });
    expect(old.stderr).toMatch(/^The database is older than this Readiness: .* run `readiness migrate`\.$/mu);
  });

  it.each(["mysql://root:geheim@host/db", "readiness.db"])(
    "refuses the address %s without repeating it",
    async (url) => {
      const { exitCode, stderr } = await run(["review", "list"], { env: { DATABASE_URL: url } });
      expect(exitCode).toBe(1);
      expect(stderr).toMatch(/^DATABASE_URL is neither a file/u);
      expect(stderr).not.toContain("geheim");
    },
  );
});

describe("review list", () => {
  it("lists what is going on, next launch first, and the rest on demand", async () => {
    const { url } = await seededDatabase(async (db) => {
      await beginReview(db, { service: "ledger", version: "1.0.0", launch: "2026-12-01" });
      await beginReview(db);
      const gone = await beginReview(db, { service: "search", version: "3.0.0" });
      await happen(db, gone, "UANA", NOW, { type: "review.cancelled", reason: "Not this year" });
    });
    const env = { DATABASE_URL: url };
    const services = (json: string) => JSON.parse(json).reviews.map(({ service }: { service: string }) => service);
    const open = await run(["review", "list", "--json"], { env });
    expect(services(open.stdout)).toEqual(["ledger", "payments-api"]);
    const all = await run(["review", "list", "--json", "--all"], { env });
    expect(services(all.stdout).toSorted()).toEqual(["ledger", "payments-api", "search"]);
    const words = await run(["review", "list", "--all"], { env });
    expect(words.stdout).toMatch(/^search\s+3\.0\.0\s+cancelled\s+2026-12-15\s+UANA\s+plain v1$/mu);
    const elsewhere = await run(["review", "list", "--workspace", "T2"], { env });
    expect(elsewhere).toMatchObject({ exitCode: 0, stdout: "" });
  });
});
