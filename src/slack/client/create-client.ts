import type { AccessOf, Log, Meter, SlackPort } from "../../flows/ports.ts";
import { createDirectory, type Directory } from "./directory.ts";
import { createDoorCalls, type DoorCalls } from "./door-calls.ts";
import { createFileCalls, type FileCalls } from "./file-calls.ts";
import { createPacer } from "./pacer.ts";
import { createSlackCalls } from "./slack-calls.ts";
import { createSlackPort } from "./slack-port.ts";
import { createWebClient } from "./web-client.ts";

/** Everything that asks something of Slack, in every workspace that the app is installed in. */
export type SlackClient = {
  readonly port: SlackPort;
  readonly calls: DoorCalls;
  readonly files: FileCalls;
  readonly directory: Directory;
  /** How many calls wait for their turn at present. */
  readonly waiting: () => number;
};

export function createClient({
  accessOf,
  slackApiUrl,
  log,
  meter,
  clock,
  slackNow,
}: {
  accessOf: AccessOf;
  slackApiUrl: string;
  log: Log;
  meter: Meter;
  clock: () => number;
  slackNow: () => string;
}): SlackClient {
  let waiting = 0;
  const calls = createSlackCalls({
    accessOf,
    clientOf: (call) => createWebClient({ ...call, slackApiUrl, log }),
    pacer: createPacer(clock),
    log,
    meter,
    clock,
    slackNow,
    sleep: async (ms) => {
      waiting += 1;
      await new Promise((resolve) => setTimeout(resolve, ms));
      waiting -= 1;
    },
  });
  const directory = createDirectory({ calls, clock });
  return {
    port: createSlackPort({ calls, directory }),
    calls: createDoorCalls({ calls, fetch }),
    files: createFileCalls({ calls, fetch, accessOf, slackApiUrl }),
    directory,
    waiting: () => waiting,
  };
}
