import { App, HTTPReceiver, LogLevel } from "@slack/bolt";

/**
 * What every figure is compared with: the least that a Bolt app can do with a click. It acknowledges, and then updates the
 * message that was clicked with a constant. No database, no log, no blocks to draw.
 */
const { SLACK_BOT_TOKEN = "", SLACK_SIGNING_SECRET = "", SLACK_API_URL = "", PORT = "0" } = process.env;

const receiver = new HTTPReceiver({ signingSecret: SLACK_SIGNING_SECRET, logLevel: LogLevel.ERROR });
const app = new App({
  token: SLACK_BOT_TOKEN,
  receiver,
  clientOptions: { slackApiUrl: SLACK_API_URL },
  logLevel: LogLevel.ERROR,
});

app.action(/.*/, async ({ ack, body, client }) => {
  await ack();
  if (body.type !== "block_actions" || body.channel === undefined || body.message === undefined) return;
  await client.chat.update({ channel: body.channel.id, ts: body.message.ts, text: "Somebody clicked." });
});

const server = await receiver.start(Number(PORT));
const address = server.address();
const port = typeof address === "object" && address !== null ? address.port : 0;
process.stdout.write(`${JSON.stringify({ msg: "ready", url: `http://127.0.0.1:${port}` })}\n`);
