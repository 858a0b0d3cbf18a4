import type { Answer } from "../answer.ts";
import type { Context } from "../context.ts";
import { slackApiUrl } from "../slack/token-home.ts";
import { checkAppToken } from "./check-app-token.ts";
import { checkBotToken } from "./check-bot-token.ts";
import { checkConfiguration } from "./check-configuration.ts";
import { checkDatabase } from "./check-database.ts";
import type { Finding } from "./finding.ts";
import { findingLines } from "./finding-lines.ts";
import { manifestScopes } from "./manifest-scopes.ts";

/** Looks at everything. `wanted`: the scopes that the app asks for; null: they are not known. */
export async function doctor(context: Context, wanted: readonly string[] | null = manifestScopes()): Promise<Answer> {
  const findings = [
    ...checkConfiguration(context),
    ...(await checkSlack(context, wanted)),
    ...(await checkDatabase(context)),
  ];
  const isWrong = findings.some(({ state }) => state === "wrong");
  return { exitCode: isWrong ? 1 : 0, stdout: findingLines(findings), stderr: "" };
}

async function checkSlack(context: Context, wanted: readonly string[] | null): Promise<readonly Finding[]> {
  const apiUrl = slackApiUrl(context);
  if (apiUrl === null) return [];
  const [bot, app] = await Promise.all([checkBotToken(context, { apiUrl, wanted }), checkAppToken(context, apiUrl)]);
  return [...bot, ...app];
}
