import { expect, onTestFinished, test, vi } from "vitest";
import { handsOf } from "../../src/sandbox/demo/hands.ts";
import { startDemo } from "../../src/sandbox/demo/start-demo.ts";

const DAY_MS = 86_400_000;

/** Monday 09:05 in the zone of the review, when the channel's digest has come due. */
function nextMonday(): number {
  const now = Temporal.Now.zonedDateTimeISO("Europe/Madrid");
  const day = now.toPlainDate().add({ days: 8 - now.dayOfWeek });
  return day.toZonedDateTime({ timeZone: "Europe/Madrid", plainTime: "09:05" }).epochMilliseconds;
}

test("the demo's bot goes by the moved clock, does at once what comes due, and goes back to now", {
  timeout: 90_000,
}, async () => {
  const demo = await startDemo({ page: false, port: 0 });
  onTestFinished(() => demo.stop());
  const { sandbox } = demo;
  const ana = handsOf(sandbox, "meridian", "ana");
  const day = (ahead: number) => new Date(Date.now() + ahead * DAY_MS).toISOString().slice(0, 10);
  const texts = () =>
    sandbox.state("meridian", "ana").channels.flatMap(({ messages }) => messages.map(({ text }) => text));

  await ana.types("launches", `/readiness start payments-api 2.4.0 launch ${day(21)} template trading-platform`);
  await vi.waitFor(() => expect(ana.messages("launches").length).toBeGreaterThanOrEqual(7), { timeout: 30_000 });
  const before = texts().length;

  expect(await sandbox.clock.move(nextMonday())).toEqual({ ok: true });
  await vi.waitFor(() => expect(texts().slice(before).join("\n")).toContain("Launch readiness, week"), {
    timeout: 30_000,
    interval: 100,
  });
  expect(await sandbox.clock.move(null)).toEqual({ ok: true });
  expect(sandbox.state("meridian", "ana").appClock).toEqual({ aheadMs: 0 });
  expect(sandbox.violations()).toEqual([]);
});
