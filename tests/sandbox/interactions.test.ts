import { expect, test } from "vitest";
import { call } from "./call.ts";
import { messagesSeen, startBolt, startSlack } from "./start-bolt.ts";

const ana = { workspace: "meridian", as: "ana" } as const;
const LAUNCHES = "C0LAUNCHES0";
const plain = (text: string) => ({ type: "plain_text", text });
const option = (text: string) => ({ text: plain(text), value: text.toLowerCase() });

/** An app that acknowledges everything; what it was sent is in the journal. */
async function startWatcher() {
  const slack = await startSlack({ rateLimits: false });
  await startBolt(slack, "socket", (app) => {
    app.action(/.*/, async ({ ack }) => ack());
    app.shortcut(/.*/, async ({ ack }) => ack());
    app.options("service", async ({ ack, payload }) =>
      ack({ options: [{ text: { type: "plain_text", text: payload.value }, value: "p" }] }),
    );
    app.options("broken", async ({ ack }) => ack({ choices: [] } as never));
  });
  const sent = (name: string) => slack.journal({ kind: "delivery", name }).at(-1)?.request;
  return { slack, sent };
}

test("a click in a message carries the message, all its values, and a way to answer; an ephemeral one only its receiver can click", async () => {
  const { slack, sent } = await startWatcher();
  const blocks = [
    {
      type: "actions",
      block_id: "row",
      elements: [
        { type: "button", action_id: "done", text: plain("Mark done"), value: "7" },
        { type: "overflow", action_id: "rare", options: [option("Cancel"), option("Change")] },
        {
          type: "static_select",
          action_id: "who",
          options: [option("Lena"), option("Omar")],
          initial_option: option("Omar"),
        },
      ],
    },
  ];
  const { ts } = await call(slack, "chat.postMessage", { channel: LAUNCHES, text: "card", blocks });
  const on = { channel: LAUNCHES, ts: ts ?? "" };
  const click = (actionId: string, chosen = {}) =>
    slack.act({ ...ana, do: "click", on, blockId: "row", actionId, chosen });
  expect(await click("rare", { selected_option: { value: "change" } })).toMatchObject({ ok: true });
  expect(sent("block_actions")).toMatchObject({
    type: "block_actions",
    user: { id: "U0ANA000000", username: "ana", team_id: "T0MERIDIAN0" },
    team: { id: "T0MERIDIAN0", domain: "meridian" },
    api_app_id: "A0READINESS",
    container: { type: "message", message_ts: ts, channel_id: LAUNCHES, is_ephemeral: false },
    channel: { id: LAUNCHES, name: "launches" },
    message: { ts, text: "card", blocks, bot_id: "B0READINESS" },
    state: { values: { row: { who: { type: "static_select", selected_option: option("Omar") } } } },
    response_url: expect.stringContaining(`${slack.url}/response/T0MERIDIAN0/`),
    actions: [{ type: "overflow", block_id: "row", action_id: "rare", selected_option: option("Change") }],
  });
  expect(await click("rare", { selected_option: { value: "burn" } })).toEqual({
    ok: false,
    error: "no_such_option: row/rare",
  });
  expect(await click("done", { value: "8" })).toEqual({ ok: false, error: "nothing_to_choose: row/done" });
  await click("who", { selected_option: { value: "lena" } });
  await click("done");
  expect(sent("block_actions")).toMatchObject({
    state: { values: { row: { who: { selected_option: option("Lena") } } } },
    actions: [{ value: "7" }],
  });

  const quiet = await call(slack, "chat.postEphemeral", {
    channel: LAUNCHES,
    user: "U0GUS000000",
    text: "only you",
    blocks,
  });
  const hidden = { channel: LAUNCHES, ts: String(quiet.message_ts) };
  expect(await slack.act({ ...ana, do: "click", on: hidden, blockId: "row", actionId: "done" })).toEqual({
    ok: false,
    error: "no_such_message",
  });
  expect(
    await slack.act({ workspace: "meridian", as: "gus", do: "click", on: hidden, blockId: "row", actionId: "done" }),
  ).toMatchObject({ ok: true });
  expect(sent("block_actions")).toMatchObject({ container: { is_ephemeral: true } });
  expect(sent("block_actions")).not.toHaveProperty("message");
});

