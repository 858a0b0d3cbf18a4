import { createHmac } from "node:crypto";
import { connect } from "node:net";
import { App } from "@slack/bolt";
import { afterEach, describe, expect, test } from "vitest";
import { healthRoutes } from "../../../src/http/health-routes.ts";
import { type HttpServer, startHttpServer } from "../../../src/http/http-server.ts";
import { readBody } from "../../../src/http/read-body.ts";
import { createHttpReceiver } from "../../../src/slack/receivers/http-receiver.ts";

const secret = "8f742231b10e8888abcd99yyyzzz85a5";

let server: HttpServer | undefined;
afterEach(async () => {
  await server?.stop();
  server = undefined;
});

async function start() {
  const heard: unknown[] = [];
  const errors: object[] = [];
  const log = { info: () => undefined, warn: () => undefined, error: (fields: object) => void errors.push(fields) };
  const receiver = createHttpReceiver({ secret, nowMs: Date.now, readBody, log });
  const app = new App({
    receiver,
    authorize: async () => ({ botToken: "xoxb-1", botId: "B1" }),
    convoStore: false,
    deferInitialization: true,
  });
  await app.init();
  app.command(/^/, async ({ body, ack }) => {
    heard.push(body);
    await ack("heard");
  });
  app.action(/^/, async ({ body, ack }) => {
    heard.push(body);
    await ack();
  });
  const health = healthRoutes(async () => ({ slack: null }));
  server = await startHttpServer({
    port: 0,
    routes: [...health, { method: "POST", path: "/slack/events", handle: receiver.handle }],
    log,
  });
  return { url: server.url, heard, errors };
}

function send(
  url: string,
  body: string | Buffer,
  {
    type = "application/x-www-form-urlencoded",
    age = 0,
    key = secret,
  }: { type?: string; age?: number; key?: string } = {},
) {
  const timestamp = String(Math.floor(Date.now() / 1_000) - age);
  const signature = `v0=${createHmac("sha256", key).update(`v0:${timestamp}:`).update(body).digest("hex")}`;
  return fetch(`${url}/slack/events`, {
    method: "POST",
    headers: { "content-type": type, "x-slack-request-timestamp": timestamp, "x-slack-signature": signature },
    body,
  });
}

const HEAD = "POST /slack/events HTTP/1.1\r\nhost: x\r\n";

/** Writes this to the server as it is, and reads what it says. `cut`: goes away then. */
function fromRaw(url: string, head: string, rest: Buffer | "cut"): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(Number(new URL(url).port), "localhost");
    let said = "";
    socket.on("data", (chunk) => {
      said += chunk;
    });
    socket.on("error", () => undefined);
    socket.on("close", () => resolve(said));
    socket.write(head, () => {
      if (rest === "cut") setTimeout(() => socket.destroy(), 50);
      else socket.write(rest);
    });
  });
}

const command = "command=%2Freadiness&text=help&team_id=T1&user_id=U1&channel_id=C1&trigger_id=1";

describe("by HTTP", () => {
  test("a signed command reaches its listener, and its answer goes back", async () => {
    const { url, heard } = await start();
    const response = await send(url, command);
    expect([response.status, await response.text()]).toEqual([200, "heard"]);
    expect(heard).toMatchObject([{ command: "/readiness", text: "help" }]);
  });

  test("Slack's first question is answered with its challenge", async () => {
    const { url } = await start();
    const response = await send(url, JSON.stringify({ type: "url_verification", challenge: "x1" }), {
      type: "application/json",
    });
    expect(await response.json()).toEqual({ challenge: "x1" });
  });

  test.each([
    ["another secret", { key: "other" }],
    ["a timestamp of six minutes ago", { age: 360 }],
    ["a timestamp six minutes ahead", { age: -360 }],
  ])("with %s nobody is heard", async (_, how) => {
    const { url, heard } = await start();
    expect((await send(url, command, how)).status).toBe(401);
    expect(heard).toEqual([]);
  });

  test.each<[string, string | Buffer, string]>([
    ["no JSON", "{", "application/json"],
    ["null", "null", "application/json"],
    ["a list", "[]", "application/json"],
    ["nothing", "", "application/json"],
    ["depth 100,000", `${"[".repeat(100_000)}${"]".repeat(100_000)}`, "application/json"],
    ["a payload that is null", "payload=null", "application/x-www-form-urlencoded"],
    [
      "a payload that is cut",
      `payload=${encodeURIComponent('{"type":"block_actions","actions":[')}`,
      "application/x-www-form-urlencoded",
    ],
    [
      "a payload of an unknown type",
      `payload=${encodeURIComponent('{"type":"x"}')}`,
      "application/x-www-form-urlencoded",
    ],
    [
      "a prototype",
      `payload=${encodeURIComponent('{"__proto__":{"type":"block_actions"}}')}`,
      "application/x-www-form-urlencoded",
    ],
    ["an event that is no object", JSON.stringify({ event: 7 }), "application/json"],
    ["an event that is null", JSON.stringify({ event: null }), "application/json"],
    ["bytes", Buffer.from([0, 255, 254, 1]), "application/octet-stream"],
  ])("a body that is %s is answered, and the next one is heard", async (_, body, type) => {
    const { url, heard } = await start();
    const response = await send(url, body, { type });
    expect(response.status).toBeLessThan(500);
    await send(url, command);
    expect(heard).toHaveLength(1);
  });

  test("a body of 5 MB is too large", async () => {
    const { url, heard } = await start();
    expect((await send(url, `${command}&x=${"a".repeat(5_000_000)}`)).status).toBe(413);
    expect(heard).toEqual([]);
  });

  test("S3: a body of 30 MB is answered before it is read to its end", async () => {
    const { url, heard } = await start();
    const response = await fromRaw(url, `${HEAD}content-length: 30000000\r\n\r\n`, Buffer.alloc(21_000_000, "a"));
    expect(response).toMatch(/^HTTP\/1\.1 413 /);
    expect(heard).toEqual([]);
  });

  test("S3: who goes away in the middle of a body leaves no error behind", async () => {
    const { url, errors } = await start();
    await fromRaw(url, `${HEAD}content-length: 100\r\n\r\ncommand=`, "cut");
    expect((await send(url, command)).status).toBe(200);
    expect(errors).toEqual([]);
  });

  test("S3: a challenge that is no text is turned away at once", async () => {
    const { url } = await start();
    const deep = `{"type":"url_verification","challenge":${"[".repeat(100_000)}${"]".repeat(100_000)}}`;
    expect((await send(url, deep, { type: "application/json" })).status).toBe(400);
  });

  test("other paths and methods are not there", async () => {
    const { url } = await start();
    expect((await fetch(`${url}/slack/events`)).status).toBe(405);
    expect((await fetch(`${url}/admin`)).status).toBe(404);
    expect((await fetch(`${url}/healthz?deep=1`)).status).toBe(200);
  });
});
