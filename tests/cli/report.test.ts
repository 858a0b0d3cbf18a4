import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { beginGateReview, happenTo, saveTeam, TO_GO } from "../support/gate-review.ts";
import { NOW } from "../support/sample-review.ts";
import { run, someFolder } from "./run-cli.ts";
import { saveAcme, seededDatabase } from "./seeded-database.ts";

const report = ["report", "payments-api", "2.4.0"];
const LATER = "2026-11-25T12:00:00.000Z";

async function decided() {
  const { url } = await seededDatabase(async (db) => {
    await saveTeam(db);
    await happenTo(db, await beginGateReview(db), TO_GO, { at: LATER });
  });
  return { DATABASE_URL: url };
}

describe("report", () => {
  it("is Markdown on standard output, with the head that verify knows", async () => {
    const env = await decided();
    const said = await run(report, { env, now: LATER });
    expect(said).toMatchObject({ exitCode: 0, stderr: "" });
    expect(said.stdout).toMatch(/^# Launch review of payments-api 2\.4\.0\n\nAs of 25 Nov 2026 at 13:00\. /);
    const head = /`(\d+:[0-9a-f]{64})`/.exec(said.stdout)?.[1] ?? "";
    expect(await run(["audit", "verify", "--head", head], { env })).toMatchObject({ exitCode: 0 });
  });

  it.each(["html", "json", "csv", "md"])("writes a file of %s", async (format) => {
    const env = await decided();
    const file = join(someFolder(), `report.${format}`);
    const said = await run([...report, "--format", format, "--output", file], { env, now: LATER });
    expect(said).toEqual({ exitCode: 0, stdout: "", stderr: `Wrote the report as of ${LATER} to ${file}.\n` });
    expect(readFileSync(file, "utf8")).toContain("Backups are restored");
    const printed = await run([...report, "--format", format], { env, now: LATER });
    expect(printed.stdout.trimEnd()).toBe(readFileSync(file, "utf8").trimEnd());
  });

  it("is as of any moment, with the head of that moment", async () => {
    const env = await decided();
    const at = async (moment: string) => {
      const said = await run([...report, "--format", "json", "--as-of", moment], { env, now: LATER });
      return JSON.parse(said.stdout);
    };
    expect(await at("2026-11-24")).toMatchObject({
      asOf: "2026-11-24T23:59:59.999Z",
      decision: null,
      head: { link: 1 },
    });
    expect(await at(LATER)).toMatchObject({ asOf: LATER, decision: { kind: "go" }, head: { link: 4 } });
    expect(await at("2026-11-24T10:00+01:00")).toMatchObject({ asOf: NOW, decision: null });
  });

  it("is never of another workspace's review of the same release", async () => {
    const { url } = await seededDatabase(async (db) => {
      await saveTeam(db);
      await saveAcme(db, "T2");
      await beginGateReview(db);
    });
    const env = { DATABASE_URL: url };
    expect(await run(report, { env })).toMatchObject({
      exitCode: 1,
      stdout: "",
      stderr: expect.stringContaining("Say which with --workspace."),
    });
    expect(await run([...report, "--workspace", "T2"], { env })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("There is no review of payments-api 2.4.0."),
    });
    expect(await run([...report, "--workspace", "T1"], { env })).toMatchObject({ exitCode: 0 });
  });

  it("calls people by their names when Slack is to be asked", async () => {
    const env = { ...(await decided()), SLACK_BOT_TOKEN: "xoxb-1", SLACK_API_URL: "http://slack.test/api/" };
    const asked: string[] = [];
    const fetch = async (url: string | URL | Request) => {
      asked.push(String(url));
      return Response.json({ ok: true, user: { profile: { real_name: "Ana Sousa" } } });
    };
    const said = await run([...report, "--names"], { env, fetch });
    expect(said.stdout).toContain("Ana Sousa");
    expect(asked).toContain("http://slack.test/api/users.info?user=UANA");
    expect(await run([...report, "--names"], { env: await decided() })).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("needs SLACK_BOT_TOKEN"),
    });
  });

  it.each([
    [
      "a format that is none",
      [...report, "--format", "pdf"],
      "`pdf` is not a format. Give one of md, html, json, csv.",
    ],
    ["a moment that is none", [...report, "--as-of", "yesterday"], "`yesterday` is not a moment."],
    ["a moment without a zone", [...report, "--as-of", "2026-12-01T10:00"], "is not a moment."],
    ["a day that does not exist", [...report, "--as-of", "2026-02-31"], "is not a moment."],
    ["a moment that has not come", [...report, "--as-of", "2027-01-01"], "has not come yet"],
    ["a moment before the review", [...report, "--as-of", "2026-11-23"], "began at 2026-11-24T09:00:00.000Z, after"],
    ["a release without a review", ["report", "payments-api", "9"], "Of payments-api there are: 2.4.0."],
    ["a file that cannot be", [...report, "--output", "/nowhere/report.md"], "cannot be written (ENOENT)."],
  ])("says what is wrong with %s", async (_, words, sentence) => {
    const said = await run(words, { env: await decided(), now: LATER });
    expect(said).toMatchObject({ exitCode: 1, stdout: "" });
    expect(said.stderr).toContain(sentence);
  });
});
