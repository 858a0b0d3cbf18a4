import { describe, expect, test } from "vitest";
import { z } from "zod";
import { signature } from "../../src/sandbox/transports/signed-http.ts";
import { messagesSeen, startBolt, startSlack, transports } from "./start-bolt.ts";

const ana = { workspace: "meridian", as: "ana" } as const;
const command = { ...ana, do: "command", channel: "#launches", text: "/readiness help" } as const;
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe.each(transports)("over %s", (transport) => {
  test("an acknowledgement that comes too late is shown to the person as Slack shows it", async () => {
    const slack = await startSlack({ timing: { ackMs: 60 } });
    await startBolt(slack, transport, (app) => {
      app.command("/readiness", async ({ ack }) => {
        await pause(120);
        await ack();
      });
    });
    expect(await slack.act(command)).toEqual({ ok: false, error: "operation_timeout" });
    expect(slack.state("meridian", "ana").toasts).toMatchObject([
      { text: '/readiness failed with the error "operation_timeout"' },
    ]);
    await pause(200);
    expect(slack.journal({ name: "slash_command" })).toMatchObject([{ status: 200, response: { late: true } }]);
  });

  test("every delivery can be doubled; the person notices one answer", async () => {
    const slack = await startSlack();
    const triggers: string[] = [];
    await startBolt(slack, transport, (app) => {
      app.command("/readiness", async ({ ack, command: { trigger_id } }) => {
        triggers.push(trigger_id);
        await ack("Hello.");
      });
    });
    slack.deliveries.duplicate(3);
    await slack.act(command);
    await slack.settled();
    expect(triggers).toHaveLength(3);
    expect(new Set(triggers).size).toBe(1);
    expect(messagesSeen(slack, "ana", "launches")).toHaveLength(1);
  });

  test("an event that fails is sent again, three times, with its number and reason; then no more", async () => {
    const slack = await startSlack({ timing: { ackMs: 60, eventRetryMs: [0, 30, 60] } });
    const seen: (number | undefined)[] = [];
    const app = await startBolt(slack, transport, () => {});
    const process = app.processEvent.bind(app);
    app.processEvent = async (event) => {
      if (event.body.event === undefined) return process(event);
      seen.push(event.retryNum);
    };
    await slack.act({ workspace: "meridian", as: "ines", do: "join", channel: "#payments" });
    await pause(600);
    expect(seen).toEqual([undefined, 1, 2, 3]);
    const ids = slack
      .journal({ name: "member_joined_channel" })
      .map(({ request }) => JSON.stringify(request).match(/"event_id":"([^"]+)"/)?.[1]);
    expect(ids).toHaveLength(4);
    expect(new Set(ids).size).toBe(1);
  });
});

test("over HTTP, a delivery signed with another secret never reaches a listener", async () => {
  const slack = await startSlack();
  let heard = 0;
  await startBolt(slack, "http", (app) => {
    app.command("/readiness", async ({ ack }) => {
      heard += 1;
      await ack();
    });
  });
  const url = slack.apps()[0]?.requestUrl ?? "";
  const body = "command=%2Freadiness&text=help";
  const timestamp = Math.floor(Date.now() / 1000);
  const send = (secret: string) =>
    fetch(url, {
      method: "POST",
      headers: {
        "content-type": "application/x-www-form-urlencoded",
        "x-slack-request-timestamp": String(timestamp),
        "x-slack-signature": signature(secret, timestamp, body),
      },
      body,
    });
  expect((await send("not the secret")).status).toBe(401);
  expect(heard).toBe(0);
  await slack.act(command);
  expect(heard).toBe(1);
});

test("an address that does not echo the challenge is not accepted", async () => {
  const slack = await startSlack();
  await expect(slack.setRequestUrl(`${slack.url}/nothing`)).rejects.toThrow(/challenge/);
  expect(slack.apps()[0]?.requestUrl).toBeNull();
});

test("without a connection a command fails at once, and works again when the app is back", async () => {
  const slack = await startSlack();
  const app = await startBolt(slack, "socket", (bolt) => {
    bolt.command("/readiness", async ({ ack }) => ack("Here."));
  });
  expect(slack.sockets.count()).toBe(1);
  slack.sockets.drop();
  await expect.poll(() => slack.sockets.count()).toBe(0);
  expect(await slack.act(command)).toEqual({ ok: false, error: "dispatch_failed" });
  await expect.poll(() => slack.sockets.count(), { timeout: 8000 }).toBe(1);
  expect(await slack.act(command)).toMatchObject({ ok: true });
  slack.sockets.refresh();
  await expect.poll(() => slack.sockets.count()).toBe(0);
  await expect.poll(() => slack.sockets.count(), { timeout: 8000 }).toBe(1);
  expect(await slack.act(command)).toMatchObject({ ok: true });
  await app.stop();
});

test("of several connections each payload goes to one; an eleventh connection is one too many", async () => {
  const slack = await startSlack();
  const heard = [0, 0];
  for (const index of [0, 1]) {
    await startBolt(slack, "socket", (app) => {
      app.command("/readiness", async ({ ack }) => {
        heard[index] = (heard[index] ?? 0) + 1;
        await ack();
      });
    });
  }
  for (let n = 0; n < 4; n++) await slack.act(command);
  expect(heard).toEqual([2, 2]);
  const goodbyes: string[] = [];
  for (let n = 0; n < 9; n++) {
    const response = await fetch(`${slack.apiUrl}apps.connections.open`, {
      method: "POST",
      headers: { authorization: `Bearer ${slack.tokens().app}` },
    });
    const { url } = z.object({ url: z.string() }).parse(await response.json());
    const socket = new WebSocket(url);
    socket.onmessage = ({ data }) => goodbyes.push(JSON.parse(String(data)).reason ?? "hello");
    await new Promise((resolve) => socket.addEventListener("open", resolve));
    const again = new WebSocket(url);
    again.onerror = () => goodbyes.push("a ticket works once");
    await new Promise((resolve) => again.addEventListener("error", resolve));
  }
  await expect.poll(() => goodbyes.filter((word) => word === "hello").length).toBe(8);
  expect(goodbyes.filter((word) => word === "too_many_websockets")).toHaveLength(1);
  expect(goodbyes.filter((word) => word === "a ticket works once")).toHaveLength(9);
});
