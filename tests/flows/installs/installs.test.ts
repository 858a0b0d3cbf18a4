import { randomBytes, randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { endWorkspace } from "../../../src/flows/installs/end-workspace.ts";
import { forgetGone } from "../../../src/flows/installs/forget-gone.ts";
import { type Installation, keepInstallation } from "../../../src/flows/installs/keep-installation.ts";
import { readAccess } from "../../../src/flows/installs/read-access.ts";
import { rekey } from "../../../src/flows/installs/rekey.ts";
import type { Database } from "../../../src/store/database.ts";
import { loadWorkspace } from "../../../src/store/workspaces/load-workspace.ts";
import { createVault } from "../../../src/vault/vault.ts";
import { eachDatabase } from "../../support/databases.ts";
import { quietDeps } from "../../support/quiet-deps.ts";

const [key, newKey] = [randomBytes(32), randomBytes(32)];
const vault = createVault([key]);
let db: Database;
let at = "2026-11-24T09:00:00.000Z";
const now = () => at;

beforeEach(async () => {
  at = "2026-11-24T09:00:00.000Z";
  const [sqlite] = eachDatabase;
  if (sqlite === undefined) throw new Error("there is a database");
  db = await sqlite.open();
});

const acme: Installation = {
  workspaceId: "T1",
  enterpriseId: null,
  name: "Acme",
  url: "https://acme.slack.com/",
  appId: "A1",
  botUserId: "UBOT",
  scopes: ["chat:write"],
  token: "xoxb-first",
  refreshToken: null,
  expiresAt: null,
  installedBy: "UANA",
};
const keep = (changes: Partial<Installation> = {}) =>
  keepInstallation({ ...quietDeps, db, now, vault, newId: randomUUID }, { ...acme, ...changes });
const tokenOf = async (id: string, by = vault) => {
  const access = await readAccess({ db, vault: by }, id);
  return access.ok ? access.value.token : access.error;
};

test("a right is kept, replaced by the next installation, and forgotten at the end of the workspace", async () => {
  expect(await tokenOf("T1")).toBe("not_installed");
  await keep();
  expect(await tokenOf("T1")).toBe("xoxb-first");
  at = "2026-11-24T09:01:00.000Z";
  await keep({ token: "xoxb-second" });
  expect(await tokenOf("T1")).toBe("xoxb-second");
  expect(await endWorkspace({ db, now }, { workspaceId: "T1", atMs: Date.parse(at) })).toBe("ended");
  expect(await tokenOf("T1")).toBe("not_installed");
  expect(await loadWorkspace(db, "T1")).toMatchObject({ name: "Acme", goneAt: at });
  expect(await endWorkspace({ db, now }, { workspaceId: "T1", atMs: Date.parse(at) })).toBe("over-already");
  expect(await endWorkspace({ db, now }, { workspaceId: "T404", atMs: Date.parse(at) })).toBe("over-already");
});

test("that the app was taken out before it was installed again ends nothing", async () => {
  await keep();
  const took = Date.parse(at);
  at = "2026-11-24T09:05:00.000Z";
  await keep({ token: "xoxb-second" });
  expect(await endWorkspace({ db, now }, { workspaceId: "T1", atMs: took })).toBe("stale");
  expect(await tokenOf("T1")).toBe("xoxb-second");
});

test("one workspace's sealed token does not open as another's", async () => {
  await keep();
  await keep({ workspaceId: "T2", token: "xoxb-other" });
  const { installations } = db.tables;
  const [first] = await db.read.select().from(installations);
  await db.write.update(installations).set({ token: first?.token ?? "" });
  expect([await tokenOf("T1"), await tokenOf("T2")].sort()).toEqual(["no_key", "xoxb-first"]);
});

test("a new key takes over: first both open, then all is sealed anew, then the old one is not needed", async () => {
  await keep({ refreshToken: "xoxe-1", expiresAt: "2026-11-24T21:00:00.000Z" });
  await keep({ workspaceId: "T2", token: "xoxb-other" });
  expect(await tokenOf("T1", createVault([newKey]))).toBe("no_key");
  const both = createVault([newKey, key]);
  expect(await tokenOf("T1", both)).toBe("xoxb-first");
  expect(await rekey(db, createVault([newKey]))).toEqual({ changed: 0, unchanged: 0, shut: ["T1", "T2"] });
  expect(await rekey(db, both)).toEqual({ changed: 2, unchanged: 0, shut: [] });
  expect(await rekey(db, both)).toEqual({ changed: 0, unchanged: 2, shut: [] });
  expect(await readAccess({ db, vault: createVault([newKey]) }, "T1")).toMatchObject({
    ok: true,
    value: { token: "xoxb-first", refreshToken: "xoxe-1" },
  });
  expect(await tokenOf("T1")).toBe("no_key");
});

test("the record of a workspace that is gone stays for its time, and is erased then", async () => {
  await keep();
  await keep({ workspaceId: "T2", token: "xoxb-other" });
  await endWorkspace({ db, now }, { workspaceId: "T1", atMs: Date.parse(at) });
  at = "2026-12-03T08:59:59.999Z";
  await forgetGone({ ...quietDeps, db, now }, 9);
  expect(await loadWorkspace(db, "T1")).toBeDefined();
  at = "2026-12-03T09:00:00.000Z";
  await forgetGone({ ...quietDeps, db, now }, 9);
  expect(await loadWorkspace(db, "T1")).toBeUndefined();
  expect(await db.read.$count(db.tables.due)).toBeGreaterThan(0);
  expect(JSON.stringify(await db.read.select().from(db.tables.due))).not.toContain("T1");
  expect(await tokenOf("T2")).toBe("xoxb-other");
});
