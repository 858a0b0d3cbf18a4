import type { Seed, SeedWorkspace } from "../../sandbox/seeds/seed.ts";

/** The same seed with so many workspaces in all: the others have one admin, `bo`, and #launches with the app in it. */
export function moreWorkspaces(seed: Seed, total: number): Seed {
  const others = Array.from({ length: total - seed.workspaces.length }, (_, at) => otherWorkspace(at + 2));
  return {
    workspaces: [...seed.workspaces, ...others],
    apps: seed.apps.map((app) => ({
      ...app,
      installedIn: [...app.installedIn, ...others.map(({ domain }) => domain)],
    })),
  };
}

function otherWorkspace(number: number): SeedWorkspace {
  const digits = String(number).padStart(6, "0");
  return {
    id: `T0TEAM${digits}`,
    name: `Team ${number}`,
    domain: `team-${number}`,
    people: [{ id: `U0LEAD${digits}`, name: "bo", realName: "Bo Harbinger", kind: "admin", tz: "Europe/Berlin" }],
    channels: [{ id: `C0LAUN${digits}`, name: "launches", kind: "public", members: ["bo"], apps: ["Readiness"] }],
  };
}
