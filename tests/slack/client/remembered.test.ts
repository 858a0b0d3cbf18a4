import { describe, expect, it } from "vitest";
import { remember } from "../../../src/slack/client/remembered.ts";

describe("what Slack was asked once", () => {
  it("is remembered for a while, and failures are not", async () => {
    let now = 0;
    let asked = 0;
    const ask = async (key: string) => {
      asked += 1;
      return `${key} ${asked}`;
    };
    const known = remember(ask, { clock: () => now, forMs: 100, keeps: (answer) => answer !== "a 3" });
    expect([await known("a"), await known("a"), await known("b")]).toEqual(["a 1", "a 1", "b 2"]);
    now = 100;
    expect(await known("a")).toBe("a 3");
    expect(await known("a")).toBe("a 4");
    now = 150;
    expect(await known("a")).toBe("a 4");
    expect(await known("a", { notOlderThanMs: 50 })).toBe("a 5");
  });

  it("C6: is given to those who wait for it one in a turn of the event loop", async () => {
    const { promise, resolve } = Promise.withResolvers<string>();
    const known = remember(() => promise, { clock: () => 0, forMs: 100, keeps: () => true });
    const order: string[] = [];
    const waits = ["first", "second", "third", "last"].map(async (name) => {
      await known("a");
      // The first that goes on has something else to do a moment later.
      if (order.length === 0) setTimeout(() => order.push("timer"), 1);
      for (const end = performance.now() + 5; performance.now() < end; );
      order.push(name);
    });
    resolve("there");
    await Promise.all(waits);
    expect(order.toSorted()).toEqual(["first", "last", "second", "third", "timer"]);
    expect(order.indexOf("timer")).toBeLessThan(order.indexOf("last"));
  });
});
