import { launchTeam } from "../../src/sandbox/seeds/launch-team.ts";
import type { Manifest, Seed } from "../../src/sandbox/seeds/seed.ts";

export const MERIDIAN = "T0MERIDIAN0";
export const HARBOUR = "T0HARBOUR00";

/** Two companies that know nothing of each other, and an app that is installed in neither. */
export function twoWorkspaces(manifest: Manifest): Seed {
  const [meridian] = launchTeam(manifest).workspaces;
  if (meridian === undefined) throw new Error("the launch team has a workspace");
  return {
    workspaces: [
      meridian,
      {
        name: "Harbour",
        domain: "harbour",
        people: [
          { name: "bo", realName: "Bo Harbinger", kind: "admin", tz: "Europe/Oslo" },
          { name: "tess", realName: "Tess Quay", tz: "Europe/Oslo" },
          { name: "gil", realName: "Gil Mole", kind: "guest", tz: "Europe/Oslo" },
        ],
        channels: [{ name: "launches", kind: "public", members: ["bo", "tess"] }],
      },
    ],
    apps: [{ name: "Readiness", manifest, installedIn: [] }],
  };
}
