import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { migrateDatabase } from "../../store/migrate.ts";
import { openDatabase } from "../../store/open-database.ts";
import { noTracing } from "../disk-calls.ts";
import type { Row } from "../row.ts";

const COMMAND_LINE = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));
/** One in so many is a database of a later version, which must be refused. */
const NEWER_ONE_IN = 5;
const CALLS = "pwrite64,fsync,fdatasync";

/**
 * D5: `readiness migrate` is killed at one of its writes to the disk or its syncs, as strace counts them; the next one begins
 * anew or finds it done, and the database is whole. A database with a step of a later version is refused in a sentence, and
 * stays as it was. SQLite only; there is one step yet, so there is no older schema to begin from but the empty one.
 */
export const killedMigration: Row = {
  id: "D5",
  what: "migrations killed at each write; an older bot on a newer schema",
  numbers: { full: 100, quick: 2 },
  run: async ({ count, random, onProgress }) => {
    const why = noTracing();
    if (why !== null) return { tried: 0, failed: [], skipped: why };
    const folder = mkdtempSync(join(tmpdir(), "readiness-migrations-"));
    const failed: string[] = [];
    try {
      const most = await callsOfOne(join(folder, "counted.db"));
      for (let done = 1; done <= count; done++) {
        const at = random.whole(1, most);
        const problem =
          done % NEWER_ONE_IN === 0 ? await newer(join(folder, `${done}.db`)) : await killed(folder, done, at);
        if (problem !== null) failed.push(`${done}, at call ${at} of ${most}: ${problem.slice(0, 400)}`);
        onProgress(done);
      }
      return { tried: count, failed };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

async function killed(folder: string, done: number, at: number): Promise<string | null> {
  // Two migrations do not make quite as many calls: near the last one, it may have ended before.
  for (let call = at; call > 0; call--) {
    const file = join(folder, `${done}-${call}.db`);
    const { signal, code } = await migrate(file, ["-e", `inject=${CALLS}:signal=SIGKILL:when=${call}`]);
    if (signal === null && code === 0) continue;
    if (signal !== "SIGKILL") return `it was not killed, but ended with ${signal ?? code}`;
    return afterKill(file);
  }
  return "it made no call to be killed at";
}

async function afterKill(file: string): Promise<string | null> {
  const db = await openDatabase(`file:${file}`);
  try {
    await migrateDatabase(db);
    return (await verifyDatabase(db))[0] ?? null;
  } finally {
    await db.close();
  }
}

async function newer(file: string): Promise<string | null> {
  const db = await openDatabase(`file:${file}`);
  try {
    await migrateDatabase(db);
    await db.commit([{ sql: "insert into migrations (name) values ('9999_later')", params: [] }]);
    const { code, said } = await migrate(file, []);
    if (code !== 1 || !/newer than this Readiness.*Nothing was changed/.test(said))
      return `it was not refused: ${said}`;
    return (await db.engine.schemaDamage())[0] ?? null;
  } finally {
    await db.close();
  }
}

/** How many calls a migration makes that nobody kills; strace prints each. */
async function callsOfOne(file: string): Promise<number> {
  const { said } = await migrate(file, []);
  return said.split("\n").filter((line) => /\b(pwrite64|fsync|fdatasync)\(/.test(line)).length;
}

type Ended = { readonly code: number | null; readonly signal: string | null; readonly said: string };

function migrate(file: string, how: readonly string[]): Promise<Ended> {
  const paths = ["", "-wal"].flatMap((suffix) => ["-P", `${file}${suffix}`]);
  const words = ["-D", "-f", "-e", `trace=${CALLS}`, ...how, ...paths, process.execPath, COMMAND_LINE, "migrate"];
  const env = { PATH: process.env.PATH, DATABASE_URL: `file:${file}` };
  const child = spawn("strace", words, { env, stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = `${said}${chunk}`;
  });
  return new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal, said })));
}
