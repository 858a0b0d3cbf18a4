import { describe, expect, test } from "vitest";
import { launchTeam, readinessManifest } from "../../src/sandbox/seeds/launch-team.ts";
import { call } from "./call.ts";
import { messagesSeen, startSlack } from "./start-bolt.ts";

const LAUNCHES = "C0LAUNCHES0";
const free = { rateLimits: false };

describe("who calls", () => {
  test("no token, a wrong one and one of the wrong kind get three different answers", async () => {
    const slack = await startSlack(free);
    expect(await call(slack, "auth.test", {}, null)).toMatchObject({ ok: false, error: "not_authed" });
    expect(await call(slack, "auth.test", {}, "xoxb-wrong")).toMatchObject({ ok: false, error: "invalid_auth" });
    expect(await call(slack, "auth.test", {}, slack.tokens().app)).toMatchObject({ error: "not_allowed_token_type" });
    expect(await call(slack, "apps.connections.open", {})).toMatchObject({ error: "not_allowed_token_type" });
    expect(await call(slack, "auth.test")).toMatchObject({
      ok: true,
      team: "Meridian",
      user_id: slack.tokens().botUserId,
    });
  });

  test("a form with the token as a parameter works as well as JSON with a header", async () => {
    const slack = await startSlack(free);
    const body = new URLSearchParams({
      token: slack.tokens().bot,
      channel: LAUNCHES,
      blocks: '[{"type":"divider"}]',
      text: "a line",
    });
    const response = await fetch(`${slack.apiUrl}chat.postMessage`, { method: "POST", body });
    expect(await response.json()).toMatchObject({ ok: true, channel: LAUNCHES });
    expect(response.headers.get("x-oauth-scopes")).toContain("chat:write");
    expect(response.headers.get("x-accepted-oauth-scopes")).toBe("chat:write");
    expect(response.headers.get("x-slack-req-id")).toMatch(/^[0-9a-f]{32}$/);
    expect(messagesSeen(slack, "ana", "launches")[0]?.blocks[0]?.block_id).toMatch(/./);
  });

  test("a missing scope is named together with what the token has", async () => {
    const scopes = readinessManifest.oauth_config?.scopes?.bot?.filter((scope) => scope !== "pins:write") ?? [];
    const slack = await startSlack({
      ...free,
      seed: launchTeam({ ...readinessManifest, oauth_config: { scopes: { bot: scopes } } }),
    });
    const { ts } = await call(slack, "chat.postMessage", { channel: LAUNCHES, text: "hello" });
    const refused = await call(slack, "pins.add", { channel: LAUNCHES, timestamp: ts });
    expect(refused).toMatchObject({
      ok: false,
      error: "missing_scope",
      needed: "pins:write",
      provided: scopes.join(","),
    });
  });
});

describe("how a call is made", () => {
  test("unknown methods, unknown, missing and mistyped parameters are refused by name, and remembered as violations", async () => {
    const slack = await startSlack(free);
    expect(await call(slack, "chat.scream")).toMatchObject({ error: "unknown_method" });
    const unknown = await call(slack, "chat.postMessage", { channel: LAUNCHES, text: "x", colour: "red" });
    expect(unknown).toMatchObject({
      error: "invalid_arguments",
      response_metadata: { messages: ["[ERROR] unknown parameter: colour"] },
    });
    const missing = await call(slack, "chat.postMessage", { text: "x" });
    expect(missing.response_metadata?.messages).toEqual(["[ERROR] missing required field: channel"]);
    const mistyped = await call(slack, "conversations.history", { channel: LAUNCHES, limit: "many" });
    expect(mistyped.response_metadata?.messages).toEqual(["[ERROR] must be a whole number [json-pointer:/limit]"]);
    expect(slack.violations().map(({ name, error }) => `${name} ${error}`)).toEqual([
      "chat.scream unknown_method",
      "chat.postMessage invalid_arguments",
      "chat.postMessage invalid_arguments",
      "conversations.history invalid_arguments",
    ]);
  });

  test("blocks are judged, with a pointer to the place", async () => {
    const slack = await startSlack(free);
    const blocks = [{ type: "section", text: { type: "mrkdwn", text: "x".repeat(3001) } }];
    const refused = await call(slack, "chat.postMessage", { channel: LAUNCHES, text: "x", blocks });
    expect(refused.error).toBe("invalid_blocks");
    expect(refused.response_metadata?.messages?.[0]).toContain("[json-pointer:/blocks/0/text]");
    expect(await call(slack, "chat.postMessage", { channel: LAUNCHES, blocks: "[{" })).toMatchObject({
      error: "invalid_blocks_format",
    });
    expect(await call(slack, "chat.postMessage", { channel: LAUNCHES })).toMatchObject({ error: "no_text" });
  });
});

