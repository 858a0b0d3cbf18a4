import { describe, expect, it } from "vitest";
import { clicksOfADay, type DayClick } from "../../src/simulation/day/clicks-of-a-day.ts";
import { playDay } from "../../src/simulation/day/play-day.ts";
import { playForeseen } from "../../src/simulation/day/play-foreseen.ts";
import { randomOf } from "../../src/simulation/random.ts";

const MESSAGES = 40;
const EVERY_MS = 1_500;
const PATIENCE_MS = 30_000;
const REST_MS = 1_000;

/** Two minutes in which far more messages are clicked than Slack lets be updated; one of them once, at the beginning. */
function storm(seed: number): readonly DayClick[] {
  const random = randomOf(seed, "storm");
  const many = Array.from({ length: 400 }, () => ({
    at: random.whole(100, 120_000),
    messages: [`busy ${random.whole(2, MESSAGES)}`],
  }));
  const quiet = { at: 40_000, messages: ["quiet"] };
  return [...many, quiet].sort((a, b) => a.at - b.at);
}

describe("updates in one workspace", () => {
  it("leave no click waiting for longer than its patience and a turn of every message", async () => {
    const clicks = storm(1);
    const waits = await playDay(clicks);
    expect(waits).toHaveLength(clicks.length);
    expect(Math.max(...waits)).toBeLessThanOrEqual(PATIENCE_MS + (MESSAGES + 1) * EVERY_MS + REST_MS);
  });

  it("are seen at once where a workspace is not busy", async () => {
    const clicks = Array.from({ length: 40 }, (_, click) => ({
      at: click * 10_000,
      messages: [`${click % 5}`, "card"],
    }));
    expect(Math.max(...(await playDay(clicks)))).toBe(0);
  });

  it("show what was clicked last first, when a burst is over its turns", async () => {
    const burst = Array.from({ length: 30 }, (_, click) => ({ at: 1_000 + click * 10, messages: [`${click}`] }));
    const last = { at: 2_000, messages: ["last"] };
    const waits = await playDay([...burst, last]);
    // Ten go out at once. The next turn comes half a second after the last click, and a second and more after the others.
    expect(waits.filter((wait) => wait > 0).toSorted((a, b) => a - b)[0]).toBeLessThan(1_000);
  });

  it("of a day are compared with those of a scheduler that knows what is to come: the same clicks, seen sooner", async () => {
    const clicks = clicksOfADay(4, randomOf(1, "day"));
    const [bot, foreseen] = [await playDay(clicks), playForeseen(clicks)];
    expect(foreseen).toHaveLength(bot.length);
    const sum = (waits: readonly number[]) => waits.reduce((total, wait) => total + wait, 0);
    expect(sum(foreseen)).toBeLessThanOrEqual(sum(bot));
  });
});
