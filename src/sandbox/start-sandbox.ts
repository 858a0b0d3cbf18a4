import type { Server } from "node:http";
import { createControl } from "./control/control.ts";
import { createSandboxServer, type PageHandler } from "./http/create-server.ts";
import { serveControl } from "./http/serve-control.ts";
import type { Seed } from "./seeds/seed.ts";
import { createWorld } from "./state/create-world.ts";
import { locateApp, locateInstall } from "./state/locate.ts";
import type { Timing } from "./state/world.ts";

export type SandboxOptions = {
  /** 0 or absent: any free port. A taken port is no obstacle: the next free one is used. */
  readonly port?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly seed: Seed;
  /** Default: on. */
  readonly rateLimits?: boolean;
  /** How many entries the journal keeps. Default: 10,000. */
  readonly journalCapacity?: number;
  /** 0 ≤ x < 1: decides the order and number of deliveries where they are left to chance. Default: Math.random. */
  readonly random?: () => number;
  /** Serve the web page at `/`. It is bundled at the start, so tests that need no page start faster without. */
  readonly page?: boolean;
  readonly timing?: Partial<Timing>;
};

/** What an app needs to know to talk to the sandbox, and who it is there. */
export type Tokens = {
  readonly bot: string;
  readonly app: string;
  readonly signingSecret: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly botUserId: string;
  readonly appId: string;
  readonly workspace: string;
};

const SLACK_TIMING: Timing = { ackMs: 3000, eventRetryMs: [0, 60_000, 300_000], fileMs: 300, pingMs: 10_000 };

export type Sandbox = Awaited<ReturnType<typeof startSandbox>>;

/**
 * Starts a local Slack that a Bolt app cannot tell from the real one.
 *
 *   const slack = await startSandbox({ seed: launchTeam(manifest) });
 *   const app = new App({ token: slack.tokens().bot, appToken: slack.tokens().app, socketMode: true,
 *                         clientOptions: { slackApiUrl: slack.apiUrl } });
 *   await app.start();
 *   await slack.act({ workspace: "meridian", as: "ana", do: "command", channel: "#launches", text: "/readiness help" });
 *   slack.state("meridian", "ana").channels …            what ana sees
 *   await slack.settled();                               nothing is under way any more
 *   slack.violations()                                   what Slack would have refused: assert that it is empty
 *   await slack.stop();
 */
export async function startSandbox(options: SandboxOptions) {
  const world = createWorld(options.seed, {
    now: options.now ?? Date.now,
    timing: { ...SLACK_TIMING, ...options.timing },
    rateLimits: options.rateLimits ?? true,
    random: options.random ?? Math.random,
    journalCapacity: options.journalCapacity ?? 10_000,
  });
  const control = createControl(world);
  const page = options.page === true ? await loadPage() : null;
  const server = createSandboxServer(world, serveControl(control), page);
  const port = await listen(server, options.port ?? 0);
  world.url = `http://127.0.0.1:${port}`;

  /** The tokens and secrets of an app in a workspace; without names: of the first app in the first workspace. */
  const tokens = (names: { readonly workspace?: string; readonly app?: string } = {}): Tokens => {
    const app = locateApp(world, names.app);
    const [first] = app.installs.values();
    const install = names.workspace === undefined ? first : locateInstall(world, names.workspace, app.id);
    if (install === undefined) throw new Error(`The app ${app.name} is installed nowhere`);
    const { appToken, signingSecret, clientId, clientSecret } = app;
    const { botToken, botUserId, workspace } = install;
    return { bot: botToken, app: appToken, signingSecret, clientId, clientSecret, botUserId, appId: app.id, workspace };
  };

  return {
    url: world.url,
    apiUrl: `${world.url}/api/`,
    tokens,
    ...control,
    stop: async (): Promise<void> => {
      world.stopping.abort();
      world.sockets.close();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function loadPage(): Promise<PageHandler> {
  const { servePage }: { servePage: () => Promise<PageHandler> } = await import(
    new URL("./page/serve-page.ts", import.meta.url).href
  );
  return servePage();
}

const TRIES = 50;

/** Listens on this port or on the next free one after it; returns the port. */
async function listen(server: Server, wanted: number): Promise<number> {
  for (let attempt = 0; ; attempt++) {
    const port = wanted === 0 ? 0 : wanted + attempt;
    try {
      await new Promise<void>((resolve, reject) => {
        server.once("error", reject);
        server.listen(port, "127.0.0.1", () => {
          server.off("error", reject);
          resolve();
        });
      });
      const address = server.address();
      if (typeof address !== "object" || address === null) throw new Error("The sandbox has no TCP address");
      return address.port;
    } catch (error) {
      const taken = error instanceof Error && "code" in error && error.code === "EADDRINUSE";
      if (!taken || wanted === 0 || attempt === TRIES) throw error;
    }
  }
}
