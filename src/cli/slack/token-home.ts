import { z } from "zod";
import { environment } from "../../config.ts";
import type { Context } from "../context.ts";
import { askSlack } from "./ask-slack.ts";

const home = z.object({ team_id: z.string() });

/** The workspace that SLACK_BOT_TOKEN belongs to; null without a token, or when Slack does not say. */
export async function tokenHome(context: Pick<Context, "env" | "fetch">): Promise<string | null> {
  const token = context.env.SLACK_BOT_TOKEN?.trim();
  if (token === undefined || token === "") return null;
  const apiUrl = slackApiUrl(context);
  if (apiUrl === null) return null;
  const answer = await askSlack(context, { apiUrl, method: "auth.test", token });
  return answer.ok ? (home.safeParse(answer.body).data?.team_id ?? null) : null;
}

/** Where the Web API is, with a slash at its end; null when SLACK_API_URL is no address. */
export function slackApiUrl({ env }: Pick<Context, "env">): string | null {
  const given = env.SLACK_API_URL?.trim();
  const read = environment.shape.SLACK_API_URL.safeParse(given === "" ? undefined : given);
  if (!read.success) return null;
  return read.data.endsWith("/") ? read.data : `${read.data}/`;
}
