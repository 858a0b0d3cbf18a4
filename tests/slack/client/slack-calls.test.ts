import { createServer, type RequestListener } from "node:http";
import { afterEach, describe, expect, test } from "vitest";
import { createPacer } from "../../../src/slack/client/pacer.ts";
import { createSlackCalls } from "../../../src/slack/client/slack-calls.ts";
import { createWebClient } from "../../../src/slack/client/web-client.ts";

const endings: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of endings.splice(0)) await end();
});

/** A Slack that answers with this, and the calls to it of two workspaces on a clock that the test moves. */
async function setUp(answer: RequestListener) {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(`${request.url} ${request.headers.authorization}`);
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, resolve));
  endings.push(() => new Promise((resolve) => server.close(() => resolve())));
  const address = server.address();
  const slackApiUrl = `http://127.0.0.1:${typeof address === "object" && address !== null ? address.port : 0}/api/`;
  const warnings: string[] = [];
  const log = {
    info: () => undefined,
    warn: (_: object, message: string) => void warnings.push(message),
    error: () => undefined,
  };
  const measured: string[] = [];
  let at = 0;
  const clock = () => at;
  const pass = (ms: number) => {
    at += ms;
  };
  const tokens = new Map(["T1", "T2"].map((id) => [id, `xoxb-${id}`]));
  const calls = createSlackCalls({
    accessOf: async (id) => {
      const token = tokens.get(id);
      if (token === undefined) return { ok: false, kind: "refused", error: "not_installed" };
      return { ok: true, value: { token, scopes: null } };
    },
    clientOf: (call) => createWebClient({ ...call, slackApiUrl, log }),
    pacer: createPacer(clock),
    log,
    meter: { called: (call) => void measured.push(`${call.method} ${call.answer}${call.limited ? ", limited" : ""}`) },
    clock,
    slackNow: () => new Date(at).toISOString(),
    sleep: async (ms) => pass(ms),
  });
  const installAnew = (id: string) => tokens.set(id, `xoxb-${id}-anew`);
  const takeOut = (id: string) => tokens.delete(id);
  return { calls, asked, warnings, measured, pass, installAnew, takeOut };
}

const json =
  (body: object): RequestListener =>
  (_request, response) =>
    void response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify(body));

const update = { method: "chat.update", args: { channel: "C1", ts: "1.1", text: "x" }, repeat: "again" } as const;

describe("a call", () => {
  test("goes out with the token of its own workspace", async () => {
    const { calls, asked } = await setUp(json({ ok: true }));
    await calls("T1", update);
    await calls("T2", update);
    expect(asked).toEqual(["/api/chat.update Bearer xoxb-T1", "/api/chat.update Bearer xoxb-T2"]);
  });

  test("for a workspace that did not install the app goes nowhere", async () => {
    const { calls, asked } = await setUp(json({ ok: true }));
    expect(await calls("T3", update)).toMatchObject({ ok: false, kind: "refused", error: "not_installed" });
    expect(asked).toEqual([]);
  });

  test("after a 429 is not made before Retry-After, for this method of this workspace only", async () => {
    let isBusy = true;
    const { calls, asked, measured, pass } = await setUp((request, response) =>
      isBusy ? void response.writeHead(429, { "retry-after": "7" }).end() : json({ ok: true })(request, response),
    );
    expect(await calls("T1", update)).toMatchObject({ kind: "later", error: "ratelimited", afterMs: 7_250 });
    isBusy = false;
    expect(await calls("T1", update)).toMatchObject({ kind: "later", error: "paced", afterMs: 7_250 });
    expect(asked).toHaveLength(1);
    expect(await calls("T2", update)).toMatchObject({ ok: true });
    expect(await calls("T1", { method: "users.info", args: { user: "U1" }, repeat: "again" })).toMatchObject({
      ok: true,
    });
    pass(7_250);
    expect(await calls("T1", update)).toMatchObject({ ok: true });
    expect(measured).toEqual(["chat.update later, limited", "chat.update ok", "users.info ok", "chat.update ok"]);
  });

  test("C7: after a 429 whose Retry-After is an HTTP date is not made before it", async () => {
    const until = new Date(45_000).toUTCString();
    const { calls } = await setUp((_, response) => void response.writeHead(429, { "retry-after": until }).end());
    expect(await calls("T1", update)).toMatchObject({ kind: "later", error: "ratelimited", afterMs: 45_250 });
    expect(await calls("T1", update)).toMatchObject({ kind: "later", error: "paced", afterMs: 45_250 });
  });

  test("is never made twice by itself, whatever comes back", async () => {
    const { calls, asked } = await setUp((_request, response) => void response.writeHead(503).end());
    const post = {
      method: "chat.postMessage",
      args: { channel: "C1", text: "x" },
      repeat: "once",
      subject: "C1",
    } as const;
    expect(await calls("T1", post)).toMatchObject({ kind: "uncertain" });
    expect(asked).toHaveLength(1);
  });

  test("C9: with a token that Slack takes no more, nothing else is asked for half a minute", async () => {
    const { calls, asked, pass } = await setUp(json({ ok: false, error: "token_revoked" }));
    const person = { method: "users.info", args: { user: "U1" }, repeat: "again" } as const;
    expect(await calls("T1", update)).toMatchObject({ kind: "refused", error: "token_revoked" });
    expect(await calls("T1", person)).toMatchObject({ kind: "refused", error: "token_revoked" });
    expect(asked).toHaveLength(1);
    await calls("T2", update);
    expect(asked).toHaveLength(2);
    pass(30_000);
    await calls("T1", person);
    expect(asked).toHaveLength(3);
  });

  test("that the workspace does not allow is not made again for an hour, and the log says so once", async () => {
    const { calls, asked, warnings, pass } = await setUp(json({ ok: false, error: "missing_scope" }));
    const pin = { method: "pins.add", args: { channel: "C1", timestamp: "1.1" }, repeat: "again" } as const;
    for (let time = 0; time < 5; time++)
      expect(await calls("T1", pin)).toMatchObject({ kind: "refused", error: "missing_scope" });
    expect(asked).toHaveLength(1);
    pass(3_600_000);
    await calls("T1", pin);
    expect(asked).toHaveLength(2);
    expect(warnings).toEqual(["Slack does not allow pins.add: the card is not pinned"]);
  });

  test("that the workspace did not allow is made again when the app is installed anew, and none once it is taken out", async () => {
    const { calls, asked, installAnew, takeOut } = await setUp(json({ ok: false, error: "missing_scope" }));
    const pin = { method: "pins.add", args: { channel: "C1", timestamp: "1.1" }, repeat: "again" } as const;
    await calls("T1", pin);
    installAnew("T1");
    await calls("T1", pin);
    expect(asked).toEqual(["/api/pins.add Bearer xoxb-T1", "/api/pins.add Bearer xoxb-T1-anew"]);
    takeOut("T1");
    expect(await calls("T1", pin)).toMatchObject({ kind: "refused", error: "not_installed" });
    expect(asked).toHaveLength(2);
  });
});
