import { type Hands, handsOf } from "../../sandbox/demo/hands.ts";
import { alive, asSeen, INJECTIONS, shown } from "../injections.ts";
import type { Row } from "../row.ts";
import { sharesOf } from "../shares-of.ts";
import { openStage, type Stage, until } from "../stage.ts";

const SETTLED_MS = 20_000;
const STAGES = 2;
/** The fields into which each form is typed. */
const FIELDS = 21;
const CHANNELS = ["launches", "payments"];

/** A text as it was typed, and where. */
type Typed = { readonly field: string; readonly text: string };

/**
 * S4: every injection in every field that people fill: what a command repeats, texts of a checklist, comments, evidence, reasons,
 * names that are looked for. Judged by everything that was sent to Slack: nothing typed is alive in `text`, in
 * mrkdwn or by the type of an element, and each text stands somewhere as it was typed.
 */
export const injectedTexts: Row = {
  id: "S4",
  what: "mentions and markup in every field that people fill, judged by all that was sent to Slack",
  numbers: { full: 1_260, quick: 21 },
  run: async ({ count, random, onProgress }) => {
    const forms = random.shuffled(INJECTIONS);
    let done = 0;
    const results = await Promise.all(
      sharesOf(Math.ceil(count / FIELDS), STAGES).map((share, stage) =>
        typeForms(
          Array.from({ length: share }, (_, at) => forms[(at * STAGES + stage) % forms.length] ?? ""),
          () => {
            done += FIELDS;
            onProgress(Math.min(done, count));
          },
        ),
      ),
    );
    return { tried: count, failed: [...new Set(results.flat())].slice(0, 30) };
  },
};

/** Types these forms into every field, one after the other, in a workspace of their own; a sentence for each fault. */
async function typeForms(forms: readonly string[], onDone: () => void): Promise<readonly string[]> {
  const stage = await openStage({ transport: "http" });
  const failed: string[] = [];
  try {
    await stage.start();
    for (const [at, form] of forms.entries()) {
      const after = stage.slack.journal().at(-1)?.n ?? 0;
      const typed = await typeEverywhere(stage, form, at);
      if (typed.length !== FIELDS) failed.push(`${typed.length} fields were filled, and not ${FIELDS}`);
      await until(() => missing(stage, typed, after).length === 0, SETTLED_MS);
      failed.push(
        ...missing(stage, typed, after).map(({ field, text }) => `${field}: “${text}” is not shown as typed`),
      );
      failed.push(...sentSince(stage, after).flatMap((sent) => alive(sent)));
      onDone();
    }
    failed.push(...stage.slack.violations().map(({ name, error }) => `${name}: ${error}`));
    return failed;
  } finally {
    await stage.end();
  }
}

function missing(stage: Stage, typed: readonly Typed[], after: number): readonly Typed[] {
  const all = sentSince(stage, after).map(shown).join("\n");
  return typed.filter(
    ({ field, text }) => !all.includes(asSeen(field === "criterion" ? withoutCodeMarks(text) : text)),
  );
}

