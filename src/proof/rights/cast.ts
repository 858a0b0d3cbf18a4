import { readFileSync } from "node:fs";
import { launchTeam } from "../../sandbox/seeds/launch-team.ts";
import type { Seed } from "../../sandbox/seeds/seed.ts";
import type { Sandbox } from "../../sandbox/start-sandbox.ts";
import { HIDDEN } from "./hidden.ts";

export const WORKSPACE = "meridian";

/** Everybody of whom docs and design say what they may do; by the handle of who plays them. */
export const CAST = {
  "a member": "omar",
  "the lead": "lena",
  "an admin": "ana",
  "a holder of the role": "kim",
  "a guest": "gus",
  "a single-channel guest": "sol",
  "somebody from another workspace": "ext",
  "a bot": "bot",
  "somebody deactivated": "dora",
} as const;
export type Who = keyof typeof CAST;
export const EVERYBODY = Object.keys(CAST) as readonly Who[];

/** What a refusal must name, so that it is a sentence to this person, and not any other answer. */
export const TOLD: { readonly [who in Who]: RegExp } = {
  "a member": /Only |role|not the|belongs to/,
  "the lead": /Only |role|not the|belongs to/,
  "an admin": /Only |role|not the|belongs to/,
  "a holder of the role": /Only |role|not the|belongs to/,
  "a guest": /Guests/,
  "a single-channel guest": /Guests/,
  "somebody from another workspace": /other workspaces/,
  "a bot": /Apps/,
  "somebody deactivated": /deactivated/,
};

const OTHER_APP = "Builder";

/** The team, another app whose bot stands for all bots, and a channel for each case with everybody in it. */
export function castSeed(channels: readonly string[]): Seed {
  const manifest = JSON.parse(readFileSync(new URL("../../../manifest.json", import.meta.url), "utf8"));
  const { workspaces, apps } = launchTeam(manifest);
  const more = channels.map((name) => ({
    name,
    kind: "public" as const,
    members: [...Object.values(CAST).filter((handle) => handle !== "bot"), "ines"],
    apps: ["Readiness", OTHER_APP],
  }));
  const hidden = { name: HIDDEN.channel, kind: "private" as const, members: [HIDDEN.lead], apps: ["Readiness"] };
  const other = {
    name: OTHER_APP,
    manifest: {
      features: { bot_user: { display_name: "builder" } },
      oauth_config: { scopes: { bot: ["chat:write"] } },
    },
    installedIn: [WORKSPACE],
  };
  return {
    apps: [...apps, other],
    workspaces: workspaces.map((one) => ({ ...one, channels: [...one.channels, ...more, hidden] })),
  };
}

/** As whom Slack would deliver what they do. */
export function personOf(slack: Sandbox, who: Who): { readonly id: string; readonly teamId: string } {
  const handle = CAST[who];
  const { workspace, people } = slack.state(WORKSPACE, "ana");
  if (handle === "bot") return { id: slack.tokens({ app: OTHER_APP }).botUserId, teamId: workspace.id };
  const person = people.find(({ displayName: name }) => name === handle);
  if (person === undefined) throw new Error(`there is no ${handle}`);
  return { id: person.id, teamId: person.teamId };
}
