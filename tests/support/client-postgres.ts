import { execFile, execFileSync } from "node:child_process";
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Client } from "pg";

const run = promisify(execFile);
const PASSWORD = "p@ss/w%rd\\1";

/** Folders with a server of PostgreSQL and the tools of its version, newest first: pg_dump refuses a newer server. */
const ROOT = "/usr/lib/postgresql";
const folders = existsSync(ROOT) ? readdirSync(ROOT).sort((a, b) => Number(b) - Number(a)) : [];

/** Where initdb, postgres, psql, pg_dump and pg_restore of one version are; null: nowhere. */
export const clientPostgresBin: string | null =
  folders
    .map((version) => join(ROOT, version, "bin"))
    .find((bin) =>
      ["initdb", "postgres", "psql", "pg_dump", "pg_restore"].every((tool) => existsSync(join(bin, tool))),
    ) ?? null;

export type ClientPostgres = Awaited<ReturnType<typeof startClientPostgres>>;

/** A server of the version of the machine's pg_dump, on a free port of the loopback, with a password. */
export async function startClientPostgres(bin: string) {
  const folder = mkdtempSync(join(tmpdir(), "readiness-restore-"));
  const data = join(folder, "data");
  const passwordFile = join(folder, "password");
  writeFileSync(passwordFile, PASSWORD);
  // A server refuses to run as root.
  const as = userInfo().uid === 0 ? nobody() : null;
  if (as !== null) {
    chownSync(folder, as.uid, as.gid);
    chownSync(passwordFile, as.uid, as.gid);
    chmodSync(folder, 0o755);
  }
  const port = await freePort();
  const options = { ...as, cwd: folder, env: { PATH: process.env.PATH, LC_ALL: "C" } };
  const settings = `-p ${port} -k ${folder} -h 127.0.0.1 -c fsync=off -c full_page_writes=off -c shared_buffers=16MB`;
  const initdb = [
    "-D",
    data,
    "-U",
    "app",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--no-sync",
    "-E",
    "UTF8",
  ];
  await run(join(bin, "initdb"), initdb, options);
  const start = ["-D", data, "-w", "-t", "30", "-l", join(folder, "log"), "-o", settings, "start"];
  await run(join(bin, "pg_ctl"), start, options);
  const stopNow = () =>
    execFileSync(join(bin, "pg_ctl"), ["-D", data, "-m", "immediate", "stop"], { ...options, stdio: "ignore" });
  process.once("exit", stopNow);
  const url = (database: string) =>
    `postgres://app:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/${encodeURIComponent(database)}`;
  return {
    bin,
    url,
    password: PASSWORD,
    /** The rows that a statement gives. */
    sql: async (database: string, statement: string): Promise<readonly Record<string, unknown>[]> => {
      const client = new Client({ connectionString: url(database) });
      await client.connect();
      try {
        return (await client.query(statement)).rows ?? [];
      } finally {
        await client.end();
      }
    },
    stop: () => {
      process.off("exit", stopNow);
      stopNow();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function nobody(): { readonly uid: number; readonly gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address !== null ? resolve(address.port) : reject(address)));
    });
  });
}
