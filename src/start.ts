import { randomUUID } from "node:crypto";
import { backupFolder } from "./backups/backup-folder.ts";
import { holidaysOf, isKnownCalendar } from "./calendars/holidays-of.ts";
import type { Config } from "./config.ts";
import { connectSlack, type SlackLink } from "./connect-slack.ts";
import type { Instant } from "./domain/time/time.ts";
import { beginWork } from "./flows/due/begin-work.ts";
import type { AccessOf, Deps, Log } from "./flows/ports.ts";
import { headFileAt } from "./head-file.ts";
import { apiRoutes } from "./http/api/api-routes.ts";
import { healthRoutes } from "./http/health-routes.ts";
import { type HttpServer, type Route, startHttpServer } from "./http/http-server.ts";
import { metricsRoute } from "./http/metrics-route.ts";
import { createMetrics } from "./metrics/create-metrics.ts";
import { measuredDatabase } from "./metrics/measured-database.ts";
import { openStore, type Store } from "./open-store.ts";
import type { Worker } from "./schedule/worker.ts";
import { findSecret } from "./secrets/find-secret.ts";
import { createClient } from "./slack/client/create-client.ts";
import { identify, type Workspace } from "./slack/client/identify.ts";
import { createWebClients } from "./slack/client/web-clients.ts";
import type { HomeOf } from "./slack/home-of.ts";
import { StartFailure } from "./start-failure.ts";
import { startWork } from "./start-work.ts";
import { readBacklog } from "./store/due/read-backlog.ts";
import { saveWorkspace } from "./store/workspaces/save-workspace.ts";

export type Readiness = {
  /** Where `/healthz` is. */
  readonly url: string;
  /** Looks at once for what is due: the clock may have moved. */
  readonly wake: () => void;
  /** Ends what is running, gives back what was taken, and closes; within 5 s. */
  readonly stop: () => Promise<void>;
};

export type StartOptions = {
  readonly now: () => Instant;
  /** Slack's clock, by which its signatures are dated; other than `now` only where that one is moved. */
  readonly slackNow: () => Instant;
  readonly log: Log;
};

/** Longer than this, nothing is waited for at the end. */
const STOP_MS = 4_500;

/** Starts the bot. Throws a `StartFailure` when it cannot. */
export async function startReadiness(config: Config, { now, slackNow, log }: StartOptions): Promise<Readiness> {
  const clock = () => performance.now();
  const store = await openStore(config.databaseUrl, log);
  const opened: { worker?: Worker; link?: SlackLink; http?: HttpServer } = {};
  let isReady = false;
  const stop = async () => {
    isReady = false;
    await within(STOP_MS, close(opened, store), log);
  };
  try {
    const workspace = await whoAreWe(config, log);
    await saveWorkspace(store.db, { ...saved(workspace), seenAt: now() });

    const metrics = createMetrics({ backlog: () => readBacklog(store.db, now()) });
    const { meter } = metrics;
    const { accessOf, homeOf } = oneWorkspace(workspace, config.botToken);
    const client = createClient({ ...config, accessOf, log, meter, clock });
    const deps: Deps = {
      db: measuredDatabase(store.db, meter, clock),
      slack: client.port,
      now,
      newId: randomUUID,
      log,
      admins: config.admins,
      holidaysOf,
      isKnownCalendar,
      ...(config.backups === undefined
        ? {}
        : { backups: backupFolder({ url: config.databaseUrl, ...config.backups }) }),
      findSecret,
      ...(config.headFile === undefined ? {} : { headFile: headFileAt(config.headFile) }),
      wake: () => opened.worker?.wake(),
    };
    const link = await connectSlack(config, { accessOf, homeOf, client, deps, slackNow, meter, clock });
    opened.link = link;
    const health = healthRoutes(async () => ({
      bot: isReady ? null : "starting or stopping",
      database: await databaseTrouble(store),
      slack: link.isOpen() ? null : "no connection",
    }));
    const measured = metricsRoute(metrics.exposition, { token: config.metricsToken });
    opened.http = await listen(config.port, [...health, measured, ...apiRoutes(deps, clock), ...link.routes], log);
    await beginWork(deps, workspace.id);
    opened.worker = startWork(deps, log, meter);
    await link.open();
    isReady = true;
    const { url } = opened.http;
    log.info({ url, workspace: workspace.name, workspaceId: workspace.id, transport: config.transport.kind }, "ready");
    return { url, wake: deps.wake, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function close(
  { worker, link, http }: { worker?: Worker; link?: SlackLink; http?: HttpServer },
  store: Store,
): Promise<void> {
  await link?.close();
  await Promise.all([worker?.stop(), http?.stop()]);
  await store.close();
}

async function whoAreWe({ botToken, slackApiUrl }: Config, log: Log): Promise<Workspace> {
  const identity = await identify(createWebClients({ token: botToken, slackApiUrl, log }).patient);
  if (identity.ok) return identity.value;
  throw new StartFailure(
    identity.kind === "refused"
      ? `Slack does not accept SLACK_BOT_TOKEN (${identity.error}): copy the Bot User OAuth Token from OAuth & Permissions.`
      : `Slack cannot be reached at ${slackApiUrl} (${identity.error}): check the network, and SLACK_API_URL.`,
  );
}

/** A bot token that was copied from the app's settings: there is one workspace, and everything is for it. */
function oneWorkspace(
  { id, scopes }: Workspace,
  token: string,
): { readonly accessOf: AccessOf; readonly homeOf: HomeOf } {
  return {
    accessOf: async (workspaceId) =>
      workspaceId === id
        ? { ok: true, value: { token, scopes } }
        : { ok: false, kind: "refused", error: "not_installed" },
    homeOf: async () => id,
  };
}

function saved({ id, name, url, botUserId }: Workspace) {
  return { id, name, url, botUserId, appId: "" };
}

async function listen(port: number, routes: readonly Route[], log: Log): Promise<HttpServer> {
  try {
    return await startHttpServer({ port, routes, log });
  } catch (error) {
    const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
    if (!taken) throw new StartFailure(`Port ${port} cannot be opened: ${String(error)}`);
    throw new StartFailure(`Port ${port} is taken: stop what uses it, or set PORT to another one (0: any free one).`);
  }
}

const HEALTH_MS = 1_000;

async function databaseTrouble({ db }: Store): Promise<string | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, HEALTH_MS, "no answer");
  });
  const asked = db.read
    .select({ id: db.tables.workspaces.id })
    .from(db.tables.workspaces)
    .limit(1)
    .then(
      () => null,
      () => "failing",
    );
  return Promise.race([asked, late]).finally(() => clearTimeout(timer));
}

async function within(ms: number, work: Promise<void>, log: Log): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([
    work.catch((error: unknown) => log.error({ error: String(error) }, "did not stop cleanly")),
    late,
  ]);
  clearTimeout(timer);
}
