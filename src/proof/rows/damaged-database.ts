import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { checkPublishedHeads } from "../../check-published-heads.ts";
import { readGate } from "../../flows/gate/read-gate.ts";
import { openStore } from "../../open-store.ts";
import { verifyDatabase } from "../../store/backup/verify-database.ts";
import { openDatabase } from "../../store/open-database.ts";
import { HARMS, type Harmed } from "../harms.ts";
import { type JudgedReleases, judgedReleases } from "../judged-releases.ts";
import type { Row } from "../row.ts";
import { openStage } from "../stage.ts";

/** The real process takes so many of them; the others are opened and asked in this one, by the same code. */
const ONE_IN = 20;
/** Of these, one in so many is damaged while it is open, and the others before. */
const ONE_WHILE_OPEN_IN = 4;
const WAY_BACK = "readiness restore";

type Answer = { readonly version: string; readonly decision: string; readonly seq: number };
/** What was seen of a damaged database: what was said of it, and what its gates answered. */
type Seen = { readonly isOpen: boolean; readonly said: string; readonly answers: readonly Answer[] };
type Case = {
  readonly whole: JudgedReleases;
  readonly harmed: Harmed;
  readonly path: string;
  readonly headFile: string | null;
  readonly isWhileOpen: boolean;
};

/**
 * D2: what is damaged is found at start or where it is touched, and what is said of it names the way back. A go is only ever
 * said where it was true of the log as it stands in the file, and, where a head was published, of the newest log. Without a
 * head nobody can tell an older copy, or a journal that is gone, from the truth of that time: docs/record.md says so.
 */
