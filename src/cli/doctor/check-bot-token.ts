import { z } from "zod";
import type { Context } from "../context.ts";
import { askSlack } from "../slack/ask-slack.ts";
import { checkScopes } from "./check-scopes.ts";
import { type Finding, note, ok, wrong } from "./finding.ts";
import { tokenAdvice } from "./token-advice.ts";

const ABOUT = "bot token";
const identity = z.object({ team: z.string(), team_id: z.string(), user: z.string(), bot_id: z.string().optional() });

/** Whether Slack takes the bot's token, and what it may do. */
export async function checkBotToken(
  context: Pick<Context, "env" | "fetch">,
  { apiUrl, wanted }: { apiUrl: string; wanted: readonly string[] | null },
): Promise<readonly Finding[]> {
  const token = context.env.SLACK_BOT_TOKEN?.trim();
  if (token === undefined || token === "") return [note(ABOUT, "Not tried: there is none.")];
  const answer = await askSlack(context, { apiUrl, method: "auth.test", token });
  if (!answer.ok && answer.kind === "unreachable") {
    return [
      wrong(ABOUT, `Slack at ${apiUrl} cannot be asked: ${answer.error}.`, "Check the network, and SLACK_API_URL."),
    ];
  }
  if (!answer.ok) return [wrong(ABOUT, `Slack refuses it (${answer.error}).`, tokenAdvice(answer.error))];
  const read = identity.safeParse(answer.body);
  if (!read.success)
    return [wrong(ABOUT, `${apiUrl} does not answer auth.test as Slack does.`, "Check SLACK_API_URL.")];
  const { user, team, team_id, bot_id } = read.data;
  const who = ok(ABOUT, `Slack knows it as @${user} in ${team} (${team_id}).`);
  const isBot = bot_id !== undefined;
  return [
    isBot
      ? who
      : wrong(
          ABOUT,
          `It is a person's token (@${user}), not a bot's.`,
          "Use the Bot User OAuth Token, which begins with xoxb-.",
        ),
    ...checkScopes(wanted, answer.scopes),
  ];
}
