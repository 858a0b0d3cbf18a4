import { z } from "zod";
import { type Right, rightOf, rightProblems } from "./right-of.ts";
import { readKeys } from "./vault/read-keys.ts";

/** What the bot is run with. */
export type Config = {
  readonly right: Right;
  readonly transport:
    | { readonly kind: "socket"; readonly appToken: string }
    | { readonly kind: "http"; readonly signingSecret: string };
  /** Ends with a slash. */
  readonly slackApiUrl: string;
  readonly databaseUrl: string;
  /** Leads to PostgreSQL itself, where `databaseUrl` leads to a pooler; left out: that one does. */
  readonly databaseListenUrl?: string;
  /** 0: any free one. */
  readonly port: number;
  readonly logLevel: LogLevel;
  /** Slack user ids of admins of the app, besides those whom the settings name; where nobody is, the workspace's own are. */
  readonly admins: readonly string[];
  /** Where the head of the record is published daily; left out: in no file. */
  readonly headFile?: string;
  /** How many days the record of a workspace stays that took the app away. */
  readonly retentionDays: number;
  /** Where daily backups are written, and how many of them stay; left out: none are made. */
  readonly backups?: { readonly folder: string; readonly keep: number };
  /** What Prometheus brings to read the metrics; null: they are for this machine only. */
  readonly metricsToken: string | null;
};

export type LogLevel = (typeof LOG_LEVELS)[number];
const LOG_LEVELS = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const token = (prefix: string, others: readonly string[], where: string) =>
  z
    .string()
    .trim()
    .min(1)
    .refine((value) => !others.some((other) => value.startsWith(other)) && !/\s/.test(value), {
      error: `is not the right token: it begins with \`${prefix}\` and stands under ${where}`,
    });

/** The environment, variable by variable, in the order of `.env.example`. An empty variable counts as a missing one. */
export const environment = z.object({
  SLACK_BOT_TOKEN: token("xoxb-", ["xapp-", "xoxp-"], "OAuth & Permissions").optional(),
  SLACK_APP_TOKEN: token("xapp-", ["xoxb-", "xoxp-"], "Basic Information, App-Level Tokens").optional(),
  SLACK_SIGNING_SECRET: z.string().trim().min(1).optional(),
  SLACK_CLIENT_ID: z
    .string()
    .trim()
    .regex(/^[\w-]+\.[\w-]+$/, {
      error: "is not a client id: it looks like `123456.789012` and stands under Basic Information",
    })
    .optional(),
  SLACK_CLIENT_SECRET: z.string().trim().min(1).optional(),
  ENCRYPTION_KEYS: z
    .string()
    .transform((list, context) => {
      const keys = readKeys(list);
      if (keys === undefined)
        context.addIssue(
          "is not a list of keys: each is 32 random bytes in base64, as `openssl rand -base64 32` prints them",
        );
      return keys ?? z.NEVER;
    })
    .optional(),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: "is not a web address, like `https://readiness.example.com`" })
    .optional(),
  SLACK_API_URL: z
    .url({ protocol: /^https?$/, error: "is not a web address; leave it out for Slack itself" })
    .default("https://slack.com/api/"),
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|:memory:|postgres(ql)?:\/\/.+)$/, {
      error: "is neither a file (`file:./data/readiness.db`) nor PostgreSQL (`postgres://user:password@host/database`)",
    })
    .default("file:./data/readiness.db"),
  DATABASE_LISTEN_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/.+$/, {
      error: "is not the address of a PostgreSQL (`postgres://user:password@host/database`)",
    })
    .optional(),
  PORT: z.coerce
    .number({ error: "is not a port: a whole number from 0 to 65535" })
    .int({ error: "is not a port: a whole number from 0 to 65535" })
    .min(0, { error: "is not a port: a whole number from 0 to 65535" })
    .max(65535, { error: "is not a port: a whole number from 0 to 65535" })
    .default(3000),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `is not one of ${LOG_LEVELS.join(", ")}` }).default("info"),
  READINESS_ADMINS: z
    .string()
    .transform((list) =>
      list
        .split(",")
        .map((id) => id.trim())
        .filter((id) => id !== ""),
    )
    .refine((ids) => ids.every((id) => /^[UW][A-Z0-9]+$/.test(id)), {
      error: "is not a list of Slack user ids, like `U012ABCDEF,U345GHIJKL`",
    })
    .default([]),
  READINESS_HEAD_FILE: z
    .string()
    .trim()
    .refine((path) => !path.endsWith("/"), {
      error: "is a folder; name a file in it, like `/mnt/worm/readiness-heads.txt`",
    })
    .optional(),
  WORKSPACE_RETENTION_DAYS: z.coerce
    .number({ error: "is not a whole number from 1 to 36500" })
    .int({ error: "is not a whole number from 1 to 36500" })
    .min(1, { error: "is not a whole number from 1 to 36500" })
    .max(36_500, { error: "is not a whole number from 1 to 36500" })
    .default(365),
  BACKUP_DIR: z.string().trim().optional(),
  BACKUP_KEEP: z.coerce
    .number({ error: "is not a whole number from 1 to 3650" })
    .int({ error: "is not a whole number from 1 to 3650" })
    .min(1, { error: "is not a whole number from 1 to 3650" })
    .max(3650, { error: "is not a whole number from 1 to 3650" })
    .default(14),
  METRICS_TOKEN: z
    .string()
    .trim()
    .regex(/^\S{16,}$/, { error: "is too easy to guess: 16 characters at least, without spaces" })
    .optional(),
});

