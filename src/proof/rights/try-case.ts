import type { JournalEntry } from "../../sandbox/contract.ts";
import type { Database } from "../../store/database.ts";
import type { BotProcess } from "../bot-process.ts";
import type { Recorder } from "../recorder.ts";
import { type Stage, until } from "../stage.ts";
import { CAST, EVERYBODY, personOf, TOLD, type Who } from "./cast.ts";
import type { Deed, Setting } from "./deed.ts";
import { DEEDS } from "./deeds.ts";
import { workerIn } from "./hands-in-windows.ts";
import { type DeedName, MAY } from "./may.ts";
import { sendAs } from "./send-as.ts";

/** What is said comes after the acknowledgement. */
const MAY_TELL_MS = 400;
/** What may be shown is waited for, a report among it. */
const MAY_SHOW_MS = 10_000;
const DENIALS = ["access.denied", "workspace.access-denied"];

type Scene = {
  readonly stage: Stage;
  readonly bot: BotProcess;
  readonly recorder: Recorder;
  readonly db: Database;
};

/** `number`: of its review, which is the only one of its channel. */
export type Case = { readonly deed: DeedName; readonly who: Who; readonly number: number; readonly channel: string };

/** Tries one deed as one person; a sentence for each thing that is not as it must be. */
export async function tryCase(scene: Scene, { deed: name, who, number, channel }: Case): Promise<readonly string[]> {
  const { slack } = scene.stage;
  const deed = DEEDS[name];
  const setting: Setting = { number, who, worker: (handle) => workerIn(slack, channel, handle) };
  const may = MAY[name].some((one) => one === who);
  const model = setting.worker(deed.as);
  if (deed.inReview !== false) {
    await setting.worker("lena").types(`start svc-${number} 1.0.0 launch 2099-06-15 template rights lead @lena`);
    await model.shown('"text":"Decide…"');
  }
  await deed.before?.(setting);
  const failed: string[] = [];
  const { opens, between } = deed;
  if (opens !== undefined) {
    if (!may) {
      const asked = await tryAs(scene, { who, deed, may }, () => opens(model, setting));
      failed.push(...notRefused(asked, who, deed).map((problem) => `at its form: ${problem}`));
    }
    if (deed.disguise === undefined) await opens(model, setting);
    else await tryAs(scene, { who: playedBy(deed.as), deed, may: true }, () => opens(model, setting));
  }
  await between?.(model, setting);
  const done = await tryAs(scene, { who, deed, may }, () => deed.does(model, setting));
  failed.push(...(may ? notDone(done, deed) : notRefused(done, who, deed)));
  await model.closeAll();
  return failed.map((problem) => `${who}, to ${name}: ${problem}`);
}

function playedBy(handle: Deed["as"]): Who {
  const who = EVERYBODY.find((one) => CAST[one] === handle);
  if (who === undefined) throw new Error(`nobody is played by ${handle}`);
  return who;
}

type Tried = {
  /** The entries of the record that stand there since, and the templates. */
  readonly entries: readonly string[];
  readonly templates: number;
  /** All that was said to the person since. */
  readonly said: string;
  /** All calls since, one a line. */
  readonly called: string;
};

/** Catches what the model does before the bot hears of it, and sends it as this person's. */
async function tryAs(
  { stage, bot, recorder, db }: Scene,
  { who, deed, may }: { readonly who: Who; readonly deed: Deed; readonly may: boolean },
  act: () => Promise<void>,
): Promise<Tried> {
  const person = personOf(stage.slack, who);
  recorder.take();
  recorder.aim(null);
  await act().catch(() => undefined);
  recorder.aim(bot.url);
  const [caught] = recorder.take();
  if (caught === undefined) throw new Error("nothing was done that could be sent");
  const before = await recordOf(db);
  const after = stage.slack.journal().at(-1)?.n ?? 0;
  const answer = await sendAs(bot.url, caught, {
    ...person,
    secret: stage.signingSecret,
    disguise: deed.disguise,
  });
  const calls = () => stage.slack.journal({ after }).filter(({ kind }) => kind === "call");
  const called = () =>
    calls()
      .map((call) => `${call.name} ${words(call)}`)
      .join("\n");
  const said = () =>
    [
      answer.text,
      ...calls()
        .filter((call) => isTo(call, person.id))
        .map(words),
    ].join("\n");
  const { shows, calls: wanted } = deed;
  if (may && (shows ?? wanted) !== undefined) {
    await until(() => (shows?.test(said()) ?? true) && (wanted?.test(called()) ?? true), MAY_SHOW_MS);
  } else await until(() => TOLD[who].test(said()), MAY_TELL_MS);
  const now = await recordOf(db);
  const entries = now.entries.slice(before.entries.length);
  return {
    entries: entries.filter(({ by }) => by === person.id).map(({ type }) => type),
    templates: now.templates - before.templates,
    said: said(),
    called: called(),
  };
}

function isTo({ name, request }: JournalEntry, person: string): boolean {
  return /^views\.(open|push)$/.test(name) || JSON.stringify(request).includes(person);
}

function words({ request }: JournalEntry): string {
  return JSON.stringify(request);
}

async function recordOf({ read, tables: { events, templates } }: Database) {
  const rows = await read.select({ by: events.by, type: events.type, link: events.link }).from(events);
  const entries = rows.sort((one, other) => one.link - other.link);
  return { entries, templates: await read.$count(templates) };
}

function notDone(
  { entries, templates, said, called }: Tried,
  { leaves, imports, shows, calls }: Deed,
): readonly string[] {
  const isLeft = entries.join() === (leaves ?? "") && templates === (imports ? 1 : 0);
  return [
    ...(isLeft
      ? []
      : [
          `it left ${entries.join(", ") || "nothing"}, and not ${leaves ?? (imports ? "a template" : "nothing")}: ${said.slice(0, 200)}`,
        ]),
    ...((shows?.test(said) ?? true) ? [] : [`it was not shown, but ${said.slice(0, 300)}`]),
    ...((calls?.test(called) ?? true) ? [] : [`nothing came of it, but ${said.slice(0, 300)}`]),
  ];
}

function notRefused(
  { entries, templates, said, called }: Tried,
  who: Who,
  { shows, calls, hides }: Deed,
): readonly string[] {
  const isRecorded = entries.length === 1 && DENIALS.includes(entries[0] ?? "");
  const isLeft = templates === 0 && (hides === undefined ? isRecorded : entries.length === 0);
  return [
    ...(isLeft
      ? []
      : [`it left ${entries.join(", ") || "nothing"}, and not ${hides === undefined ? "one denial" : "nothing"}`]),
    ...((hides ?? TOLD[who]).test(said) ? [] : [`no refusal was said, but ${said.slice(0, 300)}`]),
    ...(shows?.test(said) ? [`it was shown: ${said.slice(0, 300)}`] : []),
    ...(calls?.test(called) ? ["it was done all the same"] : []),
  ];
}
