import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Context } from "../../src/cli/context.ts";
import { checkScopes } from "../../src/cli/doctor/check-scopes.ts";
import { doctor } from "../../src/cli/doctor/doctor.ts";
import { manifestScopes } from "../../src/cli/doctor/manifest-scopes.ts";
import { SCOPE_COSTS } from "../../src/cli/doctor/scope-costs.ts";
import { parkMessage } from "../../src/store/messages/park-message.ts";
import { planMessagesStatements } from "../../src/store/messages/plan-messages-statements.ts";
import { NOW } from "../support/sample-review.ts";
import { fakeSlack } from "./fake-slack.ts";
import { someFolder } from "./run-cli.ts";
import { beginReview, seededDatabase } from "./seeded-database.ts";

const SCOPES = ["chat:write", "commands", "pins:write"];
const ACME = { ok: true, team: "Acme", team_id: "T1", user: "readiness", user_id: "U1", bot_id: "B1" };
const TOKENS = { SLACK_BOT_TOKEN: "xoxb-1-geheim", SLACK_APP_TOKEN: "xapp-1-geheim" };

async function examine(env: Context["env"]) {
  const { url } = env.DATABASE_URL === undefined ? await seededDatabase() : { url: env.DATABASE_URL };
  const context = {
    env: { ...env, DATABASE_URL: url },
    now: () => NOW,
    fetch: globalThis.fetch,
    progress: () => ({ report: () => {}, stop: () => {} }),
  };
  return doctor(context, SCOPES);
}

describe("doctor", () => {
  it("finds nothing wrong where nothing is", async () => {
    const SLACK_API_URL = await fakeSlack((method, token) => {
      if (method === "auth.test" && token === TOKENS.SLACK_BOT_TOKEN) return { body: ACME, scopes: SCOPES.join(",") };
      if (method === "apps.connections.open" && token === TOKENS.SLACK_APP_TOKEN)
        return { body: { ok: true, url: "wss://x" } };
      return { body: { ok: false, error: "invalid_auth" } };
    });
    const { url } = await seededDatabase(beginReview);
    const { exitCode, stdout } = await examine({ ...TOKENS, SLACK_API_URL, DATABASE_URL: url });
    expect(stdout).toContain("Slack knows it as @readiness in Acme (T1).");
    expect(stdout).toContain("All 3 of manifest.json.");
    expect(stdout).toContain("Slack opens Socket Mode with it.");
    expect(stdout).toContain("Whole: every log of 1 review gives its rows.");
    expect(stdout).toMatch(/Nothing is wrong\.$/u);
    expect(exitCode).toBe(0);
  });

  it("says which scopes are missing and what each costs, and lives without those that it can spare", async () => {
    const withScopes = (scopes: string) => fakeSlack(() => ({ body: ACME, scopes }));
    const spared = await examine({ ...TOKENS, SLACK_API_URL: await withScopes("chat:write,commands") });
    expect(spared.stdout).toMatch(/^note\s+scopes\s+`pins:write` is missing\. The card is not pinned\.$/mu);
    expect(spared.stdout).toContain("→ Add it under OAuth & Permissions");
    expect(spared.exitCode).toBe(0);
    const lost = await examine({ ...TOKENS, SLACK_API_URL: await withScopes("commands,pins:write") });
    expect(lost.stdout).toMatch(/^wrong\s+scopes\s+`chat:write` is missing\. No card/mu);
    expect(lost.exitCode).toBe(1);
  });

  it("says what to do about tokens that Slack refuses, without printing them", async () => {
    const SLACK_API_URL = await fakeSlack((method) => ({
      body: { ok: false, error: method === "auth.test" ? "invalid_auth" : "missing_scope" },
    }));
    const { exitCode, stdout } = await examine({ ...TOKENS, SLACK_API_URL });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^wrong\s+bot token\s+Slack refuses it \(invalid_auth\)\.\n\s+→ Slack does not know it/mu);
    expect(stdout).toMatch(/^wrong\s+app token\s+Slack refuses it \(missing_scope\)\.\n.*connections:write/mu);
    expect(stdout).not.toContain("geheim");
  });

  it.each([
    ["a page of a proxy", () => fakeSlack(() => ({ body: "<h1>Sign in</h1>", status: 502 })), /it answered 502/u],
    ["nobody", async () => "http://127.0.0.1:1/api/", /ECONNREFUSED|cannot be asked/u],
  ])("says so when %s answers in Slack's place", async (_who, start, sentence) => {
    const { exitCode, stdout } = await examine({ ...TOKENS, SLACK_API_URL: await start() });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(sentence);
    expect(stdout).toContain("→ Check the network, and SLACK_API_URL.");
  });

  it("lists every variable that is missing or wrong, and goes on with the rest", async () => {
    const { exitCode, stdout } = await examine({ PORT: "http", SLACK_API_URL: await fakeSlack(() => ({ body: {} })) });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^wrong\s+configuration\s+SLACK_BOT_TOKEN is missing\.$/mu);
    expect(stdout).toMatch(/^wrong\s+configuration\s+PORT is not a port/mu);
    expect(stdout).toMatch(/^ok\s+database/mu);
  });

  it("names what was given up in Slack, and why", async () => {
    const { url } = await seededDatabase(async (db) => {
      const { id, workspaceId, channelId } = await beginReview(db);
      await db.commit(planMessagesStatements(db, { reviewId: id, workspaceId, channelId, parts: ["card"] }));
      await parkMessage(db, { reviewId: id, part: "card", reason: "is_archived" });
    });
    const { stdout } = await examine({ DATABASE_URL: url });
    expect(stdout).toMatch(/^note\s+messages\s+The card of payments-api 2\.4\.0 in C1 is parked: is_archived\.$/mu);
    expect(stdout).toContain("→ Unarchive the channel, or cancel the review.");
  });

  it("finds a damaged database and names the way back", async () => {
    const file = join(someFolder(), "readiness.db");
    writeFileSync(file, "no database at all, but long enough to look like one".repeat(100));
    const { exitCode, stdout } = await examine({ DATABASE_URL: `file:${file}` });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^wrong\s+database\s+.*not a database/mu);
    expect(stdout).toContain("readiness restore FILE");
  });

  it("finds rows that are not what their log says", async () => {
    const { url } = await seededDatabase(async (db) => {
      await beginReview(db);
      await db.write.update(db.tables.reviews).set({ lead: "UEVE" });
    });
    const { exitCode, stdout } = await examine({ DATABASE_URL: url });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^wrong\s+database\s+The review payments-api 2\.4\.0 \(.*\) is not what its log says\.$/mu);
  });

  it("knows what each scope of the app's manifest is for", () => {
    expect(Object.keys(SCOPE_COSTS).toSorted()).toEqual(manifestScopes()?.toSorted());
  });

  it("compares no scopes that are not known", () => {
    expect(checkScopes(SCOPES, null)).toMatchObject([{ state: "note" }]);
    expect(checkScopes(null, [])).toMatchObject([{ state: "note" }]);
  });
});
