import { describe, expect, it } from "vitest";
import { openDatabase } from "../../src/store/open-database.ts";
import { saveTeam } from "../support/gate-review.ts";
import { run } from "./run-cli.ts";
import { seededDatabase } from "./seeded-database.ts";

async function team() {
  const { url } = await seededDatabase((db) => saveTeam(db));
  return { DATABASE_URL: url };
}

describe("token", () => {
  it("is shown once, kept as a hash, listed, and ended", async () => {
    const env = await team();
    const made = await run(["token", "create", "github-actions", "--scope", "evidence,gate"], { env });
    expect(made.exitCode).toBe(0);
    expect(made.stdout).toMatch(/^rdy_[A-Za-z0-9_-]{43}\n$/u);
    expect(made.stderr).toContain("It expires on 2027-02-22.");
    const id = /token ([0-9a-f]{12}) /u.exec(made.stderr)?.[1] ?? "";

    const db = await openDatabase(env.DATABASE_URL, { readonly: true });
    const [kept] = await db.read.select().from(db.tables.tokens);
    expect(JSON.stringify(kept)).not.toContain(made.stdout.trim());
    expect(kept).toMatchObject({ id, scopes: ["gate", "evidence"], hash: expect.stringMatching(/^[0-9a-f]{64}$/u) });
    const log = async () =>
      (await db.read.select({ type: db.tables.events.type, by: db.tables.events.by }).from(db.tables.events)).map(
        ({ type, by }) => `${type} by ${by}`,
      );
    expect(await log()).toEqual(["token.created by command line"]);

    expect((await run(["token", "list"], { env })).stdout).toMatch(
      new RegExp(`^${id}  github-actions  gate,evidence  created 2026-11-24  never used  expires 2027-02-22\n$`, "u"),
    );
    const listed = await run(["token", "list", "--json"], { env });
    expect(JSON.parse(listed.stdout).tokens).toMatchObject([{ id, state: "live" }]);
    expect(listed.stdout).not.toContain("hash");

    expect(await run(["token", "revoke", id], { env })).toMatchObject({
      exitCode: 0,
      stderr: `Revoked token ${id} (github-actions). It works no more.\n`,
    });
    expect((await run(["token", "revoke", id], { env })).stderr).toContain("was revoked before");
    expect(await log()).toEqual(["token.created by command line", "token.revoked by command line"]);
    expect((await run(["token", "list"], { env })).stdout).toContain("revoked 2026-11-24");
    await db.close();
  });

  it.each([
    [
      "an unknown scope",
      ["create", "ci", "--scope", "all"],
      "`all` is not a scope. Give one or more of gate, evidence",
    ],
    ["no scope", ["create", "ci"], "--scope"],
    ["an odd time to live", ["create", "ci", "--scope", "gate", "--expires", "soon"], "Write days, like 90d"],
    ["no time to live", ["create", "ci", "--scope", "gate", "--expires", "0d"], "Write days, like 90d"],
    ["an empty name", ["create", " ", "--scope", "gate"], "needs a name"],
    ["an unknown id", ["revoke", "abc"], "has no token `abc`"],
    ["another workspace", ["revoke", "abc", "--workspace", "T2"], "Workspace T2 has no token `abc`"],
  ])("refuses %s in a sentence", async (_, words, sentence) => {
    const said = await run(["token", ...words], { env: await team() });
    expect(said).toMatchObject({ exitCode: 1, stdout: "" });
    expect(said.stderr).toContain(sentence);
  });

  it("can be made without an end", async () => {
    const made = await run(["token", "create", "ci", "--scope", "gate", "--expires", "never"], { env: await team() });
    expect(made.stderr).toContain("It does not expire.");
  });
});
