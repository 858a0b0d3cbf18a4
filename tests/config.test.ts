import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { environment, readConfig } from "../src/config.ts";

const good = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "xapp-1" };

function problemsOf(env: Record<string, string>): readonly string[] {
  const read = readConfig(env);
  return read.ok ? [] : read.problems;
}

test(".env.example names exactly the variables of the schema, in its order, with their defaults", () => {
  const lines = readFileSync(new URL("../.env.example", import.meta.url), "utf8").split("\n");
  const variables = lines.flatMap((line) => /^(?:# )?([A-Z_]+)=(.*)$/.exec(line)?.slice(1, 3) ?? []);
  const pairs = variables.flatMap((name, index) =>
    index % 2 === 0 ? [[name, variables[index + 1] ?? ""] as const] : [],
  );
  expect(pairs.map(([name]) => name)).toEqual(Object.keys(environment.shape));
  const defaults = environment.parse({ SLACK_BOT_TOKEN: "xoxb-1" });
  for (const [name, value] of pairs) {
    if (value !== "") expect(String(defaults[name as keyof typeof defaults])).toBe(value);
  }
});

test("an app token means Socket Mode, with every default filled in", () => {
  expect(readConfig(good)).toEqual({
    ok: true,
    config: {
      right: { kind: "token", botToken: "xoxb-1" },
      transport: { kind: "socket", appToken: "xapp-1" },
      slackApiUrl: "https://slack.com/api/",
      databaseUrl: "file:./data/readiness.db",
      port: 3000,
      logLevel: "info",
      admins: [],
      metricsToken: null,
      retentionDays: 365,
    },
  });
});

test("without an app token the signing secret means HTTP", () => {
  const read = readConfig({ SLACK_BOT_TOKEN: "xoxb-1", SLACK_APP_TOKEN: "", SLACK_SIGNING_SECRET: "s" });
  expect(read.ok && read.config.transport).toEqual({ kind: "http", signingSecret: "s" });
});

test("everything that is missing or wrong is listed at once, and no secret is repeated", () => {
  const problems = problemsOf({
    SLACK_BOT_TOKEN: "xapp-swapped-secret",
    DATABASE_URL: "mysql://root:hunter2@db",
    PORT: "http",
    LOG_LEVEL: "loud",
    SLACK_API_URL: "slack",
    READINESS_ADMINS: "@ana",
  });
  expect(problems.map((line) => line.split(" ")[0]).sort()).toEqual([
    "DATABASE_URL",
    "LOG_LEVEL",
    "PORT",
    "READINESS_ADMINS",
    "SLACK_API_URL",
    "SLACK_APP_TOKEN",
    "SLACK_BOT_TOKEN",
  ]);
  expect(problems.join()).not.toMatch(/hunter2|swapped/);
});

test.each([
  ["PORT", "70000"],
  ["PORT", "-1"],
  ["PORT", "3.5"],
  ["DATABASE_URL", "readiness.db"],
  ["SLACK_API_URL", "ftp://slack"],
  ["SLACK_APP_TOKEN", "xoxb-1"],
  ["SLACK_BOT_TOKEN", "xoxb-1 2"],
])("%s=%s is refused with a sentence that names the variable", (name, value) => {
  const [problem] = problemsOf({ ...good, [name]: value });
  expect(problem).toMatch(new RegExp(`^${name} is .*\\.$`));
});

test("the address of the Web API always ends with a slash", () => {
  const read = readConfig({ ...good, SLACK_API_URL: "http://localhost:4000/api" });
  expect(read.ok && read.config.slackApiUrl).toBe("http://localhost:4000/api/");
});

test("admins are a list", () => {
  const read = readConfig({ ...good, READINESS_ADMINS: "U1, W2 ," });
  expect(read.ok && read.config.admins).toEqual(["U1", "W2"]);
});

test("the file of published heads is a file", () => {
  const read = readConfig({ ...good, READINESS_HEAD_FILE: "/mnt/worm/heads.txt" });
  expect(read.ok && read.config.headFile).toBe("/mnt/worm/heads.txt");
  expect(problemsOf({ ...good, READINESS_HEAD_FILE: "/mnt/worm/" })).toEqual([
    "READINESS_HEAD_FILE is a folder; name a file in it, like `/mnt/worm/readiness-heads.txt`.",
  ]);
});