describe("where a bot may write", () => {
  test("only where it is, and private channels look like none from outside", async () => {
    const slack = await startSlack(free);
    expect(await call(slack, "chat.postMessage", { channel: "C0LEADS0000", text: "x" })).toMatchObject({
      error: "channel_not_found",
    });
    expect(await call(slack, "conversations.info", { channel: "C0LEADS0000" })).toMatchObject({
      error: "channel_not_found",
    });
    await slack.removeMember("meridian", "#payments", slack.tokens().botUserId);
    expect(await call(slack, "chat.postMessage", { channel: "C0PAYMENTS0", text: "x" })).toMatchObject({
      error: "not_in_channel",
    });
    expect(await call(slack, "conversations.join", { channel: "C0PAYMENTS0" })).toMatchObject({ ok: true });
    expect(await call(slack, "chat.postMessage", { channel: "C0PAYMENTS0", text: "x" })).toMatchObject({ ok: true });
    await slack.archive("meridian", "#payments");
    expect(await call(slack, "chat.postMessage", { channel: "C0PAYMENTS0", text: "x" })).toMatchObject({
      error: "is_archived",
    });
  });

  test("a person's id opens a direct message, which only its own id can update", async () => {
    const slack = await startSlack(free);
    const posted = await call(slack, "chat.postMessage", { channel: "U0LENA00000", text: "good morning" });
    expect(posted.channel).toMatch(/^D/);
    expect(slack.state("meridian", "lena").notifications).toMatchObject([{ text: "good morning" }]);
    expect(await call(slack, "chat.update", { channel: "U0LENA00000", ts: posted.ts, text: "x" })).toMatchObject({
      error: "channel_not_found",
    });
    expect(await call(slack, "chat.update", { channel: posted.channel, ts: posted.ts, text: "x" })).toMatchObject({
      ok: true,
    });
    expect(await call(slack, "conversations.open", { users: "U0DORA00000" })).toMatchObject({ error: "user_disabled" });
  });
});

describe("messages", () => {
  test("an update with text alone takes the blocks away, keeps the metadata, and works on own messages only", async () => {
    const slack = await startSlack(free);
    const metadata = { event_type: "review", event_payload: { id: "r1" } };
    const { ts } = await call(slack, "chat.postMessage", {
      channel: LAUNCHES,
      text: "x",
      blocks: [{ type: "divider" }],
      metadata,
    });
    await call(slack, "chat.update", { channel: LAUNCHES, ts, text: "y" });
    expect(messagesSeen(slack, "ana", "launches")).toMatchObject([{ text: "y", blocks: [], edited: true }]);
    const history = await call(slack, "conversations.history", { channel: LAUNCHES, include_all_metadata: true });
    expect(history.messages).toMatchObject([{ ts, metadata }]);
    const theirs = await slack.act({ workspace: "meridian", as: "ana", do: "say", channel: "#launches", text: "mine" });
    expect(await call(slack, "chat.update", { channel: LAUNCHES, ts: theirs.ts, text: "z" })).toMatchObject({
      error: "cant_update_message",
    });
    expect(await call(slack, "chat.update", { channel: LAUNCHES, ts: "1.000001", text: "z" })).toMatchObject({
      error: "message_not_found",
    });
  });

  test("a message older than the workspace lets messages be edited stays as it is", async () => {
    const slack = await startSlack(free);
    const { ts } = await call(slack, "chat.postMessage", { channel: LAUNCHES, text: "before" });
    slack.limitEditing("meridian", 0);
    const update = { channel: LAUNCHES, ts, text: "after" };
    expect(await call(slack, "chat.update", update)).toMatchObject({ ok: false, error: "edit_window_closed" });
    slack.limitEditing("meridian", null);
    expect(await call(slack, "chat.update", update)).toMatchObject({ ok: true });
  });

  test("a deleted message with replies leaves a tombstone; ephemeral messages are in nobody's history", async () => {
    const slack = await startSlack(free);
    const root = await call(slack, "chat.postMessage", { channel: LAUNCHES, text: "root" });
    await call(slack, "chat.postMessage", { channel: LAUNCHES, text: "reply", thread_ts: root.ts });
    await call(slack, "chat.postEphemeral", { channel: LAUNCHES, user: "U0GUS000000", text: "only you" });
    await call(slack, "chat.delete", { channel: LAUNCHES, ts: root.ts });
    expect(await call(slack, "conversations.history", { channel: LAUNCHES })).toMatchObject({
      messages: [{ subtype: "tombstone", reply_count: 1 }],
    });
    const thread = await call(slack, "conversations.replies", { channel: LAUNCHES, ts: root.ts });
    expect(thread.messages).toMatchObject([{ subtype: "tombstone" }, { text: "reply" }]);
    expect(messagesSeen(slack, "gus", "launches").at(-1)).toMatchObject({ text: "only you", ephemeral: true });
    expect(messagesSeen(slack, "ana", "launches").map(({ text }) => text)).not.toContain("only you");
    const outside = { channel: "C0PAYMENTS0", user: "U0LENA00000", text: "x" };
    expect(await call(slack, "chat.postEphemeral", outside)).toMatchObject({ error: "user_not_in_channel" });
  });

  test("history comes in pages, newest first, between two instants", async () => {
    const slack = await startSlack(free);
    const posts = [];
    for (const text of ["a", "b", "c", "d"])
      posts.push(await call(slack, "chat.postMessage", { channel: LAUNCHES, text }));
    const first = await call(slack, "conversations.history", { channel: LAUNCHES, limit: 3 });
    expect(first).toMatchObject({ has_more: true, messages: [{ text: "d" }, { text: "c" }, { text: "b" }] });
    const cursor = first.response_metadata?.next_cursor;
    expect(await call(slack, "conversations.history", { channel: LAUNCHES, limit: 3, cursor })).toMatchObject({
      has_more: false,
      messages: [{ text: "a" }],
    });
    const between = await call(slack, "conversations.history", {
      channel: LAUNCHES,
      oldest: posts[1]?.ts,
      latest: posts[3]?.ts,
      inclusive: true,
    });
    expect(between.messages).toMatchObject([{ text: "d" }, { text: "c" }, { text: "b" }]);
  });

  test("live mentions are known: in text and markup, not where they are escaped or plain", async () => {
    const slack = await startSlack(free);
    await call(slack, "chat.postMessage", {
      channel: LAUNCHES,
      text: "&lt;!channel&gt; <@U0LENA00000>",
      blocks: [
        { type: "header", text: { type: "plain_text", text: "<!here>" } },
        { type: "section", text: { type: "mrkdwn", text: "ask <!subteam^S0SRE000000>" } },
      ],
    });
    expect(messagesSeen(slack, "ana", "launches")[0]?.mentions).toEqual(["<@U0LENA00000>", "<!subteam^S0SRE000000>"]);
    expect(slack.state("meridian", "lena").notifications).toHaveLength(1);
    expect(slack.state("meridian", "omar").notifications).toHaveLength(1);
    expect(slack.state("meridian", "ines").notifications).toEqual([]);
  });
});

