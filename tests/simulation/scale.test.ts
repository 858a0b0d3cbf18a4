import { describe, expect, it } from "vitest";
import { MEASURED, MONDAY } from "../../src/simulation/scale/inputs.ts";
import { playMonday } from "../../src/simulation/scale/play-monday.ts";
import { simulateScale } from "../../src/simulation/scale/simulate-scale.ts";

const measured = {
  ...MEASURED,
  ...{ clickCpuMs: 10, clickCommits: 10, digestCpuMs: 40, digestCommits: 8, commitsASecond: 1_000_000 },
};
/** 50 clicks a second, 1,200 messages at 09:00. */
const load = { ...MONDAY, workspaces: 100, people: 10, digests: 2, clicksAnHour: 180 };

describe("a Monday at 09:00", () => {
  it("serves clicks first, and sends with what is left of the processors", () => {
    // Half a processor is left: 12.5 messages a second.
    expect(playMonday(measured, load, 1)).toMatchObject({
      ...{ clicksShareOfCpu: 0.5, allSentAfterS: 96, heldBy: "processors" },
    });
    // One and a half are left of two.
    expect(playMonday(measured, load, 2)).toMatchObject({ clicksShareOfCpu: 0.25, allSentAfterS: 32 });
  });

  it("is held by the database where that commits less, and does not end where clicks take all of it", () => {
    // 500 transactions a second are left, 62.5 messages.
    const slow = { ...measured, commitsASecond: 1_000 };
    expect(playMonday(slow, load, 8)).toMatchObject({
      clicksShareOfDatabase: 0.5,
      allSentAfterS: 20,
      heldBy: "database",
    });
    expect(playMonday({ ...slow, commitsASecond: 500 }, load, 8)).toMatchObject({ allSentAfterS: null });
  });

  it("waits for Slack where its answers take longer than anything else", () => {
    // 48 at once, one in 40 s each: 1.2 a second.
    expect(playMonday({ ...measured, slackMs: 40_000 }, load, 1)).toMatchObject({
      heldBy: "Slack's answers",
      allSentAfterS: 1_000,
    });
  });

  it("is told for this size and for ten times as many", () => {
    expect(simulateScale()).toContain("10,000 workspaces, 1,000,000 open items in 33,333 reviews");
    expect(simulateScale()).toContain("100,000 workspaces");
  });
});
