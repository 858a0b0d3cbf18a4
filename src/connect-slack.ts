import type { Receiver } from "@slack/bolt";
import type { Config } from "./config.ts";
import type { Instant } from "./domain/time/time.ts";
import type { Deps, Meter } from "./flows/ports.ts";
import type { Route } from "./http/http-server.ts";
import { readBody } from "./http/read-body.ts";
import { answerOf } from "./slack/client/answer-of.ts";
import type { SlackClient } from "./slack/client/create-client.ts";
import { createApp } from "./slack/create-app.ts";
import type { Door } from "./slack/door.ts";
import type { Installs } from "./slack/installs/create-installs.ts";
import { createKnock } from "./slack/knock/knock.ts";
import { listen } from "./slack/listen.ts";
import { createHttpReceiver } from "./slack/receivers/http-receiver.ts";
import { createSocketReceiver } from "./slack/receivers/socket-receiver.ts";
import { StartFailure } from "./start-failure.ts";
import { DatabaseFault } from "./store/database.ts";

/** How Slack reaches us, by either transport. */
export type SlackLink = {
  readonly routes: readonly Route[];
  readonly open: () => Promise<void>;
  readonly isOpen: () => boolean;
  /** Waits for what is being answered, then hangs up. */
  readonly close: () => Promise<void>;
};

/** For what is under way when the bot stops; then the connections are closed in any case. */
const FAREWELL_MS = 2_000;

export async function connectSlack(
  { transport, slackApiUrl }: Config,
  {
    installs,
    client,
    deps,
    slackNow,
    meter,
    clock,
  }: {
    installs: Installs;
    client: SlackClient;
    deps: Deps;
    slackNow: () => Instant;
    meter: Meter;
    clock: () => number;
  },
): Promise<SlackLink> {
  const { log } = deps;
  const takesFiles = async (workspaceId: string) => {
    const access = await installs.accessOf(workspaceId);
    return access.ok && (access.value.scopes === null || access.value.scopes.includes("files:read"));
  };
  const { calls, files, directory } = client;
  const door: Door = { deps, calls, files, directory, installs, takesFiles, log, clock };
  const { knock, idle } = createKnock({ log, meter, clock, isPassing });
  const app = (receiver: Receiver) => createApp({ receiver, slackApiUrl, log });
  const farewell = () => Promise.race([idle(), sleep(FAREWELL_MS)]);

  if (transport.kind === "http") {
    const { signingSecret: secret } = transport;
    const receiver = createHttpReceiver({ secret, nowMs: () => Date.parse(slackNow()), readBody, log });
    listen(await app(receiver), door, knock);
    const route: Route = { method: "POST", path: "/slack/events", handle: receiver.handle };
    return { routes: [route], open: async () => undefined, isOpen: () => true, close: farewell };
  }

  const receiver = createSocketReceiver({ appToken: transport.appToken, slackApiUrl, log, clock, sleep });
  listen(await app(receiver), door, knock);
  return {
    routes: [],
    open: async () => {
      try {
        await receiver.open();
      } catch (error) {
        throw new StartFailure(refusal(error, slackApiUrl), { cause: error });
      }
    },
    isOpen: receiver.isOpen,
    close: async () => {
      await farewell();
      await receiver.close();
    },
  };
}

function refusal(error: unknown, slackApiUrl: string): string {
  const answer = answerOf(error, "again");
  if (answer.kind !== "refused")
    return `Slack cannot be reached at ${slackApiUrl} (${answer.error}): check the network, and SLACK_API_URL.`;
  return (
    `Slack does not accept SLACK_APP_TOKEN (${answer.error}): it needs the scope connections:write, and Socket Mode must be ` +
    "on in the app's settings."
  );
}

function isPassing(error: unknown): boolean {
  return error instanceof DatabaseFault && error.isPassing;
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
