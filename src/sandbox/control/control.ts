import { z } from "zod";
import { perform } from "../acts/perform.ts";
import type { Act, ActResult, JournalEntry, PersonState, Violation } from "../contract.ts";
import { personState } from "../shapes/person-state.ts";
import type { Change } from "../state/changes.ts";
import { findPerson } from "../state/create-workspace.ts";
import { type FaultScript, faultRuleSchema } from "../state/faults.ts";
import type { JournalFilter } from "../state/journal.ts";
import type { PersonRecord, Workspace } from "../state/model.ts";
import type { World } from "../state/world.ts";
import { actSchema } from "./act-schema.ts";
import { createOperations } from "./operate.ts";

export type AppFacts = {
  readonly id: string;
  readonly name: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly requestUrl: string | null;
  readonly installs: readonly {
    readonly workspace: string;
    readonly botToken: string;
    readonly botUserId: string;
    readonly botId: string;
    readonly active: boolean;
  }[];
};

/** What can be asked of the sandbox and done to it, beside Slack's own API. */
export type Control = ReturnType<typeof createControl>;

export function createControl(world: World) {
  const whoIs = (workspaceId: string, as: string) => {
    const { workspace, person } = locate(world, workspaceId, as);
    return { workspace: workspace.id, person: person.id };
  };
  const faults = {
    /** Adds a rule; the answer takes it away again. */
    add: (script: FaultScript): (() => void) => {
      const rule = { ...faultRuleSchema.parse(script), seen: 0 };
      world.faults = [...world.faults, rule];
      return () => {
        world.faults = world.faults.filter((other) => other !== rule);
      };
    },
    clear: (): void => {
      world.faults = [];
    },
  };
  const operations = createOperations(world);
  const weather = {
    /** Sends every delivery so many times, in parallel. */
    duplicate: (copies: number): void => {
      world.weather.copies = z.int().min(1).parse(copies);
    },
    /** Lets every delivery leave up to `withinMs` later, each by its own chance: their order is lost. */
    reorder: (withinMs: number): void => {
      world.weather.shuffleMs = withinMs;
    },
    delay: (ms: number): void => {
      world.weather.delayMs = ms;
    },
    calm: (): void => {
      Object.assign(world.weather, { copies: 1, shuffleMs: 0, delayMs: 0 });
    },
  };
  const everyApp = (act: (appId: string) => void): void => {
    for (const appId of world.apps.keys()) act(appId);
  };
  const sockets = {
    count: (): number => [...world.apps.keys()].reduce((sum, appId) => sum + world.sockets.count(appId), 0),
    /** `warning`, and after `graceMs` `refresh_requested` and the end, as Slack moves connections. */
    refresh: (graceMs = 100): void => everyApp((appId) => world.sockets.refresh(appId, graceMs)),
    drop: (): void => everyApp((appId) => world.sockets.drop(appId)),
    disableLink: (): void => everyApp((appId) => world.sockets.disableLink(appId)),
    /** The next `times` connections are refused. */
    refuse: (times: number): void => world.sockets.refuse(times),
  };
  const control = {
    ...operations,
    whoIs,
    deliveries: weather,
    sockets,
    state: (workspaceId: string, as: string): PersonState => {
      const { workspace, person } = locate(world, workspaceId, as);
      return personState(world, workspace, person);
    },
    act: (act: Act): Promise<ActResult> => perform(world, act),
    journal: (filter?: JournalFilter): readonly JournalEntry[] => world.journal.entries(filter),
    violations: (): readonly Violation[] => world.journal.violations(),
    onChange: (listener: (change: Change) => void) => world.changes.subscribe(listener),
    apps: (): readonly AppFacts[] =>
      [...world.apps.values()].map(({ manifest: _, verificationToken: __, installs, ...app }) => ({
        ...app,
        installs: [...installs.values()],
      })),
    faults,
    commands: {
      act: (body: unknown) => perform(world, actSchema.parse(body)),
      faults: (body: unknown) => void faults.add(faultRuleSchema.parse(body)),
      "faults/clear": () => faults.clear(),
      deliveries: (body: unknown) => {
        const asked = z
          .strictObject({
            copies: z.int().min(1).default(1),
            shuffleMs: z.number().default(0),
            delayMs: z.number().default(0),
          })
          .parse(body);
        Object.assign(world.weather, asked);
      },
      sockets: (body: unknown) => {
        const asked = z
          .discriminatedUnion("do", [
            z.strictObject({ do: z.literal("refresh"), graceMs: z.number().default(100) }),
            z.strictObject({ do: z.enum(["drop", "disableLink"]) }),
            z.strictObject({ do: z.literal("refuse"), times: z.int().nonnegative() }),
          ])
          .parse(body);
        if (asked.do === "refresh") sockets.refresh(asked.graceMs);
        else if (asked.do === "refuse") sockets.refuse(asked.times);
        else sockets[asked.do]();
      },
      "request-url": (body: unknown) =>
        operations.setRequestUrl(z.strictObject({ url: z.string().nullable() }).parse(body).url),
    } as Record<string, (body: unknown) => unknown>,
  };
  return control;
}

export function locate(world: World, workspaceId: string, as: string): { workspace: Workspace; person: PersonRecord } {
  const workspace =
    world.workspaces.get(workspaceId) ?? [...world.workspaces.values()].find(({ domain }) => domain === workspaceId);
  if (workspace === undefined) throw new Error(`There is no workspace "${workspaceId}"`);
  const person = findPerson(workspace, as);
  if (person === undefined) throw new Error(`There is no person "${as}" in ${workspace.name}`);
  return { workspace, person };
}
