import { expect, test } from "vitest";
import { startSlack } from "./start-bolt.ts";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const DAY_MS = 86_400_000;

async function slackAtNoon() {
  const slack = await startSlack({ now: () => NOW });
  const move = async (body: unknown) => {
    const response = await fetch(`${slack.url}/sandbox/clock`, { method: "POST", body: JSON.stringify(body) });
    return { status: response.status, answer: await response.json() };
  };
  const heard: number[] = [];
  const follow = () => slack.clock.follow((aheadMs) => heard.push(aheadMs));
  const shown = () => slack.state("meridian", "ana").appClock;
  return { slack, move, heard, follow, shown };
}

test("where no bot listens there is no clock, and moving it is refused with a sentence", async () => {
  const { move, shown } = await slackAtNoon();
  expect(shown()).toBeNull();
  for (const at of ["2026-11-25T08:00:00Z", null])
    expect(await move({ at })).toEqual({
      status: 200,
      answer: { ok: false, error: expect.stringContaining("npm run demo") },
    });
});

test("the bot hears how far ahead its clock is to be, and everybody sees it; it ends with the bot", async () => {
  const { slack, move, heard, follow, shown } = await slackAtNoon();
  const letGo = follow();
  expect(shown()).toEqual({ aheadMs: 0 });
  let changes = 0;
  slack.onChange(() => changes++);
  expect((await move({ at: "2026-11-25T12:00:00Z" })).answer).toEqual({ ok: true });
  expect((await move({ at: "2026-11-27T12:00:00Z" })).answer).toEqual({ ok: true });
  expect(shown()).toEqual({ aheadMs: 3 * DAY_MS });
  expect((await move({ at: null })).answer).toEqual({ ok: true });
  expect(heard).toEqual([DAY_MS, 3 * DAY_MS, 0]);
  expect(changes).toBeGreaterThanOrEqual(3);
  letGo();
  expect(shown()).toBeNull();
});

test("it goes forward or back to now, and two years at most; what is no instant is refused", async () => {
  const { move, heard, follow } = await slackAtNoon();
  follow();
  await move({ at: "2026-11-27T12:00:00Z" });
  for (const at of ["2026-11-24T11:59:59Z", "2026-11-26T12:00:00Z", "2026-11-27T12:00:00Z"])
    expect((await move({ at })).answer).toEqual({
      ok: false,
      error: expect.stringMatching(/^That is not after .* It was not moved\.$/),
    });
  expect((await move({ at: "2029-01-01T00:00:00Z" })).answer).toEqual({
    ok: false,
    error: "That is too far: the bot’s clock goes two years ahead, such as to 2028-11-24. It was not moved.",
  });
  expect(await move({ at: "next monday" })).toMatchObject({ status: 400, answer: { ok: false } });
  expect(heard).toEqual([3 * DAY_MS]);
});
