import { randomBytes, randomUUID } from "node:crypto";
import { afterEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { keepInstallation } from "../../../src/flows/installs/keep-installation.ts";
import { readAccess } from "../../../src/flows/installs/read-access.ts";
import { renewToken } from "../../../src/flows/installs/renew-token.ts";
import { launchTeam } from "../../../src/sandbox/seeds/launch-team.ts";
import { startSandbox } from "../../../src/sandbox/start-sandbox.ts";
import { createInstalls } from "../../../src/slack/installs/create-installs.ts";
import { createRefresh } from "../../../src/slack/installs/refresh-token.ts";
import { migrateDatabase } from "../../../src/store/migrate.ts";
import { loadWorkspace } from "../../../src/store/workspaces/load-workspace.ts";
import { createVault } from "../../../src/vault/vault.ts";
import { eachDatabase, type KindOfDatabase } from "../../support/databases.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { manifest } from "../../support/readiness.ts";

const grant = z.object({
  ok: z.literal(true),
  access_token: z.string(),
  refresh_token: z.string().startsWith("xoxe-1-"),
  expires_in: z.literal(43_200),
  scope: z.string(),
  app_id: z.string(),
  bot_user_id: z.string(),
});
const HOUR = 3_600_000;
const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** A local Slack whose tokens end, an installation there, and replicas on one database. */
async function setUp({ fresh, connect }: KindOfDatabase, count: number) {
  let ahead = 0;
  const nowMs = () => Date.now() + ahead;
  const now = () => new Date(nowMs()).toISOString();
  const rotating = { ...manifest, settings: { ...manifest.settings, token_rotation_enabled: true } };
  const redirect = "https://bot.example/back";
  const seed = launchTeam({ ...rotating, oauth_config: { ...rotating.oauth_config, redirect_urls: [redirect] } });
  const slack = await startSandbox({ seed, now: nowMs });
  endings.push(slack.stop);
  const { clientId, clientSecret } = slack.tokens();
  const form = { client_id: clientId, scope: "chat:write,users:read", redirect_uri: redirect, state: "s" };
  const answered = await fetch(`${slack.url}/oauth/v2/authorize`, {
    method: "POST",
    body: new URLSearchParams({ ...form, as: "T0MERIDIAN0 U0ANA000000", decision: "allow" }),
    redirect: "manual",
  });
  const code = new URL(answered.headers.get("location") ?? "").searchParams.get("code") ?? "";
  const exchange = { client_id: clientId, client_secret: clientSecret, code, redirect_uri: redirect };
  const given = await fetch(`${slack.apiUrl}oauth.v2.access`, { method: "POST", body: new URLSearchParams(exchange) });
  const granted = grant.parse(await given.json());

  const url = await fresh();
  const vault = createVault([randomBytes(32)]);
  const first = await connect(url);
  await migrateDatabase(first);
  await keepInstallation(
    { ...quietDeps, db: first, now, vault, newId: randomUUID },
    {
      workspaceId: "T0MERIDIAN0",
      enterpriseId: null,
      name: "Meridian",
      url: "",
      appId: granted.app_id,
      botUserId: granted.bot_user_id,
      scopes: granted.scope.split(","),
      token: granted.access_token,
      refreshToken: granted.refresh_token,
      expiresAt: new Date(nowMs() + granted.expires_in * 1_000).toISOString(),
      installedBy: "U0ANA000000",
    },
  );
  const replica = async () => {
    const db = await connect(url);
    const { log } = quietDeps;
    const refresh = createRefresh({ clientId, clientSecret, slackApiUrl: slack.apiUrl, log });
    const needs = { db, vault, now, newId: randomUUID, log, refresh };
    return createInstalls({
      read: (id) => readAccess({ db, vault }, id),
      renew: (id, held) => renewToken(needs, id, held),
      now,
      clock: () => nowMs(),
    });
  };
  const replicas = await Promise.all(Array.from({ length: count }, replica));
  const tokens = async (each: number) => {
    const asked = replicas.flatMap(({ accessOf }) => Array.from({ length: each }, () => accessOf("T0MERIDIAN0")));
    return (await Promise.all(asked)).map((access) => (access.ok ? access.value.token : access.error));
  };
  const refreshes = () =>
    slack
      .journal({ kind: "call", name: "oauth.v2.access" })
      .filter(({ request }) => JSON.stringify(request).includes("grant_type"));
  const pass = (ms: number) => {
    ahead += ms;
  };
  const answers = async (token: string) =>
    z
      .object({ ok: z.boolean() })
      .parse(await (await fetch(`${slack.apiUrl}auth.test`, { headers: { authorization: `Bearer ${token}` } })).json())
      .ok;
  return { slack, db: first, tokens, refreshes, pass, answers, granted };
}

describe.each(eachDatabase)("a token that ends, on $name", (kind) => {
  test("is renewed once by three replicas that all find it ended, and each goes on with the new one", async () => {
    const { tokens, refreshes, pass, answers, granted } = await setUp(kind, 3);
    expect(new Set(await tokens(10))).toEqual(new Set([granted.access_token]));
    expect(refreshes()).toEqual([]);

    pass(12 * HOUR + 1_000);
    expect(await answers(granted.access_token)).toBe(false);
    const renewed = new Set(await tokens(20));
    expect(renewed.size).toBe(1);
    expect(await answers([...renewed][0] ?? "")).toBe(true);
    expect(refreshes()).toHaveLength(1);

    pass(12 * HOUR + 1_000);
    const again = new Set(await tokens(20));
    expect([again.size, await answers([...again][0] ?? ""), refreshes().length]).toEqual([1, true, 2]);
  });

  test("is renewed in the background before it ends, while calls go on with it", async () => {
    const { tokens, refreshes, pass, granted, slack } = await setUp(kind, 2);
    pass(10 * HOUR + 60_000);
    expect(new Set(await tokens(10))).toEqual(new Set([granted.access_token]));
    await slack.settled(300);
    expect(refreshes()).toHaveLength(1);
    pass(3_000);
    await expect.poll(async () => new Set(await tokens(1)).has(granted.access_token), { timeout: 5_000 }).toBe(false);
    expect(refreshes()).toHaveLength(1);
  });
});

const [sqlite] = eachDatabase;

test("while Slack is away, a token that has not ended serves on, and an ended one is asked for again later", async () => {
  if (sqlite === undefined) throw new Error("there is a database");
  const { tokens, pass, slack, granted, db } = await setUp(sqlite, 1);
  const away = slack.faults.add({ method: "oauth.v2.access", fault: { kind: "status", status: 503 } });
  pass(11 * HOUR);
  expect(await tokens(3)).toEqual(Array(3).fill(granted.access_token));
  pass(2 * HOUR);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await loadWorkspace(db, "T0MERIDIAN0"))?.goneAt).toBeNull();
  away.end();
});

test("a right that Slack does not renew any more ends the work of the workspace", async () => {
  if (sqlite === undefined) throw new Error("there is a database");
  const { tokens, pass, slack, db } = await setUp(sqlite, 1);
  await slack.uninstallApp("meridian");
  pass(12 * HOUR + 1_000);
  expect(await tokens(3)).toEqual(Array(3).fill("token_expired"));
  expect((await loadWorkspace(db, "T0MERIDIAN0"))?.goneAt).not.toBeNull();
});
