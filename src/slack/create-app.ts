import { App, LogLevel, type Receiver } from "@slack/bolt";
import type { Log } from "../flows/ports.ts";
import { boltLogger } from "./bolt-logger.ts";
import type { Workspace } from "./client/identify.ts";

/**
 * Bolt's App, for dispatching only: what it hands to listeners is never used for calls. Events are acknowledged before
 * listeners run; everything else when its knock is over.
 */
export async function createApp({
  receivers,
  workspace,
  botToken,
  slackApiUrl,
  log,
}: {
  receivers: readonly Receiver[];
  workspace: Workspace;
  botToken: string;
  slackApiUrl: string;
  log: Log;
}): Promise<App> {
  const [receiver, ...others] = receivers;
  if (receiver === undefined) throw new Error("an App needs a receiver");
  const app = new App({
    receiver,
    authorize: async () => ({
      botToken,
      botId: workspace.botId,
      botUserId: workspace.botUserId,
      teamId: workspace.id,
    }),
    logger: boltLogger(log),
    logLevel: LogLevel.WARN,
    deferInitialization: true,
    convoStore: false,
    clientOptions: { slackApiUrl, retryConfig: { retries: 0 }, timeout: 10_000, rejectRateLimitedCalls: true },
  });
  await app.init();
  for (const other of others) other.init(app);
  app.error(async (error) => log.error({ error: String(error) }, "a listener failed"));
  return app;
}
