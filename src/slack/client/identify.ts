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
};

const identity = z
  .object({
    team_id: z.string(),
    team: z.string().default(""),
    url: z.string().default(""),
    user_id: z.string(),
    bot_id: z.string().default(""),
  })
  .transform(
    ({ team_id: id, team: name, url, user_id: botUserId, bot_id: botId }): Workspace => ({
      id,
      name,
      url,
      botUserId,
      botId,
    }),
  );

/** Asks Slack whose token this is. */
export async function identify(client: WebClient): Promise<Outcome<Workspace>> {
  try {
    return readAnswer({ ok: true, value: await client.auth.test() }, identity);
  } catch (error) {
    return answerOf(error, "again");
  }
}