describe("around messages", () => {
  test("pins and bookmarks come, show, and go", async () => {
    const slack = await startSlack(free);
    const { ts } = await call(slack, "chat.postMessage", { channel: LAUNCHES, text: "card" });
    expect(await call(slack, "pins.add", { channel: LAUNCHES, timestamp: ts })).toMatchObject({ ok: true });
    expect(await call(slack, "pins.add", { channel: LAUNCHES, timestamp: ts })).toMatchObject({
      error: "already_pinned",
    });
    expect(slack.state("meridian", "ana").channels.find(({ id }) => id === LAUNCHES)?.pins).toEqual([ts]);
    expect(await call(slack, "pins.remove", { channel: LAUNCHES, timestamp: ts })).toMatchObject({ ok: true });
    expect(await call(slack, "pins.remove", { channel: LAUNCHES, timestamp: ts })).toMatchObject({ error: "no_pin" });
    const link = { channel_id: LAUNCHES, title: "Review", type: "link", link: "https://example.com/r" };
    const added = await call(slack, "bookmarks.add", link);
    expect(await call(slack, "bookmarks.add", { ...link, link: "nowhere" })).toMatchObject({ error: "invalid_link" });
    expect(await call(slack, "bookmarks.list", { channel_id: LAUNCHES })).toMatchObject({
      bookmarks: [added.bookmark],
    });
  });

  test("people are told apart: guests, strangers, the deactivated, bots, zones and languages", async () => {
    const slack = await startSlack(free);
    const info = async (user: string) => (await call(slack, "users.info", { user, include_locale: true })).user;
    expect(await info("U0ANA000000")).toMatchObject({
      is_admin: true,
      tz: "Europe/Madrid",
      locale: "es-ES",
      profile: { email: "ana@meridian.example" },
    });
    expect(await info("U0INES00000")).not.toHaveProperty("tz");
    expect(await info("U0GUS000000")).toMatchObject({ is_restricted: true, is_ultra_restricted: false });
    expect(await info("U0SOL000000")).toMatchObject({ is_restricted: true, is_ultra_restricted: true });
    expect(await info("U0EXT000000")).toMatchObject({ is_stranger: true, team_id: "T0HARBOUR00" });
    expect(await info("U0DORA00000")).toMatchObject({ deleted: true });
    expect(await info(slack.tokens().botUserId)).toMatchObject({ is_bot: true });
    const groups = await call(slack, "usergroups.list", { include_users: true });
    expect(groups.usergroups).toMatchObject([
      { handle: "dba-team", users: ["U0KIM000000", "U0OMAR00000"] },
      { handle: "sre" },
    ]);
    expect(await call(slack, "usergroups.users.list", { usergroup: "S0SRE000000" })).toMatchObject({
      users: ["U0OMAR00000"],
    });
  });
});
