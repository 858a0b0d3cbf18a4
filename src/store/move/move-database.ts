import { resolve } from "node:path";
import type { Progress } from "../backup/progress.ts";
import { tableShapes } from "../backup/table-shapes.ts";
import { verifyDatabase } from "../backup/verify-database.ts";
import type { Database } from "../database.ts";
import { IN_MEMORY, parseDatabaseUrl } from "../database-url.ts";
import { lockDatabase } from "../lock-database.ts";
import { migrateDatabase, pendingMigrations } from "../migrate.ts";
import { openDatabase } from "../open-database.ts";
import { copyTable } from "./copy-table.ts";
import { advanceMark, beginMark, endMark, type MoveMark, readMark } from "./move-mark.ts";
import { differences, type Stand, standOf } from "./stand-of.ts";

export type Moved = { readonly rows: number; readonly wasResumed: boolean };

/** A move that did not come to its end, and why, in a sentence. The source is as it was. */
class MoveRefused extends Error {
  override readonly name = "MoveRefused";
}

type Needs = { readonly onCopied: Progress; readonly onVerified: Progress };

/**
 * Copies everything from one database into another, of either kind, table by table and in batches; a move that was killed
 * goes on where it was. Then it counts and verifies what is there now, and only then the copy may be run on. No bot may
 * run on the source meanwhile. Throws `DatabaseLocked`, or why it did not come to its end.
 */
export async function moveDatabase(fromUrl: string, toUrl: string, needs: Needs): Promise<Moved> {
  const [from, to] = [placeOf(fromUrl), placeOf(toUrl)];
  if (from === to) throw new MoveRefused("Both addresses name the same database.");
  const unlocks = [await lockDatabase(fromUrl)];
  const opened: Database[] = [];
  const open = async (url: string, options: { readonly: boolean }) => {
    const db = await openDatabase(url, options);
    opened.push(db);
    return db;
  };
  try {
    unlocks.push(await lockDatabase(toUrl));
    const source = await open(fromUrl, { readonly: true });
    await checkSource(source, from);
    return await move({ source, from, target: await open(toUrl, { readonly: false }), to }, needs);
  } finally {
    for (const db of opened) await db.close();
    for (const unlock of unlocks) await unlock();
  }
}

type Both = { readonly source: Database; readonly from: string; readonly target: Database; readonly to: string };

async function move({ source, from, target, to }: Both, { onCopied, onVerified }: Needs): Promise<Moved> {
  const stand = await standOf(source);
  const total = Object.values(stand.rows).reduce((sum, count) => sum + count, 0);
  const begun = await beginOrResume({ source, from, target, to }, stand);
  let done = begun.done;
  const onRows = (count: number) => {
    done += count;
    onCopied(done, total);
  };
  for (const table of tableShapes.slice(begun.at)) {
    const last = table.name === begun.mark.table ? begun.mark.last : null;
    await copyTable({ source, target }, table, last, {
      alongside: (key) => advanceMark(target, table.name, key),
      onRows,
    });
  }
  if ((await standOf(source)).text !== stand.text) {
    throw new MoveRefused(`${from} has changed while it was moved. Stop every bot that runs on it, and say it again.`);
  }
  const problems = differences(stand, await standOf(target)).map((one) => `There, ${one}.`);
  problems.push(...(await verifyDatabase(target, onVerified)));
  if (problems.length > 0) {
    throw new MoveRefused(`What arrived in ${to} is not whole, and no bot will start on it. ${problems.join(" ")}`);
  }
  await target.commit([endMark]);
  return { rows: total, wasResumed: begun.done > 0 };
}

/** A source that has changed since a move was begun is copied from its first row again. */
async function beginOrResume(
  { from, target, to }: Both,
  stand: Stand,
): Promise<{ readonly mark: MoveMark; readonly at: number; readonly done: number }> {
  const found = await readMark(target);
  if (found === null) await checkTarget(target, to);
  else if (found.source !== from)
    throw new MoveRefused(`${to} holds a part of ${found.source} already. Empty it first.`);
  await migrateDatabase(target);
  const at = tableShapes.findIndex(({ name }) => name === found?.table);
  if (found !== null && found.stand === stand.text && at !== -1) {
    const { rows } = await standOf(target);
    return { mark: found, at, done: Object.values(rows).reduce((sum, count) => sum + count, 0) };
  }
  const mark: MoveMark = { source: from, stand: stand.text, table: tableShapes[0]?.name ?? "", last: null };
  const emptied = tableShapes.toReversed().map(({ name }) => ({ sql: `DELETE FROM "${name}"`, params: [] }));
  await target.commit([...emptied, ...beginMark(target, mark)]);
  return { mark, at: 0, done: 0 };
}

async function checkSource(source: Database, from: string): Promise<void> {
  if ((await source.engine.applied()).length === 0) throw new MoveRefused(`${from} is no database of Readiness.`);
  const pending = await pendingMigrations(source);
  if (pending.length > 0)
    throw new MoveRefused(`${from} lacks ${pending.join(", ")}: run \`readiness migrate\` on it first.`);
  if ((await readMark(source)) !== null) {
    throw new MoveRefused(`${from} is itself half of a database: the move into it did not come to its end.`);
  }
}

/** The tables may be there, as long as they are empty: somebody may have run `migrate`. */
async function checkTarget(target: Database, to: string): Promise<void> {
  const known =
    (await target.engine.applied()).length > 0 ? [...tableShapes.map(({ name }) => name), "migrations"] : [];
  const foreign = (await target.engine.tableNames()).filter((name) => !known.includes(name));
  if (foreign.length > 0)
    throw new MoveRefused(`${to} has tables of something else (${foreign.join(", ")}). Name an empty one.`);
  if (known.length === 0) return;
  const full = Object.entries((await standOf(target)).rows).filter(([, count]) => count > 0);
  if (full.length > 0)
    throw new MoveRefused(`${to} is not empty: ${full.map(([name]) => name).join(", ")} have rows. Name an empty one.`);
}

/** How a database is spoken of: never with its password. */
function placeOf(url: string): string {
  const address = parseDatabaseUrl(url);
  if (address.dialect === "postgres") {
    const { host, pathname } = new URL(address.url);
    return `postgres://${host}${pathname}`;
  }
  if (address.file === IN_MEMORY) throw new MoveRefused("A database in memory cannot be moved.");
  return resolve(address.file);
}
