import { expect, test } from "vitest";
import { z } from "zod";
import type { Sandbox } from "../../src/sandbox/start-sandbox.ts";
import { call } from "./call.ts";
import { startBolt, startSlack } from "./start-bolt.ts";

const ana = { workspace: "meridian", as: "ana" } as const;
const plain = (text: string) => ({ type: "plain_text", text });
const view = (title: string, more: object = {}) => ({
  type: "modal",
  callback_id: title.toLowerCase(),
  title: plain(title),
  submit: plain("Save"),
  blocks: [
    { type: "actions", block_id: "more", elements: [{ type: "button", action_id: "more", text: plain("More") }] },
    {
      type: "input",
      block_id: "size",
      optional: true,
      label: plain("Size"),
      element: {
        type: "static_select",
        action_id: "size",
        options: [
          { text: plain("Small"), value: "s" },
          { text: plain("Large"), value: "l" },
        ],
      },
    },
  ],
  ...more,
});

/** An app that acknowledges everything; the test makes the calls itself. */
async function startSilentApp(answer: object | undefined = undefined, now = Date.now) {
  const slack = await startSlack({ rateLimits: false, now });
  await startBolt(slack, "socket", (app) => {
    app.command("/readiness", async ({ ack }) => ack());
    app.action(/.*/, async ({ ack }) => ack());
    app.view(/.*/, async ({ ack }) => (answer === undefined ? ack() : ack(answer as never)));
    app.view({ type: "view_closed" }, async ({ ack }) => ack());
  });
  return slack;
}

async function commandTrigger(slack: Sandbox): Promise<string> {
  await slack.act({ ...ana, do: "command", channel: "#launches", text: "/readiness x" });
  return lastRequest(slack, "slash_command").trigger_id;
}

function lastRequest(slack: Sandbox, name: string) {
  return z.looseObject({ trigger_id: z.string().default("") }).parse(slack.journal({ name }).at(-1)?.request);
}

const modals = (slack: Sandbox) => slack.state("meridian", "ana").modals;

test("a trigger opens one view, within three seconds, for its own app only", async () => {
  let time = Date.parse("2026-12-01T09:00:00Z");
  const slack = await startSilentApp(undefined, () => time);
  const trigger_id = await commandTrigger(slack);
  expect(await call(slack, "views.open", { trigger_id: "1.2.3", view: view("A") })).toMatchObject({
    error: "invalid_trigger_id",
  });
  expect(
    await call(slack, "views.open", { trigger_id, view: view("A", { title: plain("x".repeat(25)) }) }),
  ).toMatchObject({ error: "invalid_arguments" });
  expect(await call(slack, "views.open", { trigger_id, view: view("A") })).toMatchObject({ ok: true });
  expect(await call(slack, "views.open", { trigger_id, view: view("A") })).toMatchObject({
    error: "exchanged_trigger_id",
  });
  const late = await commandTrigger(slack);
  time += 3001;
  expect(await call(slack, "views.open", { trigger_id: late, view: view("A") })).toMatchObject({
    error: "expired_trigger_id",
  });
  expect(slack.violations().map(({ error }) => error)).toEqual([
    "invalid_trigger_id",
    "invalid_arguments",
    "exchanged_trigger_id",
    "expired_trigger_id",
  ]);
});

test("modals stack three high; closing tells the app where it asked for it", async () => {
  const slack = await startSilentApp();
  await call(slack, "views.open", {
    trigger_id: await commandTrigger(slack),
    view: view("A", { notify_on_close: true }),
  });
  const push = async (title: string) => {
    const top = modals(slack).at(-1)?.id ?? "";
    await slack.act({ ...ana, do: "click", on: { view: top }, blockId: "more", actionId: "more" });
    return call(slack, "views.push", {
      trigger_id: lastRequest(slack, "block_actions").trigger_id,
      view: view(title, { notify_on_close: title === "C" }),
    });
  };
  expect(await push("B")).toMatchObject({ ok: true });
  expect(await push("C")).toMatchObject({
    ok: true,
    view: { root_view_id: modals(slack)[0]?.id, previous_view_id: modals(slack)[1]?.id },
  });
  expect(await push("D")).toMatchObject({ error: "push_limit_reached" });
  const [a, b, c] = modals(slack).map(({ id }) => id);
  expect(
    await slack.act({ ...ana, do: "click", on: { view: a ?? "" }, blockId: "more", actionId: "more" }),
  ).toMatchObject({ error: "view_is_covered" });
  await slack.act({ ...ana, do: "close", view: c ?? "" });
  expect(modals(slack).map(({ id }) => id)).toEqual([a, b]);
  await slack.act({ ...ana, do: "close", view: b ?? "", all: true });
  expect(modals(slack)).toEqual([]);
  expect(slack.journal({ name: "view_closed" }).map(({ request }) => request)).toMatchObject([
    { view: { id: c }, is_cleared: false },
    { view: { id: a }, is_cleared: true },
  ]);
});

