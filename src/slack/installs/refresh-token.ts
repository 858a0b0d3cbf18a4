import { WebClient } from "@slack/web-api";
import { z } from "zod";
import type { Fresh } from "../../flows/installs/renew-token.ts";
import type { Log, Outcome } from "../../flows/ports.ts";
import { answerOf } from "../client/answer-of.ts";
import { readAnswer } from "../client/read-answer.ts";
import { clientOptions } from "../client/web-client.ts";

const answer = z.object({
  access_token: z.string().min(1),
  refresh_token: z.string().min(1),
  expires_in: z.number().positive(),
});

export type RefreshNeeds = {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly slackApiUrl: string;
  readonly log: Log;
};

/** Trades a refresh token for new tokens (https://docs.slack.dev/authentication/using-token-rotation). */
export function createRefresh({
  clientId,
  clientSecret,
  slackApiUrl,
  log,
}: RefreshNeeds): (refreshToken: string) => Promise<Outcome<Fresh>> {
  const client = new WebClient(undefined, clientOptions({ slackApiUrl, log }));
  return async (refreshToken) => {
    try {
      const value = await client.oauth.v2.access({
        client_id: clientId,
        client_secret: clientSecret,
        grant_type: "refresh_token",
        refresh_token: refreshToken,
      });
      const read = readAnswer({ ok: true, value }, answer);
      if (!read.ok) return read;
      const { access_token: token, refresh_token: next, expires_in: expiresInS } = read.value;
      return { ok: true, value: { token, refreshToken: next, expiresInS } };
    } catch (error) {
      return answerOf(error, "once");
    }
  };
}
