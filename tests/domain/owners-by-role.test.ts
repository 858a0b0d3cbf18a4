import { describe, expect, test } from "vitest";
import { ownersByRole, roleShares } from "../../src/domain/review/owners-by-role.ts";
import { type CarriedOver, startReview } from "../../src/domain/review/start-review.ts";
import { DEFAULT_SETTINGS, type WorkspaceSettings } from "../../src/domain/settings/workspace-settings.ts";
import { PLAIN_WEEK } from "../../src/domain/time/working-time.ts";
import { NOW, POLICY, plainItem, plainTemplate, REQUEST } from "../support/sample-review.ts";

const template = plainTemplate(
  [
    plainItem("alerts", { role: "sre" }),
    plainItem("runbook", { role: "sre" }),
    plainItem("backups", { role: "database" }),
    plainItem("scan", { role: "security" }),
    plainItem("notes"),
  ],
  {
    signOffs: [
      { role: "sre", quorum: 1 },
      { role: "database", quorum: 1 },
      { role: "security", quorum: 2 },
    ],
  },
);
const settings: WorkspaceSettings = {
  ...DEFAULT_SETTINGS,
  roles: { sre: ["UOMAR"], database: ["SDBA"], security: ["ULENA", "UKIM"] },
  serviceRoles: { ledger: { sre: ["UANA"], security: ["ULENA"] } },
};
const NONE: CarriedOver = new Map();
const owner = (id: string): CarriedOver => new Map([["alerts", { owner: id, evidence: [] }]]);

function startedWith(service: string, carried: CarriedOver): Record<string, string | null> {
  const owners = ownersByRole(settings, service, template);
  const begun = startReview({ ...REQUEST, service }, template, {
    now: NOW,
    policy: POLICY,
    week: PLAIN_WEEK,
    carried,
    owners,
  });
  const [event] = begun.ok ? begun.events : [];
  if (event?.type !== "review.started") throw new Error("not started");
  return Object.fromEntries(event.items.map(({ id, owner: first }) => [id, first]));
}

describe("owners at the start", () => {
  test("are the one person or user group that holds an item's role; nobody where several do, or none", () => {
    expect(startedWith("payments-api", NONE)).toEqual({
      alerts: "UOMAR",
      runbook: "UOMAR",
      backups: "SDBA",
      scan: null,
      notes: null,
    });
  });

  test("are a service's own holders, where it has some", () => {
    expect(startedWith("ledger", NONE)).toMatchObject({ alerts: "UANA", backups: "SDBA", scan: "ULENA" });
  });

  test("are those of the last review first", () => {
    expect(startedWith("payments-api", owner("UKIM"))).toMatchObject({ alerts: "UKIM", runbook: "UOMAR" });
  });
});

describe("what everybody gets by role", () => {
  const shares = (service: string, carried: CarriedOver, fourEyes = true) =>
    roleShares(template, ownersByRole(settings, service, template), { carried, fourEyes });

  test("is counted without what came along, and says who cannot be the only one who signs", () => {
    expect(shares("payments-api", owner("UKIM"))).toEqual([
      { role: "sre", owner: "UOMAR", items: 1, cannotSign: true },
      { role: "database", owner: "SDBA", items: 1, cannotSign: false },
    ]);
  });

  test("keeps nobody from signing without four eyes, nor where two must sign", () => {
    expect(shares("ledger", NONE, false).some(({ cannotSign }) => cannotSign)).toBe(false);
    expect(shares("ledger", NONE).find(({ role }) => role === "security")).toMatchObject({ cannotSign: false });
  });
});
