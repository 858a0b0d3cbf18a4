import { describe, expect, test } from "vitest";
import { messagesSeen, startBolt, startSlack, transports } from "./start-bolt.ts";

const modal = {
  type: "modal" as const,
  callback_id: "start",
  title: { type: "plain_text" as const, text: "Start a review" },
  submit: { type: "plain_text" as const, text: "Start" },
  blocks: [
    {
      type: "input" as const,
      block_id: "service",
      label: { type: "plain_text" as const, text: "Service" },
      element: { type: "plain_text_input" as const, action_id: "value", max_length: 20 },
    },
    {
      type: "input" as const,
      block_id: "note",
      optional: true,
      label: { type: "plain_text" as const, text: "Note" },
      element: { type: "plain_text_input" as const, action_id: "value" },
    },
  ],
};

describe.each(transports)("over %s, a Bolt app", (transport) => {
  test("answers a command, opens a modal, shows errors in it, posts from it and updates its message on a click", async () => {
    const slack = await startSlack();
    await startBolt(slack, transport, (app) => {
      app.command("/readiness", async ({ ack, command, client }) => {
        await ack("One moment.");
        await client.views.open({
          trigger_id: command.trigger_id,
          view: { ...modal, private_metadata: command.channel_id },
        });
      });
      app.view("start", async ({ ack, view, client, body }) => {
        const service = view.state.values.service?.value?.value ?? "";
        if (service === "nope")
          return ack({ response_action: "errors", errors: { service: "There is no such service." } });
        await ack();
        const note = JSON.stringify(view.state.values.note);
        await client.chat.postMessage({
          channel: view.private_metadata,
          text: `${service} ${note}`,
          blocks: [
            { type: "section", text: { type: "mrkdwn", text: `*${service}* by <@${body.user.id}>` } },
            {
              type: "actions",
              block_id: "row",
              elements: [
                { type: "button", action_id: "done", text: { type: "plain_text", text: "Mark done" }, value: "7" },
              ],
            },
          ],
        });
      });
      app.action("done", async ({ ack, body, client, respond }) => {
        await ack();
        if (body.type !== "block_actions" || body.message === undefined || body.channel === undefined)
          throw new Error("not a message");
        await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: `done by ${body.user.id}` });
        await respond({ text: "Noted.", replace_original: false });
      });
    });
    const ana = { workspace: "meridian", as: "ana" };
    expect(await slack.act({ ...ana, do: "command", channel: "#launches", text: "/readiness start" })).toMatchObject({
      ok: true,
    });
    await slack.settled();
    expect(messagesSeen(slack, "ana", "launches")).toMatchObject([{ text: "One moment.", ephemeral: true }]);
    expect(messagesSeen(slack, "omar", "launches")).toEqual([]);
    const [view] = slack.state("meridian", "ana").modals;
    if (view === undefined) throw new Error("no modal is open");

    expect(await slack.act({ ...ana, do: "submit", view: view.id, values: {} })).toEqual({
      ok: false,
      error: "required_input_empty: service",
    });
    const typed = (value: string) => ({ service: { value: { type: "plain_text_input", value } } });
    expect(await slack.act({ ...ana, do: "submit", view: view.id, values: typed("x".repeat(21)) })).toEqual({
      ok: false,
      error: "too_long: service",
    });
    await slack.act({ ...ana, do: "submit", view: view.id, values: typed("nope") });
    expect(slack.state("meridian", "ana").modals[0]?.errors).toEqual({ service: "There is no such service." });
    await slack.act({ ...ana, do: "submit", view: view.id, values: typed("payments") });
    await slack.settled();
    expect(slack.state("meridian", "ana").modals).toEqual([]);
    const posted = messagesSeen(slack, "omar", "launches").at(-1);
    expect(posted?.text).toBe('payments {"value":{"type":"plain_text_input","value":null}}');

    const on = { channel: "#launches", ts: posted?.ts ?? "" };
    expect(
      await slack.act({ workspace: "meridian", as: "gus", do: "click", on, blockId: "row", actionId: "done" }),
    ).toMatchObject({ ok: true });
    await slack.settled();
    expect(messagesSeen(slack, "omar", "launches").at(-1)).toMatchObject({
      text: "done by U0GUS000000",
      blocks: [],
      edited: true,
    });
    expect(messagesSeen(slack, "gus", "launches").at(-1)).toMatchObject({ text: "Noted.", ephemeral: true });
    expect(slack.violations()).toEqual([]);
  });
});
