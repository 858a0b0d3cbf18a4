import { App, LogLevel, SocketModeReceiver } from "@slack/bolt";
import { afterEach, expect, test } from "vitest";
import { launchTeam } from "../../src/sandbox/seeds/launch-team.ts";
import { type Sandbox, startSandbox } from "../../src/sandbox/start-sandbox.ts";

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function withBolt(): Promise<{ slack: Sandbox; app: App }> {
  const slack = await startSandbox({ seed: launchTeam() });
  closing.push(() => slack.stop());
  const receiver = new SocketModeReceiver({
    appToken: slack.tokens().app,
    logLevel: LogLevel.ERROR,
    installerOptions: { clientOptions: { slackApiUrl: slack.apiUrl } },
  });
  const app = new App({
    token: slack.tokens().bot,
    receiver,
    logLevel: LogLevel.ERROR,
    clientOptions: { slackApiUrl: slack.apiUrl },
  });
  closing.push(() => receiver.client.disconnect());
  return { slack, app };
}

test("a command that a Bolt app answers with a post shows that post to everybody in the channel", async () => {
  const { slack, app } = await withBolt();
  app.command("/readiness", async ({ ack, command, client }) => {
    await ack();
    await client.chat.postMessage({ channel: command.channel_id, text: `You said ${command.text}` });
  });
  await app.start();
  const result = await slack.act({
    workspace: "meridian",
    as: "ana",
    do: "command",
    channel: "#launches",
    text: "/readiness assign @lena",
  });
  expect(result).toMatchObject({ ok: true });
  await slack.settled();
  const seen = slack
    .state("meridian", "omar")
    .channels.find(({ name }) => name === "launches")
    ?.messages.map(({ text }) => text);
  expect(seen).toEqual(["You said assign <@U0LENA00000|lena>"]);
  expect(slack.violations()).toEqual([]);
});
