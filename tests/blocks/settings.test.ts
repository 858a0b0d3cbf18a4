import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adminsView } from "../../blocks/views/admins-view.ts";
import { freezeView } from "../../blocks/views/freeze-view.ts";
import { holidaysView } from "../../blocks/views/holidays-view.ts";
import { roleView } from "../../blocks/views/role-view.ts";
import { rulesView } from "../../blocks/views/rules-view.ts";
import { sessionsView } from "../../blocks/views/sessions-view.ts";
import { settingsView } from "../../blocks/views/settings-view.ts";
import { workingTimeView } from "../../blocks/views/working-time-view.ts";
import { DEFAULT_SETTINGS, type WorkspaceSettings } from "../../src/domain/settings/workspace-settings.ts";
import { NOW } from "../support/sample-review.ts";
import { asText } from "./support/as-text.ts";
import { hostileText } from "./support/hostile-text.ts";
import { expectValidView } from "./support/valid.ts";

const settings: WorkspaceSettings = {
  ...DEFAULT_SETTINGS,
  admins: ["UANA"],
  roles: { sre: ["UOMAR", "SDBA"] },
  serviceRoles: { ledger: { sre: ["WKIM"] } },
  headChannel: "C1",
  holidays: { own: [{ day: "2026-12-24", name: "Christmas Eve" }], countries: ["DE-BY", "US"] },
  freezes: [
    {
      kind: "window",
      id: "F1",
      name: "End of year",
      service: null,
      timeZone: "Europe/Berlin",
      from: "2026-12-20",
      to: "2027-01-02",
    },
    {
      kind: "sessions",
      id: "F2",
      name: "Exchange",
      service: "ledger",
      timeZone: "America/New_York",
      sessions: [
        { day: "2026-12-24", opens: "09:30", closes: "13:00" },
        { day: "2026-12-23", opens: "09:30", closes: "16:00" },
      ],
    },
  ],
};
const content = { now: NOW, roles: ["sre", "security"], fixedAdmins: [] };

describe("the settings", () => {
  it("read like this", () => {
    expect(asText(settingsView(settings, content).blocks).split("\n")).toEqual([
      "*Admins*: @UANA    [Change…]",
      "*Rules*: four eyes · waivers for at most 30 days, renewed at most 2 times · head of the record in #C1    [Change…]",
      "*Working time*: 09:00 to 17:00, Mon–Fri · an item is quiet after 3 working days    [Change…]",
      "*Holidays*: public holidays of DE-BY, US · 1 day of your own    [Change…]",
      "Roles: who signs, and who approves waivers. A service may have its own list, in place of the one for all.",
      "*sre*: @UOMAR, @SDBA    [Change…]",
      "*sre* for ledger: @WKIM    [Change…]",
      "*security*: nobody    [Change…]",
      "Freeze windows: when the gate says no, whatever else is settled.",
      "*End of year*: all services, Sun 20 Dec to Sat 2 Jan 2027 (Europe/Berlin)    [Remove]",
      "*Exchange*: ledger, 2 sessions, Wed 23 Dec to Thu 24 Dec (America/New_York)    [Remove]",
      "[Add a freeze…]  [Add sessions…]",
    ]);
  });

  it("say who is an admin where nobody was named", () => {
    const shown = (fixedAdmins: readonly string[]) =>
      asText(settingsView(DEFAULT_SETTINGS, { ...content, fixedAdmins }).blocks);
    expect(shown([])).toContain("*Admins*: the admins and owners of this workspace");
    expect(shown(["UANA"])).toContain("*Admins*: @UANA (named by the operator)");
  });
});

describe("every form of the settings", () => {
  it("is one that Slack takes, however much there is and whatever it is called", () => {
    const names = fc.array(hostileText(60, 1), { maxLength: 150 });
    fc.assert(
      fc.property(names, names, names, (roles, services, groups) => {
        const holders = Array.from({ length: 130 }, (_, at) => `${at % 3 === 0 ? "S" : "U"}${at}`);
        const many: WorkspaceSettings = {
          ...settings,
          admins: holders.filter((id) => id.startsWith("U")),
          roles: Object.fromEntries(roles.map((role) => [role, ["UANA", "SDBA"]])),
          serviceRoles: Object.fromEntries(
            services.map((service) => [service, Object.fromEntries(roles.map((role) => [role, ["UANA"]]))]),
          ),
          freezes: services.map((service, at) => ({
            kind: "window",
            id: `F${at}`,
            name: service,
            service,
            timeZone: "UTC",
            from: "2026-12-20",
            to: "2027-01-02",
          })),
        };
        const shown = { ...content, roles: [...new Set(roles)], fixedAdmins: ["WKIM"] };
        expectValidView(settingsView({ ...many, admins: Array.from({ length: 130 }, () => "UANA") }, shown));
        const [role = "sre"] = roles;
        const service = services[0]?.slice(0, 60).toWellFormed() ?? "ledger";
        const known = groups.map((name, at) => ({ id: `S${at}`, name }));
        const names = [...new Set(services)].map((name) => name.slice(0, 60).toWellFormed());
        for (const place of [null, service]) {
          expectValidView(
            roleView(
              { ...many, roles: { ...many.roles, [role]: holders } },
              { under: "V1", role, service: place, services: names, groups: known },
            ),
          );
        }
        expectValidView(adminsView(many, { under: null, first: "UKIM" }));
        expectValidView(rulesView(many, { under: "V1" }));
        expectValidView(workingTimeView(many, { under: "V1" }));
        const own = names.slice(0, 200).map((name) => ({ day: "2026-12-24", name }));
        expectValidView(holidaysView({ ...many, holidays: { own, countries: ["DE-BY"] } }, { under: null }));
        expectValidView(freezeView({ under: null, services: names, timeZone: "Antarctica/Troll" }));
        expectValidView(sessionsView({ under: "V1", services: names, timeZone: "Antarctica/Troll" }));
      }),
      { numRuns: 25 },
    );
  });

  it("keeps a group that holds a role although Slack does not list it", () => {
    const view = roleView(settings, { under: null, role: "sre", service: null, services: [], groups: [] });
    expect(JSON.stringify(view.blocks)).toContain("The present group (SDBA)");
  });
});
