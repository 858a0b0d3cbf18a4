import { randomBytes } from "node:crypto";
import { afterEach, describe, expect, test, vi } from "vitest";
import type { Config } from "../../src/config.ts";
import { callBack, walkToCallback } from "../../src/sandbox/demo/install.ts";
import { startSandbox } from "../../src/sandbox/start-sandbox.ts";
import { startReadiness } from "../../src/start.ts";
import { markDueStatement } from "../../src/store/due/mark-due-statement.ts";
import { eachDatabase } from "../support/databases.ts";
import { manifest } from "../support/readiness.ts";
import { HARBOUR, twoWorkspaces } from "../support/two-workspaces.ts";

const postgres = eachDatabase.find(({ name }) => name === "PostgreSQL");
if (postgres === undefined) throw new Error("PostgreSQL is missing");

const PUBLIC = "https://readiness.example.com";
const DEAF = "postgres://nobody:nothing@127.0.0.1:1/nowhere";
const running: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const stop of running.splice(0).reverse()) await stop();
});

/** Replicas on one PostgreSQL behind one public address. `changes`: of each one's configuration. */
async function startReplicas(...changes: readonly Partial<Config>[]) {
  const slack = await startSandbox({ seed: twoWorkspaces(manifest) });
  running.push(slack.stop);
  slack.setRedirectUrls([`${PUBLIC}/slack/oauth_redirect`]);
  const [app] = slack.apps();
  if (app === undefined) throw new Error("the seed has no app");
  const databaseUrl = await postgres?.fresh();
  const config: Config = {
    right: {
      kind: "oauth",
      clientId: app.clientId,
      clientSecret: app.clientSecret,
      keys: [randomBytes(32)],
      publicUrl: PUBLIC,
    },
    transport: { kind: "http", signingSecret: app.signingSecret },
    slackApiUrl: slack.apiUrl,
    databaseUrl: databaseUrl ?? "",
    ...{ port: 0, logLevel: "info", admins: [], metricsToken: null, retentionDays: 365 },
  };
  const now = () => new Date().toISOString();
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const urls: string[] = [];
  for (const change of changes) {
    const bot = await startReadiness({ ...config, ...change }, { now, slackNow: now, log });
    running.push(bot.stop);
    urls.push(bot.url);
  }
  return { slack, urls, db: await (postgres as NonNullable<typeof postgres>).connect(config.databaseUrl) };
}

const TRIALS = 10;
const AT_ONCE_MS = 400;

/** For how long what another process asks for lies there, in milliseconds. It is about a review that there is not. */
async function waits(db: Awaited<ReturnType<typeof startReplicas>>["db"]): Promise<number[]> {
  const times: number[] = [];
  for (let trial = 0; trial < TRIALS; trial++) {
    const at = new Date().toISOString();
    const about = { key: `age/${trial}`, workspaceId: "T1", kind: "age", reviewId: `no-${trial}`, part: null };
    await db.commit([markDueStatement(db, { ...about, dueAt: at, askedAt: at, mark: `mark-${trial}` })]);
    const began = performance.now();
    await vi.waitFor(
      async () => {
        const rows = await db.read.select().from(db.tables.due);
        expect(rows.filter(({ key }) => key === about.key)).toEqual([]);
      },
      { timeout: 5_000, interval: 10 },
    );
    times.push(performance.now() - began);
    // Not in step with the sweep.
    await new Promise((resolve) => setTimeout(resolve, 137 * (trial % 5)));
  }
  return times;
}

describe("work that another process has committed", { timeout: 60_000 }, () => {
  test("is done at once by a replica that hears of it", async () => {
    const { db } = await startReplicas({});
    const soon = (await waits(db)).filter((ms) => ms < AT_ONCE_MS);
    // By the sweep alone, one time in eighty would come to as many.
    expect(soon.length).toBeGreaterThanOrEqual(8);
  });

  test("is done by the sweep, within 2 s, by replicas that hear nothing", async () => {
    const { db } = await startReplicas({ databaseListenUrl: DEAF }, { databaseListenUrl: DEAF });
    expect(Math.max(...(await waits(db)))).toBeLessThan(2_000);
  });
});

test("an installation that begins at one replica ends at another, once, and both work there", {
  timeout: 60_000,
}, async () => {
  const { slack, urls } = await startReplicas({}, {});
  const [first = "", second = ""] = urls;
  const walked = await walkToCallback(slack, { botUrl: first, workspace: "harbour", person: "bo" });
  expect(walked.callback).toMatch(/^https:\/\/readiness\.example\.com\/slack\/oauth_redirect\?/);
  const at = (url: string) => callBack({ ...walked, callback: walked.callback.replace(PUBLIC, url) });
  const { status, text } = await at(second);
  expect([status, text]).toEqual([200, expect.stringContaining("Readiness is installed in Harbour")]);
  expect((await at(first)).status).not.toBe(200);

  await slack.addMember("harbour", "#launches", "readiness");
  for (const [number, url] of urls.entries()) {
    await slack.setRequestUrl(`${url}/slack/events`);
    const typed = `/readiness start pier-${number} 1.0.0 launch 2027-06-15 template hotfix`;
    const act = { workspace: "harbour", as: "bo", do: "command", channel: "#launches", text: typed } as const;
    expect(await slack.act(act)).toMatchObject({ ok: true });
    await vi.waitFor(
      () => {
        const posts = slack.journal({ kind: "call", name: "chat.postMessage", workspace: HARBOUR });
        expect(JSON.stringify(posts)).toContain(`pier-${number} 1.0.0`);
      },
      { timeout: 15_000 },
    );
  }
});