test("shortcuts reach the app from the search bar and from a message", async () => {
  const { slack, sent } = await startWatcher();
  const said = await slack.act({ ...ana, do: "say", channel: "#payments", text: "All green" });
  expect(await slack.act({ ...ana, do: "shortcut", callbackId: "start-review" })).toMatchObject({ ok: true });
  expect(sent("shortcut")).toMatchObject({
    type: "shortcut",
    callback_id: "start-review",
    user: { id: "U0ANA000000" },
  });
  const attach = {
    do: "message-shortcut",
    callbackId: "attach-evidence",
    channel: "#payments",
    ts: said.ts ?? "",
  } as const;
  expect(await slack.act({ ...ana, ...attach })).toMatchObject({ ok: true });
  expect(sent("message_action")).toMatchObject({
    message_ts: said.ts,
    message: { text: "All green", user: "U0ANA000000" },
    channel: { name: "payments" },
  });
  expect(await slack.act({ ...ana, do: "shortcut", callbackId: "attach-evidence" })).toEqual({
    ok: false,
    error: "no_such_shortcut: attach-evidence",
  });
});

test("a menu is filled by the app; an answer that is no menu is a violation", async () => {
  const { slack, sent } = await startWatcher();
  const menu = (action_id: string) => ({
    type: "external_select",
    action_id,
    min_query_length: 2,
    placeholder: plain("Service"),
  });
  const { ts } = await call(slack, "chat.postMessage", {
    channel: LAUNCHES,
    text: "x",
    blocks: [{ type: "actions", block_id: "m", elements: [menu("service"), menu("broken")] }],
  });
  const type = (actionId: string, typed: string) =>
    slack.act({ ...ana, do: "suggest", on: { channel: LAUNCHES, ts: ts ?? "" }, blockId: "m", actionId, typed });
  expect(await type("service", "p")).toEqual({ ok: true, options: [] });
  expect(await type("service", "pay")).toMatchObject({ ok: true, options: [{ value: "p", text: { text: "pay" } }] });
  expect(sent("block_suggestion")).toMatchObject({
    type: "block_suggestion",
    action_id: "service",
    block_id: "m",
    value: "pay",
  });
  expect(await type("broken", "pay")).toMatchObject({ ok: false, error: "invalid_options" });
  expect(slack.violations()).toMatchObject([{ name: "block_suggestion" }]);
});

test("events come wrapped, to apps that subscribe and have the scope", async () => {
  const { slack, sent } = await startWatcher();
  await slack.act({ ...ana, do: "home" });
  expect(sent("app_home_opened")).toMatchObject({
    type: "event_callback",
    team_id: "T0MERIDIAN0",
    api_app_id: "A0READINESS",
    event: { type: "app_home_opened", user: "U0ANA000000", tab: "home", channel: expect.stringMatching(/^D/) },
    event_id: expect.stringMatching(/^Ev/),
    authorizations: [{ team_id: "T0MERIDIAN0", user_id: "U0READINESS", is_bot: true }],
  });
  await slack.changePerson("meridian", "kim", { kind: "deactivated" });
  expect(sent("user_change")).toMatchObject({ event: { user: { id: "U0KIM000000", deleted: true } } });
  await slack.rename("meridian", "#payments", "money");
  expect(sent("channel_rename")).toMatchObject({ event: { channel: { id: "C0PAYMENTS0", name: "money" } } });
  await slack.rename("meridian", "#leads", "heads");
  expect(sent("group_rename")).toBeUndefined();
  await slack.addMember("meridian", "#heads", slack.tokens().botUserId);
  await slack.archive("meridian", "#heads");
  expect(sent("group_archive")).toMatchObject({ event: { type: "group_archive" } });
  expect(messagesSeen(slack, "ana", "heads")).toEqual([]);
});
