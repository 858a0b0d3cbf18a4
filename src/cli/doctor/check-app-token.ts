import type { Context } from "../context.ts";
import { askSlack } from "../slack/ask-slack.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";
import { tokenAdvice } from "./token-advice.ts";

const ABOUT = "app token";

/** Whether Socket Mode can be opened. Asks for an address and does not connect. */
export async function checkAppToken(
  context: Pick<Context, "env" | "fetch">,
  apiUrl: string,
): Promise<readonly Finding[]> {
  const token = context.env.SLACK_APP_TOKEN?.trim();
  if (token === undefined || token === "") {
    if ((context.env.SLACK_SIGNING_SECRET ?? "").trim() === "") return [note(ABOUT, "Not tried: there is none.")];
    const says = "There is none, so the bot uses HTTP mode. Whether Slack reaches it cannot be tried from here.";
    return [note(ABOUT, says, "In the app's settings, the Request URLs must end with /slack/events.")];
  }
  const answer = await askSlack(context, { apiUrl, method: "apps.connections.open", token });
  if (answer.ok) return [ok(ABOUT, "Slack opens Socket Mode with it.")];
  if (answer.kind === "unreachable") {
    return [
      wrong(ABOUT, `Slack at ${apiUrl} cannot be asked: ${answer.error}.`, "Check the network, and SLACK_API_URL."),
    ];
  }
  return [wrong(ABOUT, `Slack refuses it (${answer.error}).`, tokenAdvice(answer.error))];
}
