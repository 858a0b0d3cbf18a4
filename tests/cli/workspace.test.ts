import { randomBytes } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { keepInstallation } from "../../src/flows/installs/keep-installation.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { endWorkspaceStatements } from "../../src/store/workspaces/end-workspace-statements.ts";
import { createVault } from "../../src/vault/vault.ts";
import { quietDeps } from "../support/quiet-deps.ts";
import { NOW } from "../support/sample-review.ts";
import { run, someFolder } from "./run-cli.ts";
import { beginReview, saveAcme, seededDatabase } from "./seeded-database.ts";

const [oldKey, newKey] = [randomBytes(32), randomBytes(32)];

/** T1 with a review, which has taken the app away; T2, where it is installed by OAuth. */
async function twoWorkspaces() {
  const { url } = await seededDatabase(async (db) => {
    await saveAcme(db);
    await beginReview(db);
    await db.commit(endWorkspaceStatements(db, { workspaceId: "T1", seenAt: NOW, at: NOW }));
    const deps = { ...quietDeps, db, now: () => NOW, vault: createVault([oldKey]) };
    await keepInstallation(deps, {
      workspaceId: "T2",
      enterpriseId: null,
      name: "Harbour\u001b[31m",
      url: "https://harbour.slack.com/",
      appId: "A1",
      botUserId: "UBOT",
      scopes: ["chat:write"],
      token: "xoxb-of-harbour",
      refreshToken: null,
      expiresAt: null,
      installedBy: "UBO",
    });
  });
  return { DATABASE_URL: url };
}

describe("workspace", () => {
  it("lists those that have the app and those that are gone, and says no token", async () => {
    const env = await twoWorkspaces();
    const { stdout } = await run(["workspace", "list"], { env });
    expect(stdout).toBe(
      "T1  Acme T1       gone since 2026-11-24\nT2  Harbour [31m  seen 2026-11-24        installed by UBO\n",
    );
    const json = (await run(["workspace", "list", "--json"], { env })).stdout;
    expect(JSON.parse(json).workspaces).toMatchObject([
      { id: "T1", goneAt: NOW, installedBy: null },
      { id: "T2", goneAt: null, scopes: ["chat:write"] },
    ]);
    expect(json).not.toMatch(/xoxb|v1\./);
  });

  it("exports everything of one, and nothing of another or of any token", async () => {
    const env = await twoWorkspaces();
    const file = join(someFolder(), "acme.jsonl");
    expect(await run(["workspace", "export", "T1", file], { env })).toMatchObject({ exitCode: 0 });
    const lines = readFileSync(file, "utf8").trim().split("\n");
    const rows = lines.map((line): { table: string; row: { workspaceId?: string } } => JSON.parse(line));
    expect(rows.map(({ table }) => table)).toEqual(
      expect.arrayContaining(["workspaces", "reviews", "items", "events"]),
    );
    expect(rows.filter(({ table }) => table === "reviews")).toHaveLength(1);
    expect(readFileSync(file, "utf8")).not.toMatch(/"T2"|xoxb/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await run(["workspace", "export", "T1", file], { env })).stderr).toContain("exists already");
    const other = join(someFolder(), "harbour.jsonl");
    await run(["workspace", "export", "T2", other], { env });
    expect(readFileSync(other, "utf8")).not.toMatch(/v1\.|"token"/);
  });

  it("erases one that is gone when that is said twice, and leaves the others", async () => {
    const env = await twoWorkspaces();
    const asked = await run(["workspace", "erase", "T1"], { env });
    expect(asked.exitCode).toBe(1);
    expect(asked.stderr).toContain("has 1 review and 1 entry in its record");
    expect(asked.stderr).toContain("Say --yes");
    const refused = await run(["workspace", "erase", "T2", "--yes"], { env });
    expect([refused.exitCode, refused.stderr]).toEqual([1, expect.stringContaining("still installed")]);
    expect((await run(["workspace", "erase", "T1", "--yes"], { env })).stderr).toContain("Erased Acme T1 (T1)");
    expect((await run(["workspace", "list"], { env })).stdout).not.toContain("T1");
    expect((await run(["workspace", "erase", "T1", "--yes"], { env })).stderr).toContain("has no workspace `T1`");
    const db = await openDatabase(env.DATABASE_URL, { readonly: true });
    expect(await db.read.$count(db.tables.reviews)).toBe(0);
    expect(await db.read.$count(db.tables.installations)).toBe(1);
    await db.close();
  });

  it("encrypts the tokens anew with a new key, so that the old one can go", async () => {
    const env = await twoWorkspaces();
    const rekey = (...keys: Buffer[]) =>
      run(["workspace", "rekey"], {
        env: { ...env, ENCRYPTION_KEYS: keys.map((key) => key.toString("base64")).join(",") },
      });
    expect((await run(["workspace", "rekey"], { env })).stderr).toContain("ENCRYPTION_KEYS is missing");
    expect(await rekey(newKey)).toMatchObject({
      exitCode: 1,
      stderr: expect.stringContaining("No key opens those of T2"),
    });
    expect(await rekey(newKey, oldKey)).toMatchObject({
      exitCode: 0,
      stderr: expect.stringContaining("of 1 workspace with"),
    });
    expect(await rekey(newKey)).toMatchObject({ exitCode: 0, stderr: expect.stringContaining("1 had it already") });
  });
});
