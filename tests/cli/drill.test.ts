import { execFile } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { addDrill } from "../../src/flows/drills/add-drill.ts";
import { DRILL, RUN } from "../support/sample-drill.ts";
import { NOW } from "../support/sample-review.ts";
import { run, someFolder } from "./run-cli.ts";
import { saveAcme, seededDatabase } from "./seeded-database.ts";

const ANA = { id: "UANA", kind: "member", admin: true, timeZone: null } as const;

async function seeded() {
  const { url } = await seededDatabase(async (db) => {
    await saveAcme(db);
    const deps = { db, now: () => NOW, newId: () => "D1", wake: () => {}, findSecret: async () => null };
    await addDrill(deps, { workspaceId: "T1", actor: ANA, delivery: "add", request: DRILL });
  });
  const env = { DATABASE_URL: url };
  const folder = someFolder();
  const file = (json: unknown) => {
    const path = join(folder, "run.json");
    writeFileSync(path, typeof json === "string" ? json : JSON.stringify(json));
    return path;
  };
  const readiness = (...words: string[]) => run(words, { env });
  return { env, file, readiness };
}

describe("drill record", () => {
  it("records a run out of a file, and says what was measured, against what, and how the drill stands", async () => {
    const { file, readiness } = await seeded();
    const { exitCode, stdout, stderr } = await readiness("drill", "record", DRILL.name, "--file", file(RUN));
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
    expect(stdout.replace(/run \S+ of/u, "run … of")).toBe(
      [
        "Recorded run … of orders-db-restore. It counts.",
        "Recovery took 41 min (RTO, target 1 h).",
        "Data of 5 min was lost (RPO, target 15 min).",
        "The drill now: good until 2026-12-24.",
        "",
      ].join("\n"),
    );
  });

  it("records the example's run", async () => {
    const { env } = await seeded();
    const file = resolve(import.meta.dirname, "../../examples/restore-drill/run.json");
    const words = ["drill", "record", DRILL.name, "--file", file, "--json"];
    const said = JSON.parse((await run(words, { env, now: "2026-11-24T10:00:00.000Z" })).stdout);
    expect(said).toMatchObject({ rtoSeconds: 41 * 60, rpoSeconds: 5 * 60, met: true });
  });

  it("records one run for one key, and refuses the key for another run", async () => {
    const { file, readiness } = await seeded();
    const record = async (json: unknown) => {
      const words = ["drill", "record", DRILL.name, "--file", file(json), "--idempotency-key", "run-7", "--json"];
      return readiness(...words);
    };
    const first = JSON.parse((await record(RUN)).stdout);
    const second = JSON.parse((await record(RUN)).stdout);
    expect([first.duplicate, second.duplicate, second.runId]).toEqual([false, true, first.runId]);
    expect(await record({ ...RUN, result: "failed" })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr:
        "Another run was recorded under the key run-7 already. Give each run a key of its own. Nothing was recorded.\n",
    });
  });

  it("reads standard input for -", async () => {
    const { env, readiness } = await seeded();
    const main = resolve(import.meta.dirname, "../../src/cli/main.ts");
    const words = [main, "drill", "record", DRILL.name, "--file", "-", "--json"];
    const started = new Date(Date.now() - 60_000).toISOString();
    const finished = new Date().toISOString();
    const stdout = await new Promise<string>((settle, fail) => {
      const child = execFile(process.execPath, words, { cwd: someFolder(), env }, (error, out) =>
        error === null ? settle(out) : fail(error),
      );
      child.stdin?.end(JSON.stringify({ startedAt: started, finishedAt: finished, result: "failed", note: "no disk" }));
    });
    expect(JSON.parse(stdout)).toMatchObject({ result: "failed", rtoSeconds: 60, met: false, shortfall: "result" });
    expect((await readiness("drill", "show", DRILL.name)).stdout).toContain("no disk");
  }, 60_000);

  it.each([
    ["what is not JSON", "{", /is not JSON\. .*Nothing was recorded\.$/u],
    ["what lacks a time", { result: "succeeded" }, /`startedAt` is missing: expected is .*Nothing was recorded\.$/u],
    [
      "what looks like a secret",
      { ...RUN, note: "postgres://app:Zx81_spectrum@db/orders" },
      /^That looks like .*recorded\.$/u,
    ],
    ["an end before the beginning", { ...RUN, finishedAt: RUN.incidentAt }, /cannot be before .*recorded\.$/u],
  ])("refuses %s, and records nothing", async (_, json, sentence) => {
    const { file, readiness } = await seeded();
    const said = await readiness("drill", "record", DRILL.name, "--file", file(json));
    expect(said).toMatchObject({ exitCode: 1, stdout: "", stderr: expect.stringMatching(new RegExp(sentence, "mu")) });
    expect((await readiness("drill", "show", DRILL.name)).stdout).toContain("It was never run.");
  });

  it("says where there is no file, and no such drill", async () => {
    const { file, readiness } = await seeded();
    const missing = await readiness("drill", "record", DRILL.name, "--file", "/nowhere/run.json");
    expect(missing.stderr).toBe("/nowhere/run.json does not exist. Nothing was recorded.\n");
    const nobody = await readiness("drill", "record", "others", "--file", file(RUN));
    expect(nobody.stderr).toBe("There is no drill others. There is “orders-db-restore”. Nothing was recorded.\n");
    expect((await readiness("drill", "record", DRILL.name)).stderr).toContain("--file");
  });
});

describe("drill list and drill show", () => {
  it("say how each drill stands", async () => {
    const { file, readiness } = await seeded();
    const before = await readiness("drill", "list");
    expect(before.stdout).toMatch(/^orders-db-restore\s+restore\s+30 days\s+UDBA\s+1 h\s+15 min\s+never run$/mu);
    await readiness("drill", "record", DRILL.name, "--file", file({ ...RUN, finishedAt: "2026-11-24T08:30:00Z" }));
    const { drills } = JSON.parse((await readiness("drill", "list", "--json")).stdout);
    expect(drills).toMatchObject([{ name: DRILL.name, standing: { state: "failed", why: "rto" } }]);
    expect((await readiness("drill", "show", DRILL.name)).stdout.split("\n")).toEqual([
      "orders-db-restore: restore drill, every 30 days, failed on 2026-11-24: recovery took longer than the target",
      "owner UDBA · RTO 1 h · RPO 15 min · all services",
      "",
      expect.stringMatching(/^ENDED\s+RTO\s+RPO\s+COUNTS\s+OPERATOR\s+NOTE$/u),
      expect.stringMatching(
        /^2026-11-24 08:30 UTC\s+1 h 28 min\s+5 min\s+no: recovery took longer than the target\s+ULENA$/u,
      ),
      "",
    ]);
    const shown = JSON.parse((await readiness("drill", "show", DRILL.name, "--json")).stdout);
    expect(shown.runs).toMatchObject([{ rtoSeconds: 88 * 60, recordedBy: "command line" }]);
  });

  it("say that there is none", async () => {
    const { url } = await seededDatabase(saveAcme);
    const env = { DATABASE_URL: url };
    expect(await run(["drill", "list"], { env })).toMatchObject({ exitCode: 0, stdout: "" });
    expect(await run(["drill", "show", "x"], { env })).toEqual({
      exitCode: 1,
      stdout: "",
      stderr: "There is no drill x. There are none.\n",
    });
  });
});
