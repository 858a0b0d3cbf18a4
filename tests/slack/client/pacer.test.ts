import { expect, test } from "vitest";
import { createPacer } from "../../../src/slack/client/pacer.ts";

function clockwork() {
  let at = 0;
  return {
    clock: () => at,
    pass: (ms: number) => {
      at += ms;
    },
  };
}

/** Calls as often as it may for so long; the instants at which it did. */
function callsWithin(ms: number, method: string, subject: string | null = null): number[] {
  const { clock, pass } = clockwork();
  const pacer = createPacer(clock);
  const calls: number[] = [];
  while (clock() <= ms) {
    if (pacer.take("T1", method, subject) === 0) calls.push(clock());
    else pass(50);
  }
  return calls;
}

test.each([
  ["chat.update", 50],
  ["usergroups.list", 20],
  ["users.info", 100],
  ["conversations.history", 50],
])("%s never passes its tier in any 60 seconds", (method, limit) => {
  const calls = callsWithin(300_000, method);
  for (const start of calls) {
    expect(calls.filter((at) => at >= start && at < start + 60_000).length).toBeLessThanOrEqual(limit);
  }
  expect(calls.length).toBeGreaterThan((limit * 300) / 60 / 2);
});

test("one channel gets one post a second", () => {
  const calls = callsWithin(20_000, "chat.postMessage", "C1");
  const gaps = calls.slice(1).map((at, index) => at - (calls[index] ?? 0));
  expect(Math.min(...gaps)).toBeGreaterThan(1_000);
});

test("two channels do not wait for each other", () => {
  const pacer = createPacer(() => 0);
  expect([pacer.take("T1", "chat.postMessage", "C1"), pacer.take("T1", "chat.postMessage", "C2")]).toEqual([0, 0]);
});

test("the wait that is told is the wait that is needed", () => {
  const { clock, pass } = clockwork();
  const pacer = createPacer(clock);
  let wait = 0;
  while (wait === 0) wait = pacer.take("T1", "chat.update", null);
  pass(wait);
  expect(pacer.take("T1", "chat.update", null)).toBe(0);
});

test("a pause holds one method of one workspace, and nothing else", () => {
  const { clock, pass } = clockwork();
  const pacer = createPacer(clock);
  pacer.pause("T1", "chat.update", null, 30_000);
  expect(pacer.take("T1", "chat.update", null)).toBe(30_000);
  expect(pacer.take("T2", "chat.update", null)).toBe(0);
  expect(pacer.take("T1", "chat.postMessage", "C1")).toBe(0);
  pass(30_000);
  expect(pacer.take("T1", "chat.update", null)).toBe(0);
});

test("a shorter pause does not end a longer one", () => {
  const pacer = createPacer(() => 0);
  pacer.pause("T1", "chat.update", null, 30_000);
  pacer.pause("T1", "chat.update", null, 1_000);
  expect(pacer.take("T1", "chat.update", null)).toBe(30_000);
});

test("C7: silence that one channel is asked for holds no post in another, until a second one is asked, too", () => {
  const { clock, pass } = clockwork();
  const pacer = createPacer(clock);
  pacer.pause("T1", "chat.postMessage", "C1", 30_000);
  expect(pacer.take("T1", "chat.postMessage", "C1")).toBe(30_000);
  expect(pacer.take("T1", "chat.postMessage", "C2")).toBe(0);
  pass(2_000);
  pacer.pause("T1", "chat.postMessage", "C2", 10_000);
  expect(pacer.take("T1", "chat.postMessage", "C3")).toBe(10_000);
  pass(28_000);
  pacer.pause("T1", "chat.postMessage", "C3", 5_000);
  expect(pacer.take("T1", "chat.postMessage", "C1")).toBe(0);
});