export const damagedDatabase: Row = {
  id: "D2",
  what: "database damaged: bytes flipped, pages zeroed, WAL cut or removed, older copies swapped in",
  numbers: { full: 500, quick: 25 },
  run: async ({ count, random, onProgress }) => {
    const folder = mkdtempSync(join(tmpdir(), "readiness-damage-"));
    const stage = await openStage({ transport: "http" });
    const failed: string[] = [];
    try {
      const whole = await judgedReleases(folder, stage.slack.tokens().workspace);
      for (let done = 1; done <= count; done++) {
        const name = random.pick(Object.keys(HARMS));
        const path = join(folder, "readiness.db");
        const headFile = random.chance(0.5) ? join(folder, "heads.txt") : null;
        const isReal = done % ONE_IN === 0;
        const isWhileOpen = !isReal && done % ONE_WHILE_OPEN_IN === 0;
        const harmed = HARMS[name]?.(whole, random) ?? whole;
        const one: Case = { whole, harmed, path, headFile, isWhileOpen };
        if (headFile !== null) writeFileSync(headFile, whole.headLine);
        for (const left of ["", "-wal", "-shm"]) rmSync(`${path}${left}`, { force: true });
        lay(path, isWhileOpen ? whole : harmed);
        const seen = isReal ? await startedOn(one, stage) : await openedHere(one);
        const where = `${done}, ${name}${isWhileOpen ? ", while open" : ""}${headFile === null ? "" : ", with a head"}`;
        failed.push(...(await shortfalls(one, seen)).map((problem) => `${where}: ${problem}`));
        onProgress(done);
      }
      return { tried: count, failed };
    } finally {
      await stage.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Over what is there: a file that is open stays the same file. */
function lay(path: string, { file, wal }: Harmed): void {
  for (const [name, bytes] of [
    [path, file],
    [`${path}-wal`, wal],
  ] as const) {
    if (bytes === null) rmSync(name, { force: true });
    else writeFileSync(name, bytes);
  }
}

async function openedHere({ whole, harmed, path, headFile, isWhileOpen }: Case): Promise<Seen> {
  const { workspaceId, service } = whole;
  const said: string[] = [];
  const say = (fields: object, message: string) => void said.push(`${JSON.stringify(fields)} ${message}`);
  const answers: Answer[] = [];
  try {
    const store = await openStore(`file:${path}`, { info: () => {}, warn: say, error: say });
    try {
      if (headFile !== null) await checkPublishedHeads(store.db, workspaceId, headFile);
      if (isWhileOpen) lay(path, harmed);
      for (const version of whole.goAfter.keys()) {
        const deps = { db: store.db, now: () => "2026-11-24T10:00:00.000Z" };
        const asked = readGate(deps, { workspaceId, service, version });
        const gate = await asked.catch((error: unknown) => void said.push(`gate: ${String(error)}`));
        if (gate) answers.push({ version, decision: gate.decision, seq: gate.review?.seq ?? 0 });
      }
    } finally {
      await store.close();
    }
    return { isOpen: true, said: said.join("\n"), answers };
  } catch (error) {
    return { isOpen: false, said: `${said.join("\n")}\n${String(error)}`, answers };
  }
}

async function startedOn({ whole, path, headFile }: Case, stage: Awaited<ReturnType<typeof openStage>>): Promise<Seen> {
  const answers: Answer[] = [];
  const changes = { DATABASE_URL: `file:${path}`, ...(headFile === null ? {} : { READINESS_HEAD_FILE: headFile }) };
  const bot = await stage.start(changes).catch((error: unknown) => String(error));
  if (typeof bot === "string") return { isOpen: false, said: bot, answers };
  for (const version of whole.goAfter.keys()) {
    const response = await fetch(`${bot.url}/api/v1/gate/${whole.service}/${version}`, {
      headers: { authorization: `Bearer ${whole.token}` },
    });
    const { decision, review } = JSON.parse(await response.text());
    answers.push({ version, decision: String(decision), seq: review?.seq ?? 0 });
  }
  await bot.kill();
  return { isOpen: true, said: bot.said(), answers };
}

async function shortfalls(one: Case, { isOpen, said, answers }: Seen): Promise<readonly string[]> {
  const { whole, path, headFile, isWhileOpen } = one;
  if (!isOpen) return said.includes(WAY_BACK) ? [] : [`it was refused without the way back: ${said.slice(-300)}`];
  const broke = said.split("\n").find((line) => /^gate:|"the gate could not/.test(line));
  const failed =
    broke === undefined || said.includes(WAY_BACK)
      ? []
      : [`the gate broke and named no way back: ${broke.slice(0, 300)}`];
  for (const { version, decision, seq } of answers) {
    if (decision !== "go") continue;
    const newest = isWhileOpen ? whole.newest.get(version) : entriesIn(path, `R-${version}`);
    if (newest !== seq) failed.push(`I6: go for ${version} by entry ${seq}, and its log ends at ${newest}`);
    if (!whole.goAfter.get(version)?.includes(seq)) failed.push(`I6: go for ${version}, which was none at ${seq}`);
  }
  // What is damaged later is found where it is touched.
  if (isWhileOpen) return failed;
  const recorded = entriesIn(path, null);
  // The real process may have recorded more by now.
  if (headFile !== null && recorded < whole.entries)
    failed.push(`it has ${recorded} of ${whole.entries} entries, and the published head did not tell`);
  if (said.includes(WAY_BACK)) return failed;
  const found = await problemsIn(path);
  return found === null ? failed : [...failed, `nothing was said of it: ${found}`];
}

/** How many entries a log has, or the whole record; read without any code of the bot. */
function entriesIn(path: string, stream: string | null): number {
  const file = new DatabaseSync(path);
  try {
    const rows = file.prepare("SELECT stream FROM events NOT INDEXED").all();
    return rows.filter((row) => stream === null || row.stream === stream).length;
  } catch {
    return -1;
  } finally {
    file.close();
  }
}

async function problemsIn(path: string): Promise<string | null> {
  const db = await openDatabase(`file:${path}`);
  const problems = await verifyDatabase(db).finally(() => db.close());
  return problems[0] ?? null;
}
