/** Where the right to work in a workspace comes from. */
export type Right =
  /** Copied from the app's settings, for the one workspace that it belongs to. */
  | { readonly kind: "token"; readonly botToken: string }
  /** Given by OAuth, workspace by workspace. */
  | {
      readonly kind: "oauth";
      readonly clientId: string;
      readonly clientSecret: string;
      /** What tokens are encrypted with: the first encrypts, all decrypt. */
      readonly keys: readonly [Buffer, ...Buffer[]];
      /** Where browsers reach this process, without a slash at its end; null: at localhost. */
      readonly publicUrl: string | null;
    };

type Variables = {
  readonly SLACK_BOT_TOKEN?: string | undefined;
  readonly SLACK_CLIENT_ID?: string | undefined;
  readonly SLACK_CLIENT_SECRET?: string | undefined;
  readonly ENCRYPTION_KEYS?: readonly [Buffer, ...Buffer[]] | undefined;
  readonly PUBLIC_URL?: string | undefined;
};

const OAUTH = ["SLACK_CLIENT_ID", "SLACK_CLIENT_SECRET", "ENCRYPTION_KEYS"];

/** One way or the other: a token of one workspace, or everything that OAuth takes. */
export function rightProblems(env: { readonly [name: string]: unknown }): readonly string[] {
  const given = OAUTH.filter((name) => env[name] !== undefined);
  if (env.SLACK_BOT_TOKEN !== undefined) {
    return given.map((name) => `${name} is for many workspaces, SLACK_BOT_TOKEN for one: leave one of them out.`);
  }
  if (given.length === 0) return ["SLACK_BOT_TOKEN is missing."];
  const missing = OAUTH.filter((name) => env[name] === undefined).map((name) => `${name} is missing.`);
  return env.READINESS_ADMINS === undefined
    ? missing
    : [...missing, "READINESS_ADMINS is for one workspace: each of many names its own in /readiness settings."];
}

/** Undefined where something is missing. */
export function rightOf(env: Variables): Right | undefined {
  const { SLACK_BOT_TOKEN: botToken, SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret } = env;
  if (botToken !== undefined) return { kind: "token", botToken };
  const { ENCRYPTION_KEYS: keys, PUBLIC_URL: publicUrl } = env;
  if (clientId === undefined || clientSecret === undefined || keys === undefined) return undefined;
  return { kind: "oauth", clientId, clientSecret, keys, publicUrl: publicUrl?.replace(/\/+$/, "") ?? null };
}
