import { expect, test } from "vitest";
import type { Access, Outcome } from "../../../src/flows/ports.ts";
import { createInstalls } from "../../../src/slack/installs/create-installs.ts";
import { installedAs } from "../../../src/slack/installs/installed-as.ts";

type Held = Access & { readonly expiresAt: null };
const gone: Outcome<Held> = { ok: false, kind: "refused", error: "not_installed" };

function setUp(...installed: string[]) {
  const there = new Set(installed);
  let at = 0;
  let slow: Promise<void> | null = null;
  const read = async (id: string): Promise<Outcome<Held>> => {
    await slow;
    return there.has(id) ? { ok: true, value: { token: `xoxb-${id}`, scopes: null, expiresAt: null } } : gone;
  };
  const installs = createInstalls({ read, renew: read, now: () => new Date(at).toISOString(), clock: () => at });
  return {
    ...installs,
    there,
    pass: (ms: number) => {
      at += ms;
    },
    slowDown: (until: Promise<void>) => {
      slow = until;
    },
  };
}

test("a delivery is for its team, or for the organisation that the app is installed in", async () => {
  const { homeOf } = setUp("T1", "E9");
  expect(await homeOf({ teamId: "T1", isEnterpriseInstall: false })).toBe("T1");
  expect(await homeOf({ teamId: "T1", enterpriseId: "E9", isEnterpriseInstall: false })).toBe("T1");
  expect(await homeOf({ teamId: "T2", enterpriseId: "E9", isEnterpriseInstall: true })).toBe("E9");
  expect(await homeOf({ enterpriseId: "E9", isEnterpriseInstall: true })).toBe("E9");
  expect(await homeOf({ teamId: "T2", enterpriseId: "E8", isEnterpriseInstall: true })).toBeUndefined();
  expect(await homeOf({ isEnterpriseInstall: false })).toBeUndefined();
});

test("what another process changed is known within two seconds, what this one changed at once", async () => {
  const { accessOf, forget, there, pass } = setUp("T1");
  expect((await accessOf("T1")).ok).toBe(true);
  there.delete("T1");
  forget("T1");
  expect(await accessOf("T1")).toEqual(gone);
  there.add("T1");
  pass(2_000);
  expect((await accessOf("T1")).ok).toBe(true);
});

test("while the database is slow, a right that was there serves, and for no longer than half a minute", async () => {
  const { accessOf, there, pass, slowDown } = setUp("T1");
  await accessOf("T1");
  const over = Promise.withResolvers<void>();
  slowDown(over.promise);
  pass(29_000);
  expect((await accessOf("T1")).ok).toBe(true);
  there.delete("T1");
  pass(2_000);
  const late = accessOf("T1");
  over.resolve();
  expect(await late).toEqual(gone);
});

test("an installation for an organisation is kept under its id; a token of another workspace is not kept", () => {
  const bot = { token: "xoxb-1", scopes: ["chat:write"], id: "B1", userId: "UBOT" };
  const user = { id: "U1", token: undefined, scopes: undefined };
  const ofOrganisation = {
    team: undefined,
    enterprise: { id: "E9", name: "Holding" },
    user,
    bot,
    appId: "A1",
    isEnterpriseInstall: true,
  };
  expect(installedAs(ofOrganisation, { id: "T7", url: "https://holding.enterprise.slack.com/" })).toMatchObject({
    workspaceId: "E9",
    enterpriseId: "E9",
    name: "Holding",
    expiresAt: null,
  });
  const ofTeam = {
    team: { id: "T1", name: "Acme" },
    enterprise: undefined,
    user,
    bot: { ...bot, expiresAt: 1_800_000_000 },
  };
  expect(installedAs(ofTeam, { id: "T1", url: "" })).toMatchObject({
    workspaceId: "T1",
    expiresAt: "2027-01-15T08:00:00.000Z",
  });
  expect(() => installedAs(ofTeam, { id: "T2", url: "" })).toThrow("another workspace");
});
