import { randomUUID } from "node:crypto";
import { backupFolder } from "./backups/backup-folder.ts";
import { holidaysOf, isKnownCalendar } from "./calendars/holidays-of.ts";
import { checkPublishedHeads } from "./check-published-heads.ts";
import type { Config } from "./config.ts";
import { connectSlack, type SlackLink } from "./connect-slack.ts";
import { connectWorkspaces } from "./connect-workspaces.ts";
import type { Instant } from "./domain/time/time.ts";
import { backupStatement } from "./flows/backups/make-backup.ts";
import { beginWork } from "./flows/due/begin-work.ts";
import type { Deps, Log } from "./flows/ports.ts";
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
import { StartFailure } from "./start-failure.ts";
import { startWork } from "./start-work.ts";
import { readBacklog } from "./store/due/read-backlog.ts";
import { hearOfWork } from "./store/hear-of-work.ts";

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

type Opened = { worker?: Worker; link?: SlackLink; http?: HttpServer; deafen?: () => Promise<void> };

/** Longer than this, nothing is waited for at the end. */
const STOP_MS = 4_500;

/** Starts the bot. Throws a `StartFailure` when it cannot. */
export async function startReadiness(config: Config, { now, slackNow, log }: StartOptions): Promise<Readiness> {
  const clock = () => performance.now();
  const store = await openStore(config.databaseUrl, log);
  const opened: Opened = {};
  let isReady = false;
  const stop = async () => {
    isReady = false;
    await within(STOP_MS, close(opened, store), log);
  };
  try {
    const wake = () => opened.worker?.wake();
    const url = () => opened.http?.url ?? "";
    const { installs, ids, keeper, routes } = await connectWorkspaces(config, {
      db: store.db,
      now,
      slackNow,
      log,
      clock,
      wake,
      url,
    });
    for (const id of ids) await checkPublishedHeads(store.db, id, config.headFile);

    const metrics = createMetrics({ backlog: () => readBacklog(store.db, now()) });
    const { meter } = metrics;
    const client = createClient({ ...config, accessOf: installs.accessOf, log, meter, clock, slackNow });
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
      wake,
    };
    const link = await connectSlack(config, { installs, client, deps, slackNow, meter, clock });
    opened.link = link;
    const health = healthRoutes(async () => ({
      bot: isReady ? null : "starting or stopping",
      database: await databaseTrouble(store),
      slack: link.isOpen() ? null : "no connection",
    }));
    const measured = metricsRoute(metrics.exposition, { token: config.metricsToken });
    opened.http = await listen(
      config.port,
      [...health, measured, ...apiRoutes(deps, clock), ...link.routes, ...routes],
      log,
    );
    for (const id of ids) await beginWork(deps, id);
    await deps.db.commit([backupStatement(deps, keeper, now())]);
    opened.worker = startWork(deps, { meter, waiting: client.waiting, retentionDays: config.retentionDays });
    opened.deafen = hearOfWork(config.databaseListenUrl ?? config.databaseUrl, store.db.engine.name, deps.wake);
    await link.open();
    isReady = true;
    log.info({ url: url(), workspaces: ids.length, transport: config.transport.kind }, "ready");
    return { url: url(), wake, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function close({ worker, link, http, deafen }: Opened, store: Store): Promise<void> {
  await link?.close();
  await Promise.all([worker?.stop(), http?.stop(), deafen?.()]);
  await store.close();
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
