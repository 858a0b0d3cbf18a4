import { parseArgs } from "node:util";
import { play } from "./demo/play.ts";
import { startDemo } from "./demo/start-demo.ts";
import { story } from "./demo/story.ts";

const { values } = parseArgs({
  options: { play: { type: "boolean", default: false }, port: { type: "string", default: "4600" } },
});
const demo = await startDemo({ page: !values.play, port: Number(values.port) });

let stopping = false;
async function stop(code: number): Promise<void> {
  if (stopping) return;
  stopping = true;
  await demo.stop();
  process.exit(code);
}
process.once("SIGINT", () => stop(0));
process.once("SIGTERM", () => stop(0));

try {
  if (values.play) {
    await play(demo.sandbox, (line) => console.log(line));
    await stop(0);
  }
  for (const step of story(demo.sandbox)) await step.does();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await stop(1);
}

console.log(`
A local Slack workspace is open at ${demo.sandbox.url}

Ana has started the launch review of payments-api 2.4.0 in #launches. Try this:
  · open the thread under the card and press “Take it” or “Mark done” on any item
  · change the person at the top, and see what another one sees; Gus is a guest and may only read
  · type /readiness in #payments, or /readiness start ledger 1.9.2
  · hover over a message and choose “Attach as evidence”
  · move the bot’s clock at the top, to tomorrow or to next Monday, and watch reminders and digests come
  · open the inspector to read every call between the bot and Slack

Everything is thrown away at the end. Stop with Ctrl+C.
`);
