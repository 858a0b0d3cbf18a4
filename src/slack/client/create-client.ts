import type { Log, Meter, SlackPort } from "../../flows/ports.ts";
import { createDirectory, type Directory } from "./directory.ts";
import { createDoorCalls, type DoorCalls } from "./door-calls.ts";
import { createFileCalls, type FileCalls } from "./file-calls.ts";
import { createPacer } from "./pacer.ts";
import { createSlackCalls } from "./slack-calls.ts";
import { createSlackPort } from "./slack-port.ts";
import { createWebClients } from "./web-clients.ts";

/** Everything that asks something of Slack, for one installed workspace. */
export type SlackClient = {
  readonly port: SlackPort;
  readonly calls: DoorCalls;
  readonly files: FileCalls;
  readonly directory: Directory;
};

export function createClient({
  workspaceId,
  token,
  slackApiUrl,
  log,
  meter,
  clock,
}: {
  workspaceId: string;
  token: string;
  slackApiUrl: string;
  log: Log;
  meter: Meter;
  clock: () => number;
}): SlackClient {
  const clients = createWebClients({ token, slackApiUrl, log });
  const calls = createSlackCalls({
    clients: (id) => (id === workspaceId ? clients : undefined),
    pacer: createPacer(clock),
    log,
    meter,
    clock,
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  });
  const directory = createDirectory({ calls, clock });
  const tokenOf = (id: string) => (id === workspaceId ? token : undefined);
  return {
    port: createSlackPort({ calls, directory }),
    calls: createDoorCalls({ calls, fetch }),
    files: createFileCalls({ calls, fetch, tokenOf, slackApiUrl }),
    directory,
  };
}