/** Beside a check box stands plain text: code of a checklist without its backticks. */
function withoutCodeMarks(text: string): string {
  return text.replace(/`([^`\n]+)`/g, "$1");
}

function sentSince({ slack }: Stage, after: number): readonly unknown[] {
  return slack
    .journal({ after })
    .map(({ kind, request, response }) => (kind === "call" ? request : response))
    .map((sent) => JSON.parse(JSON.stringify(sent ?? null), (_, value) => opened(value)));
}

/** Blocks and views that were sent as JSON within JSON. */
function opened(value: unknown): unknown {
  if (typeof value !== "string" || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

/** Types a form into every field; each text names its field, so that it can be found again. */
async function typeEverywhere({ slack }: Stage, form: string, number: number): Promise<readonly Typed[]> {
  const channel = CHANNELS[number % CHANNELS.length] ?? "";
  const ana = handsOf(slack, "meridian", "ana");
  // One that is acknowledged late is answered all the same; what counts is what was sent.
  const types = (command: string) => ana.types(channel, command).catch(() => undefined);
  const typed: Typed[] = [];
  const text = (field: string) => {
    typed.push({ field, text: `${field} ${form} ${number}` });
    return `${field} ${form} ${number}`;
  };
  const word = (field: string) => {
    const one = `${field}-${form.replaceAll(" ", "")}-${number}`;
    typed.push({ field, text: one });
    return one;
  };
  const template = `list-${number}`;
  await importChecklist(ana, channel, checklist(template, text));
  // A form that took long stays open, and says how it ended.
  await closeAll(slack, ana);
  const [service, version] = [`service-${number}`, "1.0.0"];
  await types(`/readiness start ${service} ${version} launch 2099-06-15 template ${template} lead @ana`);
  for (const command of [
    `/readiness "${word("command")}"`,
    `/readiness start "${word("service")}" 1.0.0 launch 2099-06-15 template hotfix`,
    `/readiness start other "${word("version")}" launch 2099-06-15 template hotfix`,
    `/readiness start other 1.0.0 launch "${word("date")}" template hotfix`,
    `/readiness start other 1.0.0 launch 2099-06-15 template "${word("template")}"`,
    `/readiness start other 1.0.0 launch 2099-06-15 template hotfix zone "${word("zone")}"`,
    `/readiness status "${word("status")}"`,
    `/readiness gate "${word("gate")}" 1.0.0`,
    `/readiness assign "${word("item")}" @lena`,
    `/readiness digest "${word("digest")}"`,
    `/readiness drill show "${word("drill")}"`,
  ]) {
    await types(command);
    await closeAll(slack, ana);
  }
  const press = async (label: string, about: string) => {
    const isThere = () =>
      ana
        .messages(channel)
        .some(({ blocks }) => JSON.stringify(blocks).includes(`"accessibility_label":"${label}: ${about}`));
    if (!(await until(isThere, SETTLED_MS)))
      throw new Error(`with ${form} there is no ${label}: ${ana.messages(channel).at(-1)?.text}`);
    await ana.press(channel, label, about);
  };
  for (const filled of [
    { Comment: text("comment") },
    { "Or a note": text("note") },
    { Status: "Blocked", Reason: text("blocked") },
  ]) {
    await press("Details", `item-a ${number}`);
    await ana.submit(filled);
    await closeAll(slack, ana);
  }
  await press("Details", `item-a ${number}`);
  await closeAll(slack, ana);
  await types("/readiness digest preview");
  await types(`/readiness status ${service}`);
  await closeAll(slack, ana);
  return typed;
}

async function importChecklist(ana: Hands, channel: string, yaml: string): Promise<void> {
  await ana.types(channel, "/readiness templates").catch(() => undefined);
  await until(() => ana.messages(channel).some(({ ephemeral }) => ephemeral), SETTLED_MS);
  await ana.press(channel, "Import a checklist", "");
  await ana.submit({ "Paste a checklist in Markdown or YAML": yaml });
  const id = /^id: (.*)$/m.exec(yaml)?.[1];
  await until(() => ana.messages(channel).some(({ text }) => text.includes(`is imported as ${id} `)), SETTLED_MS);
}

function checklist(id: string, text: (field: string) => string): string {
  const number = id.replace(/\D/g, "");
  return [
    `id: ${id}`,
    "version: 1",
    `title: ${JSON.stringify(text("title"))}`,
    "sections:",
    `  - title: ${JSON.stringify(text("section"))}`,
    "    items:",
    `      - title: ${JSON.stringify(`item-a ${number}`)}`,
    `        why: ${JSON.stringify(text("why"))}`,
    `        verify: ${JSON.stringify(text("verify"))}`,
    `        evidence: { expects: ${JSON.stringify(text("expects"))} }`,
    `        criteria: [${JSON.stringify(text("criterion"))}]`,
    `      - title: ${JSON.stringify(text("item-title"))}`,
    "",
  ].join("\n");
}

async function closeAll(slack: Stage["slack"], somebody: Hands): Promise<void> {
  for (const { id } of somebody.sees().modals) {
    await slack.act({ workspace: "meridian", as: somebody.handle, do: "close", view: id, all: true });
  }
}
