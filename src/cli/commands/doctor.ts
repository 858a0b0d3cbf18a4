import { Command } from "commander";
import type { Answer } from "../answer.ts";
import type { Context, Door } from "../context.ts";
import { checkAppToken } from "../doctor/check-app-token.ts";
import { checkBotToken } from "../doctor/check-bot-token.ts";
import { checkConfiguration } from "../doctor/check-configuration.ts";
import { checkDatabase } from "../doctor/check-database.ts";
import type { Finding } from "../doctor/finding.ts";
import { findingLines } from "../doctor/finding-lines.ts";
import { manifestScopes } from "../doctor/manifest-scopes.ts";
import { slackApiUrl } from "../slack/token-home.ts";

export function doctorCommand({ context, say }: Door): Command {
  return new Command("doctor")
    .summary("look at everything that can be wrong, and say what to do")
    .description(
      "Looks at the configuration, the tokens and what they may do, the database and its messages. Changes nothing, and never\n" +
        "prints a secret. Exits with 1 when something is wrong; what the bot can do without is a note.",
    )
    .action(async () => say(await doctor(context, manifestScopes())));
}

/** `wanted`: the scopes that the app asks for. */
export async function doctor(context: Context, wanted: readonly string[]): Promise<Answer> {
  const findings = [
    ...checkConfiguration(context),
    ...(await checkSlack(context, wanted)),
    ...(await checkDatabase(context)),
  ];
  const isWrong = findings.some(({ state }) => state === "wrong");
  return { exitCode: isWrong ? 1 : 0, stdout: findingLines(findings), stderr: "" };
}

async function checkSlack(context: Context, wanted: readonly string[]): Promise<readonly Finding[]> {
  const apiUrl = slackApiUrl(context);
  if (apiUrl === null) return [];
  const [bot, app] = await Promise.all([checkBotToken(context, { apiUrl, wanted }), checkAppToken(context, apiUrl)]);
  return [...bot, ...app];
}
