import type { Seed } from "../seeds/seed.ts";
import { createSocketPool } from "../transports/socket-pool.ts";
import { createActivity } from "./activity.ts";
import { createChanges } from "./changes.ts";
import { createWorkspace, personByHandle } from "./create-workspace.ts";
import { createIds } from "./ids.ts";
import { createApp, installApp } from "./install-app.ts";
import { createJournal } from "./journal.ts";
import type { Timing, World } from "./world.ts";

/** Everything that the seed describes, with the apps installed and their bots in their channels. */
export function createWorld(
  seed: Seed,
  options: { now: () => number; timing: Timing; rateLimits: boolean; random: () => number; journalCapacity: number },
): World {
  const ids = createIds();
  const world: World = {
    ...options,
    url: "",
    ids,
    lastTs: 0,
    workspaces: new Map(),
    apps: new Map(),
    tokens: new Map(),
    oauthCodes: new Map(),
    refreshTokens: new Map(),
    triggers: new Map(),
    responseUrls: new Map(),
    typed: new Map(),
    journal: createJournal(options.now, options.journalCapacity),
    faults: [],
    arrivals: new Map(),
    activity: createActivity(),
    changes: createChanges(),
    sockets: createSocketPool({ url: () => world.url, secret: ids.secret, pingMs: options.timing.pingMs }),
    weather: { copies: [1, 1], delayMs: 0, shuffleMs: 0 },
    appClock: { aheadMs: 0, follow: null },
    stopping: new AbortController(),
  };
  for (const workspace of seed.workspaces) createWorkspace(world, workspace);
  for (const seedApp of seed.apps) {
    const app = createApp(world, seedApp);
    for (const domain of seedApp.installedIn) {
      const workspace = [...world.workspaces.values()].find((candidate) => candidate.domain === domain);
      if (workspace === undefined)
        throw new Error(`The app ${seedApp.name} is installed in ${domain}, which is no workspace of the seed`);
      const people = [...workspace.people.values()];
      const by =
        seedApp.installedBy === undefined
          ? (people.find(({ kind }) => kind === "admin") ?? people[0])
          : personByHandle(workspace, seedApp.installedBy);
      const install = installApp(world, app, workspace, by?.id ?? "");
      const channels = seed.workspaces.find((candidate) => candidate.domain === domain)?.channels ?? [];
      for (const channel of channels.filter(({ apps }) => apps?.includes(seedApp.name) === true)) {
        const conversation = [...workspace.conversations.values()].find(({ name }) => name === channel.name);
        conversation?.members.add(install.botUserId);
      }
    }
  }
  return world;
}
