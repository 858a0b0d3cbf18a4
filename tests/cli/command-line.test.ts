import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { columns } from "../../src/cli/terminal/columns.ts";
import { faultSentence } from "../../src/cli/terminal/fault-sentence.ts";
import { run, someFolder, spawn } from "./run-cli.ts";
import { beginReview, seededDatabase } from "./seeded-database.ts";

/** Starting a process takes a second, and much longer on a machine that is busy. */
const PATIENCE_MS = 60_000;

describe("the command line", () => {
  it(
    "runs as a process: data on standard output, exit code 0",
    async () => {
      const cwd = someFolder();
      writeFileSync(join(cwd, "live.md"), "# Live\n- [ ] One\n  - [ ] Sub\n");
      const { exitCode, stdout, stderr } = await spawn(["template", "check", "live.md", "--json"], { cwd });
      expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: "" });
      expect(JSON.parse(stdout)).toMatchObject({ title: "Live", sections: 1, items: 2, criteria: 1 });
    },
    PATIENCE_MS,
  );

  it(
    "reads .env in its folder, and ends with 1 and a sentence where a review is not there",
    async () => {
      const { url } = await seededDatabase(beginReview);
      const cwd = someFolder();
      writeFileSync(join(cwd, ".env"), `DATABASE_URL=${url}\n`);
      const { exitCode, stdout, stderr } = await spawn(["review", "show", "payments-api", "3.0.0"], { cwd });
      expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
      expect(stderr).toBe("There is no review of payments-api 3.0.0. Of payments-api there are: 2.4.0.\n");
    },
    PATIENCE_MS,
  );

  it.each([
    [["templat", "check"], "There is no `templat`. Did you mean `template`?"],
    [["template", "imprt"], "There is no `imprt`. Did you mean `import`?"],
    [["review", "list", "--jsn"], "Unknown option `--jsn`. Did you mean `--json`?"],
    [["review", "show", "payments-api"], "Missing required argument `version`."],
    [["template", "export", "x", "--version", "two"], "A version is a number: 1, 2, 3 …"],
  ])("answers %j with what was meant", async (words, sentence) => {
    const { exitCode, stdout, stderr } = await run(words);
    expect({ exitCode, stdout }).toEqual({ exitCode: 1, stdout: "" });
    expect(stderr).toContain(sentence);
    expect(stderr).toContain("`--help` lists what there is.");
  });

  it("helps with everything", async () => {
    const { exitCode, stdout } = await run(["--help"]);
    expect(exitCode).toBe(0);
    const names = ["template", "review", "migrate", "backup", "restore", "doctor"];
    expect(names.filter((name) => !new RegExp(`^  ${name}`, "mu").test(stdout))).toEqual([]);
    for (const words of [["template", "check"], ["review", "show"], ["doctor"], ["restore"]]) {
      expect(await run([...words, "--help"])).toMatchObject({ exitCode: 0, stderr: "" });
    }
    expect(await run([])).toMatchObject({ exitCode: 1, stdout: "", stderr: stdout });
  });

  it("keeps tokens and passwords out of what it says about a fault", () => {
    const fault = new Error("connect postgres://bot:p@ss:w0rd@db.example/x with xoxb-12-ab and xapp-1-A failed");
    expect(faultSentence(fault)).toBe("connect postgres://bot:…@db.example/x with xox… and xox… failed.");
    expect(faultSentence(new AggregateError([new Error("refused")]))).toBe("refused.");
    expect(faultSentence(new Error(""))).toBe("Something broke, and it left no message.");
  });

  it("aligns wide characters and shows no control characters", () => {
    expect(
      columns([
        ["字", "a"],
        ["ab", "b\u001b[2J\n"],
        ["x", ""],
      ]),
    ).toBe("字  a\nab  b [2J\nx");
  });
});
