import { App, LogLevel, type Receiver } from "@slack/bolt";
import type { Log } from "../flows/ports.ts";
import { boltLogger } from "./bolt-logger.ts";

/**
 * Bolt's App, for dispatching only: it holds no token, and what it hands to listeners is never used for calls. Events are
 * acknowledged before listeners run; everything else when its knock is over.
 */
export async function createApp({
  receiver,
  slackApiUrl,
  log,
}: {
  receiver: Receiver;
  slackApiUrl: string;
  log: Log;
}): Promise<App> {
  const app = new App({
    receiver,
    authorize: async () => ({}),
    ignoreSelf: false,
    logger: boltLogger(log),
    logLevel: LogLevel.WARN,
    deferInitialization: true,
    convoStore: false,
    clientOptions: { slackApiUrl, retryConfig: { retries: 0 }, timeout: 10_000, rejectRateLimitedCalls: true },
  });
  await app.init();
  app.error(async (error) => log.error({ error: String(error) }, "a listener failed"));
  return app;
}
