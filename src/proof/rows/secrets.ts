import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { type Hands, handsOf } from "../../sandbox/demo/hands.ts";
import type { FaultScript } from "../../sandbox/state/faults.ts";
import { askApi } from "../ask-api.ts";
import type { BotProcess } from "../bot-process.ts";
import type { Row } from "../row.ts";
import { runReadiness } from "../run-readiness.ts";
import { type SecretForm, secretForms, writtenOut } from "../secret-forms.ts";
import { sharesOf } from "../shares-of.ts";
import { messagesIn, openStage, type Stage, until } from "../stage.ts";

const STAGES = 3;
const SETTLED_MS = 20_000;
const SENTENCE = /That looks like [a-z ]+, so it was not stored\./;
/** The item of a hotfix that asks for evidence. */
const ITEM = "fix.cause";
/** It stands where evidence is kept, or the search would prove nothing. */
const KEPT = "the-restore-took-41-minutes";
const FAULTS: readonly FaultScript["fault"][] = [
  { kind: "reset" },
  { kind: "status", status: 500 },
  { kind: "error", error: "invalid_auth" },
];
const FAULT_MS = 700;
const PRESSES = 5;

/**
 * S8: each form of a secret is typed as a comment and as a note, and given by a machine as evidence, to a bot that logs all
 * that it can. It is refused with a sentence, and what was made up of it is found nowhere: database and its WAL, log,
 * report, backup, what Slack was sent. Then Slack's calls fail, and the bot's own tokens are not in its log.
 */
export const secrets: Row = {
  id: "S8",
  what: "secrets as evidence are refused and stand nowhere; the bot's own tokens are not in its log",
  numbers: { full: secretForms.length, quick: 4 },
  run: async ({ count, random, onProgress }) => {
    const forms = random.shuffled(secretForms).slice(0, count);
    const seed = random.whole(1, 1_000_000);
    const shares = sharesOf(forms.length, Math.min(STAGES, Math.ceil(count / 2)));
    let done = 0;
    const ends = shares.map(async (_, stage) => {
      const own = forms.filter((_form, at) => at % shares.length === stage);
      // One of the stages is reached over HTTP with a signing secret, the others connect with an app token.
      const transport = stage === 0 ? "http" : "socket";
      return typeSecrets(own, seed, transport, () => {
        done += 1;
        onProgress(done);
      });
    });
    return { tried: forms.length, failed: (await Promise.all(ends)).flat() };
  },
};

/** A secret as it was typed, and the pieces of it that stand in nothing else. */
type Typed = { readonly name: string; readonly pieces: readonly string[] };