test("a stale hash is a conflict; an external id is taken once; a Home is published per person", async () => {
  const slack = await startSilentApp();
  const opened = await call(slack, "views.open", {
    trigger_id: await commandTrigger(slack),
    view: view("A", { external_id: "mine" }),
  });
  const { id, hash } = z.looseObject({ id: z.string(), hash: z.string() }).parse(opened.view);
  expect(await call(slack, "views.update", { view_id: id, hash: "1.old", view: view("B") })).toMatchObject({
    error: "hash_conflict",
  });
  expect(
    await call(slack, "views.update", { external_id: "mine", hash, view: view("B", { external_id: "mine" }) }),
  ).toMatchObject({ ok: true });
  expect(await call(slack, "views.update", { view_id: id, hash, view: view("C") })).toMatchObject({
    error: "hash_conflict",
  });
  expect(await call(slack, "views.update", { view_id: "V000", view: view("C") })).toMatchObject({ error: "not_found" });
  const home = { type: "home", blocks: [{ type: "divider" }], external_id: "mine" };
  expect(await call(slack, "views.publish", { user_id: "U0KIM000000", view: home })).toMatchObject({
    error: "duplicate_external_id",
  });
  expect(
    await call(slack, "views.publish", { user_id: "U0KIM000000", view: { ...home, external_id: "hers" } }),
  ).toMatchObject({ ok: true });
  expect(slack.state("meridian", "kim").home?.blocks).toMatchObject([{ type: "divider" }]);
  expect(slack.state("meridian", "ana").home).toBeNull();
});

test("a choice that the menu does not offer never reaches the app, and what was chosen stays chosen", async () => {
  const slack = await startSilentApp();
  await call(slack, "views.open", { trigger_id: await commandTrigger(slack), view: view("A") });
  const id = modals(slack)[0]?.id ?? "";
  const size = (value: string) => ({ size: { size: { type: "static_select", selected_option: { value } } } });
  expect(await slack.act({ ...ana, do: "submit", view: id, values: size("xl") })).toEqual({
    ok: false,
    error: "no_such_option: size",
  });
  await slack.act({ ...ana, do: "click", on: { view: id }, blockId: "more", actionId: "more", values: size("l") });
  await slack.act({ ...ana, do: "submit", view: id, values: {} });
  expect(slack.journal({ name: "view_submission" }).at(-1)?.request).toMatchObject({
    view: {
      state: {
        values: { size: { size: { type: "static_select", selected_option: { text: { text: "Large" }, value: "l" } } } },
      },
    },
  });
});

test("an answer to a form that Slack cannot follow shows as trouble, and is a violation", async () => {
  const slack = await startSilentApp({ response_action: "errors", errors: { nowhere: "What?" } });
  await call(slack, "views.open", { trigger_id: await commandTrigger(slack), view: view("A") });
  const id = modals(slack)[0]?.id ?? "";
  expect(await slack.act({ ...ana, do: "submit", view: id, values: {} })).toMatchObject({
    ok: false,
    error: "invalid_response_action",
  });
  expect(slack.state("meridian", "ana").toasts.map(({ text }) => text)).toEqual([
    "We had some trouble connecting. Try again?",
  ]);
  expect(slack.violations()).toMatchObject([{ name: "view_submission", error: "invalid_arguments" }]);
});
