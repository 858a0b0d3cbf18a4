import { copyFileSync, rmSync } from "node:fs";
import { checkChain, type PublishedHead, type ReadEntry } from "../../store/events/check-chain.ts";
import { readChain } from "../../store/events/read-chain.ts";
import { openDatabase } from "../../store/open-database.ts";
import { putRecord } from "../put-record.ts";
import type { Row } from "../row.ts";
import { runReadiness } from "../run-readiness.ts";
import { openStage, type Stage, types } from "../stage.ts";
import { TAMPERINGS, tamper } from "../tamper.ts";

const WORKSPACE = "T0MERIDIAN0";
const OLDER_COPY = "an older copy put in place";
const KINDS = [...TAMPERINGS, OLDER_COPY] as const;
/** One in so many is done to the real file, and judged by `readiness audit verify`; the others in process. */
const ON_FILE = 100;
const SIDE_BY_SIDE = 2;
const ITEMS = ["The cause is understood", "A second person reviewed", "A test fails without the fix"];

/** The record of a bot that worked, as it was published last and as it was before that; its newest entry's head. */
type Published = {
  readonly file: string;
  readonly head: string;
  readonly entries: readonly ReadEntry[];
  readonly olderFile: string;
  readonly older: readonly ReadEntry[];
};

/**
 * A1: whoever has the database cannot change its record unseen, given the head that was published last. What a chain cannot
 * show without one is said in docs/record.md, and `audit verify` says it when it is run without one.
 */
export const tamperedRecord: Row = {
  id: "A1",
  what: "the record edited, added to, deleted from, reordered, cut, or an older copy put in place",
  numbers: { full: 2_000, quick: 100 },
  run: async ({ count, random, onProgress }) => {
    const stage = await openStage({ transport: "socket" });
    try {
      const published = await publish(stage);
      const failed = await untouched(published);
      const onFile: { readonly entries: readonly ReadEntry[]; readonly what: string }[] = [];
      for (let done = 1; done <= count; done++) {
        const kind = random.pick(KINDS);
        const { entries, what } =
          kind === OLDER_COPY
            ? { entries: published.older, what: "as a whole" }
            : tamper(published.entries, kind, random.next);
        if (done % ON_FILE === 0) onFile.push({ entries, what: `${kind}, ${what}` });
        else if (isUnseen(entries, published.head)) failed.push(`not found: ${kind}, ${what}`);
        onProgress(done - onFile.length);
      }
      let checked = count - onFile.length;
      const waiting = onFile.entries();
      const check = async () => {
        for (const [number, { entries, what }] of waiting) {
          const copy = `${published.file}.${number}`;
          copyFileSync(published.file, copy);
          putRecord(copy, inNumbers(entries));
          failed.push(...(await notSaid(copy, published.head)).map((said) => `${what}: ${said}`));
          rmSync(copy);
          onProgress(++checked);
        }
      };
      await Promise.all(Array.from({ length: SIDE_BY_SIDE }, check));
      const said = await notSaid(published.olderFile, published.head);
      return { tried: count, failed: [...failed, ...said.map((one) => `${OLDER_COPY}, the whole file: ${one}`)] };
    } finally {
      await stage.end();
    }
  },
};

/** Lets the bot work, copies its database, lets it work on, has a person erased, and publishes the head. */
async function publish(stage: Stage): Promise<Published> {
  const file = stage.databaseUrl.replace("file:", "");
  const olderFile = `${file}.older`;
  const env = { DATABASE_URL: stage.databaseUrl };
  const bot = await stage.start();
  await types(stage.slack, "ana", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
  await work(stage);
  const backup = await runReadiness(["backup", olderFile], env);
  if (backup.exitCode !== 0) throw new Error(`no copy was made: ${backup.stderr}`);
  await work(stage);
  await bot.kill();
  const erased = await runReadiness(["audit", "erase-person", "U0KIM000000", "--reason", "asked for it"], env);
  if (erased.exitCode !== 0) throw new Error(`nobody was erased: ${erased.stderr}`);
  const head = (await runReadiness(["audit", "head"], env)).stdout.trim();
  return { file, head, entries: await entriesOf(file), olderFile, older: await entriesOf(olderFile) };
}

async function work({ slack }: Stage): Promise<void> {
  for (const owner of ["kim", "omar", "lena", "ana"]) {
    for (const item of ITEMS)
      await types(slack, owner === "omar" ? "kim" : "omar", `/readiness assign "${item}" @${owner}`);
  }
}

/** In a file the order of the rows is nothing: what changed places takes the other's number. */
function inNumbers(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const links = entries.map(({ link }) => link);
  const areMoved = links.some((link, at) => link < (links[at - 1] ?? link)) && new Set(links).size === links.length;
  return areMoved
    ? entries.map((entry, at) => ({ ...entry, link: links.toSorted((a, b) => a - b)[at] ?? 0 }))
    : entries;
}

async function entriesOf(file: string): Promise<readonly ReadEntry[]> {
  const db = await openDatabase(`file:${file}`, { readonly: true });
  try {
    return await Array.fromAsync(readChain(db, WORKSPACE));
  } finally {
    await db.close();
  }
}

/** The record as it is must be whole, also when it is written as the tampered ones are: else finding them says nothing. */
async function untouched({ file, head, entries }: Published): Promise<string[]> {
  const failed = isUnseen(entries, head) ? [] : ["the record is not whole before anybody touches it"];
  const copy = `${file}.untouched`;
  copyFileSync(file, copy);
  putRecord(copy, entries);
  const { exitCode, stdout, stderr } = await runReadiness(["audit", "verify", "--head", head], {
    DATABASE_URL: `file:${copy}`,
  });
  if (exitCode !== 0) failed.push(`\`audit verify\` does not find an untouched record whole: ${stdout}${stderr}`);
  return failed;
}

function isUnseen(entries: readonly ReadEntry[], head: string): boolean {
  const [link, hash = ""] = head.split(":");
  const published: PublishedHead = { link: Number(link), hash };
  const chain = checkChain(WORKSPACE, [published]);
  return entries.every((entry) => chain.take(entry) === null) && chain.end() === null;
}

/** What `audit verify` said, unless it found the record changed; empty: it did. */
async function notSaid(file: string, head: string): Promise<readonly string[]> {
  const words = ["audit", "verify", "--workspace", WORKSPACE, "--head", head];
  const { exitCode, stdout, stderr } = await runReadiness(words, { DATABASE_URL: `file:${file}` });
  const isFound = exitCode === 1 && new RegExp(`^Entry \\S+ of the record of ${WORKSPACE} .+\\.$`, "m").test(stdout);
  return isFound ? [] : [`\`audit verify\` ended with ${exitCode}: ${stdout}${stderr}`];
}
