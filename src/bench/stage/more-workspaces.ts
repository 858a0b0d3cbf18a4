import type { Seed, SeedWorkspace } from "../../sandbox/seeds/seed.ts";
import { LAUNCHES, TEAM } from "../seed/prototype.ts";

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

/** The id of #launches in one of them. */
export function channelOf(workspaceId: string): string {
  return workspaceId === TEAM ? LAUNCHES : workspaceId.replace("T0TEAM", "C0LAUN");
}

function otherWorkspace(number: number): SeedWorkspace {
  const digits = String(number).padStart(5, "0");
  const id = `T0TEAM${digits}`;
  return {
    id,
    name: `Team ${number}`,
    domain: `team-${number}`,
    people: [{ id: `U0LEAD${digits}`, name: "bo", realName: "Bo Harbinger", kind: "admin", tz: "Europe/Berlin" }],
    channels: [{ id: channelOf(id), name: "launches", kind: "public", members: ["bo"], apps: ["Readiness"] }],
  };
}