async function typeSecrets(
  forms: readonly SecretForm[],
  seed: number,
  transport: "http" | "socket",
  onDone: () => void,
): Promise<readonly string[]> {
  const stage = await openStage({ transport });
  const failed: string[] = [];
  const typed: Typed[] = [];
  let sent = "";
  try {
    const bot = await stage.start({ LOG_LEVEL: "trace" });
    const ana = handsOf(stage.slack, "meridian", "ana");
    await ana.types("launches", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
    if (!(await until(() => messagesIn(stage.slack).length >= 3, SETTLED_MS))) return ["no review was posted"];
    const token = await newToken(stage);
    const kept = await giveByApi(bot.url, token, KEPT);
    if (kept.status !== 201) failed.push(`harmless evidence was answered ${kept.status}: ${kept.body}`);
    let after = 0;
    for (const form of forms) {
      const [comment, note, machine] = [0, 1, 2].map((nth) => writtenOut(form.form, seed + nth)) as [
        string,
        string,
        string,
      ];
      typed.push(...[comment, note, machine].map((text) => ({ name: form.name, pieces: piecesOf(text, form.form) })));
      for (const [field, text] of [
        ["Comment", comment],
        ["Or a note", note],
      ] as const)
        if (!(await isRefused(stage, ana, field, text))) failed.push(`${form.name}: not refused as ${field}`);
      const { status, body } = await giveByApi(bot.url, token, machine);
      if (status !== 422 || !SENTENCE.test(body)) failed.push(`${form.name}: answered ${status}: ${body}`);
      sent += sentSince(stage, after);
      after = stage.slack.journal().at(-1)?.n ?? after;
      onDone();
    }
    failed.push(...(await ownTokens(stage, bot, ana)));
    const places = { ...(await placesOf(stage, bot)), "what Slack was sent": sent };
    for (const [place, text] of Object.entries(places)) {
      const found = typed.filter(({ pieces }) => pieces.some((piece) => text.includes(piece)));
      failed.push(...found.map(({ name }) => `${name}: stands in ${place}`));
      if (place !== "the log" && !text.includes(KEPT))
        failed.push(`harmless evidence is not in ${place}: it cannot be searched`);
    }
    return failed;
  } finally {
    await stage.end();
  }
}

/** Types it into a field of an item's details, and closes them; whether the form says that it was not stored. */
async function isRefused({ slack }: Stage, ana: Hands, field: string, text: string): Promise<boolean> {
  const id = await openDetails(ana);
  await ana.submit({ [field]: text });
  const refused = await until(() => SENTENCE.test(JSON.stringify(ana.sees().modals)), SETTLED_MS);
  await slack.act({ workspace: "meridian", as: ana.handle, do: "close", view: id, all: true });
  return refused;
}

/** Slack lets a workspace open a window a second, so that whoever sees none presses again. */
async function openDetails(ana: Hands): Promise<string> {
  for (let left = PRESSES; ; left--) {
    await ana.press("launches", "Details", "");
    try {
      return (await ana.modal()).id;
    } catch (error) {
      if (left === 1) throw error;
    }
  }
}

function giveByApi(url: string, token: string, value: string) {
  const headers = { authorization: `Bearer ${token}` };
  const body = JSON.stringify({ kind: "text", value });
  return askApi(url, `/api/v1/evidence/payments-api/2.4.1/${ITEM}`, { headers, body });
}

async function newToken({ databaseUrl }: Stage): Promise<string> {
  const { stdout, stderr } = await runReadiness(["token", "create", "proof", "--scope", "evidence"], {
    DATABASE_URL: databaseUrl,
  });
  const token = /rdy_[\w-]{43}/.exec(stdout)?.[0];
  if (token === undefined) throw new Error(`no token was made: ${stdout}${stderr}`);
  return token;
}

/** The words of it that are not in its form; the whole where its form has nothing made up. */
function piecesOf(text: string, form: string): readonly string[] {
  const pieces = (text.match(/[A-Za-z0-9]{8,}/g) ?? []).filter((word) => !form.includes(word));
  return pieces.length > 0 ? pieces : [text];
}

/** What the bot called Slack with, and what it answered to Slack; what Slack delivered has the secret in it, as it was typed. */
function sentSince({ slack }: Stage, after: number): string {
  return JSON.stringify(
    slack.journal({ after }).map(({ kind, request, response }) => (kind === "call" ? request : response)),
  );
}

async function placesOf({ databaseUrl }: Stage, bot: BotProcess): Promise<{ readonly [place: string]: string }> {
  const file = databaseUrl.replace("file:", "");
  const folder = mkdtempSync(join(tmpdir(), "readiness-secrets-"));
  const env = { DATABASE_URL: databaseUrl };
  try {
    const backup = await runReadiness(["backup", join(folder, "backup")], env);
    const report = await runReadiness(["report", "payments-api", "2.4.1", "--format", "json"], env);
    const read = (name: string) => (existsSync(name) ? readFileSync(name, "latin1") : "");
    return {
      "the database": read(file) + read(`${file}-wal`),
      "the report": report.stdout + report.stderr,
      "the backup": read(join(folder, "backup")) + backup.stdout + backup.stderr,
      "the log": bot.said(),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Lets Slack's calls fail in every way that is told with a reason, and looks for the bot's own secrets in its log. */
async function ownTokens({ slack, signingSecret }: Stage, bot: BotProcess, ana: Hands): Promise<readonly string[]> {
  const failed: string[] = [];
  for (const fault of FAULTS) {
    const before = bot.said().length;
    slack.faults.add({ method: "*", fault });
    await ana.types("launches", "/readiness status payments-api").catch(() => undefined);
    await ana.types("launches", `/readiness assign "The cause is understood" @omar`).catch(() => undefined);
    await pause(FAULT_MS);
    slack.faults.clear();
    if (bot.said().length === before) failed.push(`the log says nothing of ${JSON.stringify(fault)}`);
  }
  const { bot: botToken, app } = slack.tokens();
  for (const [name, secret] of Object.entries({ "bot token": botToken, "app token": app, signingSecret }))
    if (bot.said().includes(secret)) failed.push(`the ${name} stands in the log`);
  return failed;
}
