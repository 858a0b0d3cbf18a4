import { createServer } from "node:net";
import { App, HTTPReceiver, type Logger, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { onTestFinished } from "vitest";
import { launchTeam } from "../../src/sandbox/seeds/launch-team.ts";
import { type Sandbox, type SandboxOptions, startSandbox } from "../../src/sandbox/start-sandbox.ts";

export type Transport = "socket" | "http";
export const transports: readonly Transport[] = ["socket", "http"];

/** A sandbox that stops when the test is over. */
export async function startSlack(options: Partial<SandboxOptions> = {}): Promise<Sandbox> {
  const slack = await startSandbox({ seed: launchTeam(), ...options });
  onTestFinished(() => slack.stop());
  return slack;
}

/** A real Bolt app on that sandbox, over Socket Mode or signed HTTP; started and stopped for the test. */
export async function startBolt(slack: Sandbox, transport: Transport, listen: (app: App) => void): Promise<App> {
  const { bot, app: appToken, signingSecret } = slack.tokens();
  const clientOptions = { slackApiUrl: slack.apiUrl, retryConfig: { retries: 0 } };
  if (transport === "socket") {
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      clientPingTimeout: 1000,
      installerOptions: { clientOptions },
    });
    const app = new App({ token: bot, receiver, logger, clientOptions });
    listen(app);
    await app.start();
    onTestFinished(() => receiver.client.disconnect());
    return app;
  }
  const receiver = new HTTPReceiver({ signingSecret, logger, unhandledRequestTimeoutMillis: 200 });
  const app = new App({ token: bot, receiver, logger, clientOptions });
  listen(app);
  const port = await freePort();
  await app.start({ port, host: "127.0.0.1" });
  onTestFinished(async () => {
    await app.stop();
  });
  await slack.setRequestUrl(`http://127.0.0.1:${port}/slack/events`);
  return app;
}

/** Late and failing answers are what these tests are about: Bolt need not complain. */
const logger: Logger = {
  debug: () => {},
  info: () => {},
  warn: () => {},
  error: () => {},
  setLevel: () => {},
  getLevel: () => LogLevel.ERROR,
  setName: () => {},
};

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === "object" && address !== null ? resolve(address.port) : reject(new Error("no port")),
      );
    });
  });
}

/** The messages of a channel as one person sees them. */
export function messagesSeen(slack: Sandbox, as: string, channel: string) {
  return slack.state("meridian", as).channels.find(({ name }) => name === channel)?.messages ?? [];
}
