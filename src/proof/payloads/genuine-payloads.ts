import { handsOf } from "../../sandbox/demo/hands.ts";
import { type Recorded, startRecorder } from "../recorder.ts";
import { messagesIn, type Stage, until } from "../stage.ts";

/** How Slack writes it: an event as JSON, a command as a form, what is clicked as a form with JSON in it. */
export type Payload = { readonly kind: "event" | "command" | "interaction"; readonly json: string };

const WORKSPACE = "meridian";
const ITEM = "The cause is understood";
const SETTLED_MS = 60_000;
const LATER_EVENTS = ["tokens_revoked", "app_uninstalled", "team_join", "message", "file_shared", "channel_archive"];
const MENUS = ["item.waits-for", "item.other-owner", "evidence.review", "evidence.item", "review.template"];

/** Payloads of every type: what people do in the sandbox, as it was delivered, and what Slack sends beside that. */
export async function genuinePayloads({ slack }: Stage, botUrl: string): Promise<readonly Payload[]> {
  const recorder = await startRecorder();
  try {
    recorder.aim(botUrl);
    await slack.setRequestUrl(recorder.url);
    recorder.take();
    const [ana, gus] = [handsOf(slack, WORKSPACE, "ana"), handsOf(slack, WORKSPACE, "gus")];
    const act = (as: string, what: object) => slack.act({ workspace: WORKSPACE, as, ...what } as never);
    const closed = async () => {
      for (const { id } of ana.sees().modals) await act("ana", { do: "close", view: id, all: true });
    };
    await ana.types("launches", "/readiness start payments-api 2.4.1 launch 2099-06-15 template hotfix");
    await until(() => messagesIn(slack).length === 3, SETTLED_MS);
    for (const words of [
      "help",
      "status",
      "mine",
      "list",
      "gate",
      "templates",
      "drill",
      "settings",
      "digest",
      "waivers",
    ]) {
      await ana.types("launches", `/readiness ${words}`);
      await closed();
    }
    await ana.types("launches", `/readiness assign "${ITEM}" @kim due 2099-05-01`);
    await gus.types("launches", "/readiness status payments-api");
    await ana.press("launches", "Take it", "A second person");
    for (const [label, typed] of [
      ["Details", { Comment: "I looked at it." }],
      ["Mark done", { "Add evidence: a link": "https://example.com/pr/1" }],
    ] as const) {
      await ana.press("launches", label, ITEM);
      await ana.submit(typed).catch(() => undefined);
      await closed();
    }
    await ana.press("launches", "Decide…", "").catch(() => undefined);
    await ana.submit({}).catch(() => undefined);
    await closed();
    await act("ana", { do: "shortcut", callbackId: "start_review" });
    await ana.submit({ Service: "ledger", Version: "1.0.0" }).catch(() => undefined);
    await closed();
    const [card] = messagesIn(slack);
    await act("ana", { do: "message-shortcut", callbackId: "attach_evidence", channel: "#launches", ts: card?.ts });
    await ana.submit({}).catch(() => undefined);
    await closed();
    await act("ana", { do: "home" });
    await act("kim", { do: "leave", channel: "#launches" });
    await act("kim", { do: "join", channel: "#launches" });
    const own = recorder.take().flatMap((request) => payloadOf(request) ?? []);
    return [...own, ...own.flatMap(relatives)];
  } finally {
    await slack.setRequestUrl(`${botUrl}/slack/events`);
    await recorder.stop();
  }
}

function payloadOf({ headers, body }: Recorded): Payload | undefined {
  const text = body.toString("utf8");
  if (headers["content-type"]?.startsWith("application/json") === true)
    return text.includes("url_verification") ? undefined : { kind: "event", json: text };
  const form = new URLSearchParams(text);
  const inner = form.get("payload");
  return inner === null
    ? { kind: "command", json: JSON.stringify(Object.fromEntries(form)) }
    : { kind: "interaction", json: inner };
}

/** What Slack sends as well: a window that was closed, a menu that asks for its options, other events. */
function relatives({ kind, json }: Payload): readonly Payload[] {
  const payload = JSON.parse(json);
  const as = (changes: object): Payload => ({ kind, json: JSON.stringify({ ...payload, ...changes }) });
  if (kind === "event") return LATER_EVENTS.map((type) => as({ event: { ...payload.event, type } }));
  if (payload.type !== "view_submission") return [];
  const menus = MENUS.map((id) => as({ type: "block_suggestion", block_id: id, action_id: id, value: "a" }));
  return [as({ type: "view_closed", is_cleared: true }), ...menus];
}
