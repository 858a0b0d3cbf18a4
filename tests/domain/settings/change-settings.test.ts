import { describe, expect, test } from "vitest";
import { changeSettings } from "../../../src/domain/settings/change-settings.ts";
import { rolesHeld } from "../../../src/domain/settings/roles-held.ts";
import { listedHolders, withRole } from "../../../src/domain/settings/with-role.ts";
import {
  DEFAULT_SETTINGS,
  type FreezeWindow,
  type WorkspaceSettings,
} from "../../../src/domain/settings/workspace-settings.ts";

const settings = (changes: Partial<WorkspaceSettings> = {}): WorkspaceSettings => ({ ...DEFAULT_SETTINGS, ...changes });
const change = (before: WorkspaceSettings, changes: Partial<WorkspaceSettings>, fixedAdmins: readonly string[] = []) =>
  changeSettings(before, changes, { fixedAdmins, isKnownCalendar: (code) => code.startsWith("DE") });
const refusal = (reason: string) => ({ ok: false, refusal: { reason } });

const FREEZE: FreezeWindow = {
  kind: "window",
  id: "F1",
  name: "End of year",
  service: null,
  timeZone: "Europe/Berlin",
  from: "2026-12-20",
  to: "2027-01-02",
};

describe("admins", () => {
  test("are whoever is named; the last one cannot be taken out", () => {
    const before = settings({ admins: ["UANA"] });
    expect(change(before, { admins: ["UANA", "UKIM"] }).ok).toBe(true);
    expect(change(before, { admins: ["UKIM"] }).ok).toBe(true);
    expect(change(before, { admins: [] })).toMatchObject(refusal("last-admin"));
  });

  test("may all go where the operator names one, and where nobody was named before", () => {
    expect(change(settings({ admins: ["UANA"] }), { admins: [] }, ["UOPS"]).ok).toBe(true);
    expect(change(settings(), { admins: [] })).toEqual({ ok: true, events: [] });
  });

  test("are people, not groups", () => {
    expect(change(settings(), { admins: ["SDBA"] })).toMatchObject(refusal("bad-holder"));
  });
});

describe("roles", () => {
  const before = settings({ roles: { sre: ["UOMAR"] }, serviceRoles: { ledger: { sre: ["UKIM"] } } });

  test("change one at a time, of all services or of one", () => {
    expect(withRole(before, { role: "security", service: null }, ["ULENA", "ULENA"])).toEqual({
      roles: { sre: ["UOMAR"], security: ["ULENA"] },
    });
    expect(withRole(before, { role: "sre", service: "payments-api" }, ["SDBA"])).toEqual({
      serviceRoles: { ledger: { sre: ["UKIM"] }, "payments-api": { sre: ["SDBA"] } },
    });
  });

  test("are of services that can exist", () => {
    expect(change(before, { serviceRoles: { "no such": { sre: ["UKIM"] } } })).toMatchObject(refusal("bad-service"));
  });

  test("of a service fall back to those of all when its list is emptied", () => {
    const emptied = { ...before, ...withRole(before, { role: "sre", service: "ledger" }, []) };
    expect(emptied.serviceRoles).toEqual({});
    expect(listedHolders(emptied, { role: "sre", service: "ledger" })).toBeNull();
    expect(rolesHeld(emptied, "ledger", ["UOMAR"])).toEqual(["sre"]);
    expect(rolesHeld(before, "ledger", ["UOMAR"])).toEqual([]);
  });

  test("have names, and are held by ids of people and groups", () => {
    for (const role of ["", " sre", "x".repeat(61)]) {
      expect(change(before, { roles: { [role]: ["UANA"] } })).toMatchObject(refusal("bad-role"));
      expect(change(before, { serviceRoles: { ledger: { [role]: ["UANA"] } } })).toMatchObject(refusal("bad-role"));
    }
    expect(change(before, { roles: { sre: ["lena"] } })).toMatchObject(refusal("bad-holder"));
  });
});

describe("waivers", () => {
  test.each([
    [{ longestDays: 0, mostRenewals: 2 }, "longestDays"],
    [{ longestDays: 366, mostRenewals: 2 }, "longestDays"],
    [{ longestDays: 30, mostRenewals: 21 }, "mostRenewals"],
    [{ longestDays: 30.5, mostRenewals: 2 }, "longestDays"],
  ])("%j is outside of what is allowed", (waiver, setting) => {
    expect(change(settings(), { waiver })).toMatchObject({
      ok: false,
      refusal: { reason: "setting-out-of-range", setting },
    });
  });
});

describe("freezes", () => {
  test.each([
    ["no name", { name: " " }, "freeze-name-missing"],
    ["an endless name", { name: "x".repeat(81) }, "text-too-long"],
    ["an odd service", { service: "<!channel>" }, "bad-service"],
    ["an odd zone", { timeZone: "Mars/Base" }, "not-a-zone"],
    ["no day", { from: "2026-13-01" }, "not-a-day"],
    ["an end before its beginning", { to: "2026-12-19" }, "freeze-backwards"],
  ])("are refused with %s", (_, odd, reason) => {
    expect(change(settings(), { freezes: [{ ...FREEZE, ...odd }] })).toMatchObject(refusal(reason));
  });

  test("may last a single day", () => {
    expect(change(settings(), { freezes: [{ ...FREEZE, to: FREEZE.from }] }).ok).toBe(true);
  });
});

describe("the record", () => {
  test("holds what changed and nothing else", () => {
    const before = settings({ roles: { sre: ["UOMAR"] } });
    expect(change(before, { fourEyes: false, roles: { sre: ["UOMAR"] }, headChannel: null })).toEqual({
      ok: true,
      events: [{ type: "settings.changed", changes: { fourEyes: false } }],
    });
    expect(change(before, { fourEyes: true })).toEqual({ ok: true, events: [] });
  });
});
