import { spawn } from "node:child_process";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { launchTeam } from "../src/sandbox/seeds/launch-team.ts";
import { startSandbox } from "../src/sandbox/start-sandbox.ts";
import { tempFolder } from "./support/databases.ts";
import { manifest } from "./support/readiness.ts";

/** What `npm start` runs; built anew before the tests. */
const MAIN = join(import.meta.dirname, "../dist/readiness.js");

const endings: (() => Promise<unknown> | undefined)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/** Runs the bot as its own process, in an empty folder and with nothing but these variables. */
function run(env: Record<string, string>) {
  const child = spawn(process.execPath, [MAIN], { cwd: tempFolder(), env: { PATH: process.env.PATH, ...env } });
  const out: string[] = [];
  const err: string[] = [];
  child.stdout.on("data", (chunk) => out.push(String(chunk)));
  child.stderr.on("data", (chunk) => err.push(String(chunk)));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  endings.push(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return { child, ended, out: () => out.join(""), err: () => err.join("") };
}

async function sandbox() {
  const slack = await startSandbox({ seed: launchTeam(manifest) });
  endings.push(() => slack.stop());
  const { bot, app, signingSecret } = slack.tokens();
  const env = { SLACK_BOT_TOKEN: bot, SLACK_APP_TOKEN: app, SLACK_API_URL: slack.apiUrl, PORT: "0" };
  return { slack, env, signingSecret };
}

async function ready(bot: ReturnType<typeof run>): Promise<string> {
  await vi.waitFor(() => expect(bot.out()).toContain('"ready"'), { timeout: 15_000, interval: 50 });
  return /"url":"([^"]+)"/.exec(bot.out())?.[1] ?? "";
}

describe("npm start", { timeout: 30_000 }, () => {
  test("without any variable lists all that are missing, ends with 1, and shows no stack trace", async () => {
    const bot = run({ PORT: "x" });
    expect(await bot.ended).toBe(1);
    expect(bot.err()).toContain("SLACK_BOT_TOKEN is missing.");
    expect(bot.err()).toContain("SLACK_APP_TOKEN (for Socket Mode) or SLACK_SIGNING_SECRET (for HTTP) is missing");
    expect(bot.err()).toContain("PORT is not a port");
    expect(bot.err()).not.toMatch(/\n\s+at /);
  });

  test.each([
    ["SLACK_BOT_TOKEN", "xoxb-wrong"],
    ["SLACK_APP_TOKEN", "xapp-wrong"],
  ])("with a wrong %s says so in one sentence", async (name, value) => {
    const { env } = await sandbox();
    const bot = run({ ...env, [name]: value });
    expect(await bot.ended).toBe(1);
    expect(bot.err().trim()).toMatch(new RegExp(`^Slack does not accept ${name} \\(invalid_auth\\): .*\\.$`));
    expect(bot.out() + bot.err()).not.toContain(value);
  });

  test("with Slack out of reach says so in one sentence", async () => {
    const bot = run({
      SLACK_BOT_TOKEN: "xoxb-1",
      SLACK_APP_TOKEN: "xapp-1",
      SLACK_API_URL: "http://127.0.0.1:1/api/",
      PORT: "0",
    });
    expect(await bot.ended).toBe(1);
    expect(bot.err().trim()).toMatch(/^Slack cannot be reached at http:\/\/127\.0\.0\.1:1\/api\/ .*\.$/);
  });

  test("with a taken port says so in one sentence", async () => {
    const { env } = await sandbox();
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, resolve));
    endings.push(() => new Promise((resolve) => taken.close(resolve)));
    const address = taken.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const bot = run({ ...env, PORT: String(port) });
    expect(await bot.ended).toBe(1);
    expect(bot.err().trim()).toMatch(new RegExp(`^Port ${port} is taken: .*\\.$`));
  });

  test("is healthy when it is ready, refuses a second bot on its file, and ends within 5 s of a SIGTERM", async () => {
    const { slack, env } = await sandbox();
    const file = `file:${join(tempFolder(), "shared.db")}`;
    const bot = run({ ...env, DATABASE_URL: file });
    const url = await ready(bot);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);

    const second = run({ ...env, DATABASE_URL: file });
    expect(await second.ended).toBe(1);
    expect(second.err()).toContain("Another Readiness is running on");

    await slack.act({ workspace: "meridian", as: "ana", do: "command", channel: "#launches", text: "/readiness help" });
    const started = performance.now();
    bot.child.kill("SIGTERM");
    expect(await bot.ended).toBe(0);
    expect(performance.now() - started).toBeLessThan(5_000);
    expect(bot.err()).toBe("");
    expect(bot.out()).not.toMatch(/xoxb-|xapp-/);
  });

  test("is not healthy while Slack is gone, and is again when it is back", async () => {
    const { slack, env } = await sandbox();
    const bot = run(env);
    const url = await ready(bot);
    slack.sockets.refuse(3);
    slack.sockets.drop();
    await vi.waitFor(async () => expect((await fetch(`${url}/healthz`)).status).toBe(503), {
      timeout: 5_000,
      interval: 20,
    });
    await vi.waitFor(async () => expect((await fetch(`${url}/healthz`)).status).toBe(200), {
      timeout: 10_000,
      interval: 50,
    });
    expect(
      await slack.act({
        workspace: "meridian",
        as: "ana",
        do: "command",
        channel: "#launches",
        text: "/readiness help",
      }),
    ).toMatchObject({ ok: true });
  });
});