export type ConfigRead =
  | { readonly ok: true; readonly config: Config }
  /** One line for each variable that is missing or wrong. */
  | { readonly ok: false; readonly problems: readonly string[] };

/** Reads the environment. Values of variables are never repeated: some of them are secrets. */
export function readConfig(env: { readonly [name: string]: string | undefined }): ConfigRead {
  const filled = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""),
  );
  const parsed = environment.safeParse(filled);
  const problems = parsed.success
    ? []
    : parsed.error.issues.map(({ path, message }) => sentence(String(path[0]), filled, message));
  if (filled.SLACK_APP_TOKEN === undefined && filled.SLACK_SIGNING_SECRET === undefined) {
    problems.push(
      "SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing: one of them is needed.",
    );
  }
  problems.push(...rightProblems(filled));
  const right = parsed.success ? rightOf(parsed.data) : undefined;
  if (!parsed.success || problems.length > 0 || right === undefined) return { ok: false, problems };
  const { data } = parsed;
  return {
    ok: true,
    config: {
      right,
      transport:
        data.SLACK_APP_TOKEN === undefined
          ? { kind: "http", signingSecret: data.SLACK_SIGNING_SECRET ?? "" }
          : { kind: "socket", appToken: data.SLACK_APP_TOKEN },
      slackApiUrl: data.SLACK_API_URL.endsWith("/") ? data.SLACK_API_URL : `${data.SLACK_API_URL}/`,
      databaseUrl: data.DATABASE_URL,
      ...(data.DATABASE_LISTEN_URL === undefined ? {} : { databaseListenUrl: data.DATABASE_LISTEN_URL }),
      port: data.PORT,
      logLevel: data.LOG_LEVEL,
      admins: data.READINESS_ADMINS,
      ...(data.BACKUP_DIR === undefined ? {} : { backups: { folder: data.BACKUP_DIR, keep: data.BACKUP_KEEP } }),
      metricsToken: data.METRICS_TOKEN ?? null,
      retentionDays: data.WORKSPACE_RETENTION_DAYS,
      ...(data.READINESS_HEAD_FILE === undefined ? {} : { headFile: data.READINESS_HEAD_FILE }),
    },
  };
}

function sentence(name: string, env: { readonly [name: string]: unknown }, message: string): string {
  return env[name] === undefined ? `${name} is missing.` : `${name} ${message}.`;
}
