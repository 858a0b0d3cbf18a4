import { expect, test } from "vitest";
import { call } from "./call.ts";
import { startSlack } from "./start-bolt.ts";

const LAUNCHES = "C0LAUNCHES0";

test("a second post in a channel within a second waits; another channel does not", async () => {
  let time = Date.parse("2026-12-01T09:00:00Z");
  const slack = await startSlack({ now: () => time });
  const post = (channel: string) => call(slack, "chat.postMessage", { channel, text: "x" });
  expect(await post(LAUNCHES)).toMatchObject({ ok: true });
  time += 999;
  const refused = await post(LAUNCHES);
  expect(refused).toMatchObject({ status: 429, ok: false, error: "ratelimited" });
  expect(refused.headers.get("retry-after")).toBe("1");
  expect(await post("C0PAYMENTS0")).toMatchObject({ ok: true });
  time += 1;
  expect(await post(LAUNCHES)).toMatchObject({ ok: true });
});

test("fifty updates a minute go through, whichever messages they change; the window slides", async () => {
  let time = Date.parse("2026-12-01T09:00:00Z");
  const slack = await startSlack({ now: () => time });
  const { ts } = await call(slack, "chat.postMessage", { channel: LAUNCHES, text: "x" });
  const update = () => call(slack, "chat.update", { channel: LAUNCHES, ts, text: "y" });
  for (let n = 0; n < 50; n++) {
    expect(await update()).toMatchObject({ ok: true });
    time += 100;
  }
  const refused = await update();
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("55");
  time += 55_000;
  expect(await update()).toMatchObject({ ok: true });
  expect(await update()).toMatchObject({ status: 429 });
  expect(slack.violations()).toEqual([]);
});
