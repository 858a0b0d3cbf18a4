import { handsOf } from "../../sandbox/demo/hands.ts";
import { signature } from "../../sandbox/transports/signed-http.ts";
import type { BotProcess } from "../bot-process.ts";
import { type Recorded, type Recorder, sendAgain } from "../recorder.ts";
import type { Stage } from "../stage.ts";
import type { Belongings } from "./belongings.ts";
import type { House } from "./furnish.ts";
import type { Knock, Payload } from "./knocks.ts";

const OVER_MS = 10_000;

export type Scene = {
  readonly stage: Stage;
  readonly bot: BotProcess;
  readonly recorder: Recorder;
  /** All of a list, or in a slice some of it. */
  readonly some: <Thing>(all: readonly Thing[]) => readonly Thing[];
};

/** What came of a knock: all that the bot answered, called and logged until it was through with it. */
export type Came = { readonly outcome: string; readonly seen: string };

/** Somebody of this house does something real, which is caught on its way, changed and sent instead. */
export async function knockAs(
  scene: Scene,
  { company, has, personId }: House,
  knock: Knock,
  of: Belongings,
): Promise<Came> {
  const { stage, bot, recorder } = scene;
  const channel = `${company.word}-room`;
  const hands = handsOf(stage.slack, company.domain, company.admin);
  recorder.take();
  recorder.aim(null);
  await (knock.from === "command"
    ? hands.types(channel, "/readiness status")
    : hands.press(channel, "Details", company.title)
  ).catch(() => undefined);
  recorder.aim(bot.url);
  const [caught] = recorder.take();
  if (caught === undefined) throw new Error(`${company.domain} did nothing that could be sent (${has.reviewId})`);
  const sent = changed(caught, (payload) => knock.change(payload, of), stage.signingSecret);

  const after = stage.slack.journal().at(-1)?.n ?? 0;
  const logged = bot.said().length;
  const answer = await sendAgain(bot.url, sent);
  const line = () => /\{[^\n]*"msg":"delivery"\}/.exec(bot.said().slice(logged))?.[0];
  for (const end = performance.now() + OVER_MS; line() === undefined && performance.now() < end; ) {
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
  // Who asks is looked up again when what was known of them is too old, whatever they ask.
  const isOfAsker = ({ name, request }: { name: string; request: unknown }) =>
    name === "users.info" && Object(request).user === personId;
  const calls = stage.slack.journal({ after }).filter((entry) => entry.kind === "call" && !isOfAsker(entry));
  const { outcome = "none" } = JSON.parse(line() ?? "{}");
  const shown = calls.map(({ name, workspace, request }) => ({ name, workspace, request }));
  return { outcome, seen: JSON.stringify([answer, outcome, shown, bot.said().slice(logged)]) };
}

function changed({ headers, body }: Recorded, change: (payload: Payload) => Payload, secret: string): Recorded {
  const form = new URLSearchParams(body.toString());
  const inner = form.get("payload");
  const made =
    inner === null
      ? new URLSearchParams(
          Object.entries(change(Object.fromEntries(form))).map(([key, value]) => [key, String(value)]),
        )
      : new URLSearchParams({ payload: JSON.stringify(change(JSON.parse(inner))) });
  const text = made.toString();
  const timestamp = Math.floor(Date.now() / 1_000);
  return {
    headers: {
      ...headers,
      "x-slack-request-timestamp": String(timestamp),
      "x-slack-signature": signature(secret, timestamp, text),
    },
    body: Buffer.from(text),
  };
}
