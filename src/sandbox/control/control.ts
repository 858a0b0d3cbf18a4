import { perform } from "../acts/perform.ts";
import type { Act, ActResult, JournalEntry, PersonState, Violation } from "../contract.ts";
import { deliver, type Outcome } from "../deliveries/deliver.ts";
import { personState } from "../shapes/person-state.ts";
import type { Install } from "../state/apps.ts";
import type { Change } from "../state/changes.ts";
import type { JournalFilter } from "../state/journal.ts";
import { defaultPlace, locateApp, locatePerson, locateWorkspace } from "../state/locate.ts";
import type { FileRecord } from "../state/model.ts";
import type { World } from "../state/world.ts";
import type { Envelope } from "../transports/socket-pool.ts";
import { createClockControl } from "./clock-control.ts";
import { createDeliveryControl } from "./delivery-control.ts";
import { createFaultControl } from "./fault-control.ts";
import { createOperations } from "./operate.ts";
import { createSocketControl } from "./socket-control.ts";

export type AppFacts = {
  readonly id: string;
  readonly name: string;
  readonly appToken: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly requestUrl: string | null;
  readonly installs: readonly Install[];
};

/** What can be asked of the sandbox and done to it, beside Slack's own API. */
export type Control = ReturnType<typeof createControl>;

export function createControl(world: World) {
  return {
    ...createOperations(world),
    clock: createClockControl(world),
    faults: createFaultControl(world),
    deliveries: createDeliveryControl(world),
    sockets: createSocketControl(world),
    /**
     * Everything that this person can see. Workspace by id or domain (default: the first), person by id or handle
     * (default: its first admin).
     */
    state: (workspace?: string, as?: string): PersonState => {
      const place = defaultPlace(world, workspace);
      const person = locatePerson(world, place.workspace, as ?? place.as);
      return personState(world, locateWorkspace(world, place.workspace), person);
    },
    /** The bytes and type of a file; undefined when there is none. */
    file: (id: string, workspace?: string): Pick<FileRecord, "content" | "mimetype" | "name"> | undefined =>
      locateWorkspace(world, defaultPlace(world, workspace).workspace).files.get(id),
    /** Lets a person do something; waits until the app has acknowledged it or Slack gave up. */
    act: (act: Act): Promise<ActResult> => perform(world, act),
    /** Sends the app any payload at all, signed, as if it came from Slack: for payloads that no act makes. */
    inject: (envelope: Pick<Envelope, "type" | "payload">, app?: string): Promise<Outcome> =>
      deliver(world, {
        app: locateApp(world, app),
        workspace: "",
        name: `injected ${envelope.type}`,
        envelope: { accepts_response_payload: true, ...envelope },
      }),
    journal: (filter?: JournalFilter): readonly JournalEntry[] => world.journal.entries(filter),
    /** Everything that the app sent and Slack refuses because of how it was made. Journeys assert that there is none. */
    violations: (): readonly Violation[] => world.journal.violations(),
    /** Forgets the journal and the violations. */
    clearJournal: (): void => world.journal.clear(),
    onChange: (listener: (change: Change) => void) => world.changes.subscribe(listener),
    whoIs: (workspace: string, as: string): { readonly workspace: string; readonly person: string } => ({
      workspace: locateWorkspace(world, workspace).id,
      person: locatePerson(world, workspace, as).id,
    }),
    apps: (): readonly AppFacts[] =>
      [...world.apps.values()].map(({ manifest: _, verificationToken: __, installs, ...app }) => ({
        ...app,
        installs: [...installs.values()],
      })),
    /** Resolves when no call and no delivery has been under way for `quietMs`; throws after `timeoutMs`. */
    settled: (quietMs = 60, timeoutMs = 10_000): Promise<void> => world.activity.settled(quietMs, timeoutMs),
  };
}
