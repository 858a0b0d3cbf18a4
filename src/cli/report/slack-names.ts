import { z } from "zod";
import { CommandFailure } from "../command-failure.ts";
import type { Context } from "../context.ts";
import { askSlack } from "../slack/ask-slack.ts";
import { slackApiUrl } from "../slack/token-home.ts";

const person = z.object({
  user: z.object({
    real_name: z.string().optional(),
    profile: z.object({ real_name: z.string().optional(), display_name: z.string().optional() }).optional(),
  }),
});

/** Asks Slack what people are called, as SLACK_BOT_TOKEN. Undefined: it does not say. */
export function slackNames(context: Context): (id: string) => Promise<string | undefined> {
  const token = context.env.SLACK_BOT_TOKEN?.trim() ?? "";
  const apiUrl = slackApiUrl(context);
  if (token === "" || apiUrl === null) {
    throw new CommandFailure(
      "--names asks Slack, and needs SLACK_BOT_TOKEN for it. Without --names, people are their ids.",
    );
  }
  return async (id) => {
    if (!/^[UW]/u.test(id)) return undefined;
    const answer = await askSlack(context, { apiUrl, method: `users.info?user=${id}`, token });
    const read = answer.ok ? person.safeParse(answer.body).data : undefined;
    const { real_name: name, profile } = read?.user ?? {};
    return [profile?.real_name, name, profile?.display_name].find((one) => one !== undefined && one.trim() !== "");
  };
}
