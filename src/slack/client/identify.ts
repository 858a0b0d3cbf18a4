import type { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Outcome } from "../../flows/ports.ts";
import { answerOf } from "./answer-of.ts";
import { readAnswer } from "./read-answer.ts";

/** The workspace that a bot token belongs to. */
export type Workspace = {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly botUserId: string;
  readonly botId: string;
  /** What the token may do; null when Slack does not say. */
  readonly scopes: readonly string[] | null;
};

const identity = z.object({
  team_id: z.string(),
  team: z.string().default(""),
  url: z.string().default(""),
  user_id: z.string(),
  bot_id: z.string().default(""),
  response_metadata: z.object({ scopes: z.array(z.string()).optional() }).optional(),
});

/** Asks Slack whose token this is. */
export async function identify(client: WebClient): Promise<Outcome<Workspace>> {
  try {
    const answer = readAnswer({ ok: true, value: await client.auth.test() }, identity);
    if (!answer.ok) return answer;
    const { team_id: id, team: name, url, user_id: botUserId, bot_id: botId, response_metadata } = answer.value;
    return { ok: true, value: { id, name, url, botUserId, botId, scopes: response_metadata?.scopes ?? null } };
  } catch (error) {
    return answerOf(error, "again");
  }
}
