import { describe, expect, it } from "vitest";
import { digestsOnce } from "../../src/simulation/invariants/digests-once.ts";
import { nagsInHours } from "../../src/simulation/invariants/nags-in-hours.ts";
import { noFaults } from "../../src/simulation/invariants/no-faults.ts";
import { nothingTwice } from "../../src/simulation/invariants/nothing-twice.ts";
import { oneNagADay } from "../../src/simulation/invariants/one-nag-a-day.ts";
import { overdueHeardOf } from "../../src/simulation/invariants/overdue-heard-of.ts";
import { digest, journal, LENA, nag } from "./sample-journal.ts";

describe("one nag a day", () => {
  it("holds for a nag on each of two days of the person's", () => {
    // 23:30 on Monday and 00:30 on Tuesday in Berlin, on one day in London.
    const posts = [nag("2026-03-02T22:30:00.000Z"), nag("2026-03-02T23:30:00.000Z")];
    expect(oneNagADay(journal({ posts }))).toEqual([]);
  });

  it("is broken by two nags on one day of the person's", () => {
    const posts = [nag("2026-03-02T23:30:00.000Z"), nag("2026-03-03T08:00:00.000Z")];
    expect(oneNagADay(journal({ posts }))).toEqual([
      "Lena was reminded on 2026-03-03 at 2026-03-02T23:30:00.000Z and again at 2026-03-03T08:00:00.000Z",
    ]);
  });

  it("counts a nag in a channel, too", () => {
    const mention = nag("2026-03-03T10:00:00.000Z", { channelId: "C1" });
    expect(oneNagADay(journal({ posts: [nag("2026-03-03T08:00:00.000Z"), mention] }))).toHaveLength(1);
  });
});

describe("nags in hours", () => {
  it.each([
    ["at the first moment of their day", "2026-03-02T08:00:00.000Z"],
    ["a moment after its end, on its way", "2026-03-02T16:00:05.000Z"],
  ])("holds for one %s", (_, at) => {
    expect(nagsInHours(journal({ posts: [nag(at)] }))).toEqual([]);
  });

  it.each([
    ["before their day", "2026-03-02T07:59:59.000Z", "08:59 is not in 09:00–17:00"],
    ["after it", "2026-03-02T16:01:00.000Z", "17:01 is not in 09:00–17:00"],
    ["on a Saturday", "2026-03-07T10:00:00.000Z", "weekday 6 is not theirs"],
    ["on a holiday", "2026-03-19T10:00:00.000Z", "2026-03-19 is a holiday"],
    ["while they are away", "2026-03-24T10:00:00.000Z", "they are away"],
  ])("is broken by one %s", (_, at, why) => {
    expect(nagsInHours(journal({ posts: [nag(at)] }))).toEqual([`Lena was reminded at ${at} (Europe/Berlin): ${why}`]);
  });

  it("is broken by one to somebody who has left, and by one to nobody", () => {
    const people = [{ ...LENA, leftAt: "2026-03-03T10:00:00.000Z" }];
    const posts = [nag("2026-03-04T10:00:00.000Z"), nag("2026-03-04T10:00:00.000Z", { channelId: "DUNOBODY" })];
    expect(nagsInHours(journal({ people, posts }))).toHaveLength(2);
  });
});

describe("digests once", () => {
  const weekly = {
    target: "C1",
    timeZone: "Europe/Berlin",
    weekday: 1,
    time: "09:00",
    since: "2026-03-03T00:00:00.000Z",
  };
  const due = ["2026-03-09T08:00:00.000Z", "2026-03-16T08:00:00.000Z"] as const;
  const both = [digest(due[0]), digest(due[1])];
  const digests = [weekly];

  it("holds for one in each week", () => {
    expect(digestsOnce(journal({ digests, posts: both }))).toEqual([]);
  });

  it("holds over a change of the clocks, when a week is an hour shorter", () => {
    const posts = [digest("2026-03-23T08:00:00.000Z"), digest("2026-03-30T07:00:00.000Z")];
    const late = { digests: [{ ...weekly, since: "2026-03-20T00:00:00.000Z" }], ends: "2026-04-02T00:00:00.000Z" };
    const reviews = [{ id: "R1", channelId: "C1", lead: "UANA", from: "2026-03-02T00:00:00.000Z", until: late.ends }];
    expect(digestsOnce(journal({ ...late, reviews, posts }))).toEqual([]);
  });

  it("is broken by one that is missing, one too many and a late one", () => {
    expect(digestsOnce(journal({ digests, posts: [digest(due[0])] }))).toHaveLength(1);
    expect(digestsOnce(journal({ digests, posts: [...both, digest("2026-03-17T10:00:00.000Z")] }))).toHaveLength(1);
    const late = [digest("2026-03-09T08:16:00.000Z"), digest(due[1])];
    expect(digestsOnce(journal({ digests, posts: late }))).toHaveLength(1);
  });

  it("asks for none while no review of its place is going on", () => {
    const reviews = [{ id: "R1", channelId: "C1", lead: "UANA", from: digests[0]?.since ?? "", until: due[1] }];
    expect(digestsOnce(journal({ digests, reviews, posts: [digest(due[0])] }))).toEqual([]);
    expect(digestsOnce(journal({ digests, reviews }))).toHaveLength(1);
  });

  it("holds for one that came as soon as the bot was up again, within a day", () => {
    const outage = { from: "2026-03-09T00:00:00.000Z", until: "2026-03-10T07:00:00.000Z" };
    const posts = [digest("2026-03-10T07:00:10.000Z"), digest(due[1])];
    expect(digestsOnce(journal({ digests, posts, outage }))).toEqual([]);
    expect(digestsOnce(journal({ digests, posts: [digest(due[1])], outage }))).toHaveLength(1);
  });

  it("wants one that could not come within a day on record as missed, and said", () => {
    const outage = { from: "2026-03-09T00:00:00.000Z", until: "2026-03-11T07:00:00.000Z" };
    const missed = [{ target: "C1", week: "2026-03-09" }];
    const says = [digest(due[1], { words: "The digest of Mon 9 Mar was not sent: Readiness was away." })];
    expect(digestsOnce(journal({ digests, posts: says, outage, missed }))).toEqual([]);
    expect(digestsOnce(journal({ digests, posts: says, outage }))).toHaveLength(1);
    expect(digestsOnce(journal({ digests, posts: [digest(due[1])], outage, missed }))).toHaveLength(1);
    const tooLate = [digest("2026-03-11T07:00:00.000Z"), ...says];
    expect(digestsOnce(journal({ digests, posts: tooLate, outage, missed }))).toHaveLength(1);
  });
});

describe("overdue musts are heard of", () => {
  const period = {
    reviewId: "R1",
    itemId: "backups",
    title: "Backups",
    timeZone: "Europe/Berlin",
    since: "2026-03-04T23:00:00.000Z",
    until: "2026-03-20T00:00:00.000Z",
  };
  const about = [{ reviewId: "R1", itemId: "backups" }];
  const overdue = [period];

  it.each([
    ["a nag with its buttons", nag("2026-03-06T08:00:00.000Z", { about })],
    ["a digest that names it", digest("2026-03-05T08:00:00.000Z", { words: "Blocks the go: Backups (nobody)" })],
  ])("by %s", (_, heard) => {
    expect(overdueHeardOf(journal({ overdue, posts: [heard] }))).toEqual([]);
  });

  it.each([
    ["silence", []],
    [
      "a nag about something else",
      [nag("2026-03-06T08:00:00.000Z", { about: [{ reviewId: "R2", itemId: "backups" }] })],
    ],
    ["a nag that came too late", [nag("2026-03-09T08:00:00.000Z", { about })]],
    ["a nag from before", [nag("2026-03-04T08:00:00.000Z", { about })]],
  ])("is broken by %s", (_, posts) => {
    expect(overdueHeardOf(journal({ overdue, posts }))).toHaveLength(1);
  });

  it("asks for nothing where it was settled in time, and waits over weekends and outages", () => {
    const settled = [{ ...period, until: "2026-03-06T12:00:00.000Z" }];
    expect(overdueHeardOf(journal({ overdue: settled }))).toEqual([]);
    const outage = { from: "2026-03-05T10:00:00.000Z", until: "2026-03-09T06:00:00.000Z" };
    const posts = [nag("2026-03-10T08:00:00.000Z", { about })];
    expect(overdueHeardOf(journal({ overdue, posts, outage }))).toEqual([]);
    expect(overdueHeardOf(journal({ overdue, posts }))).toHaveLength(1);
  });
});

describe("nothing twice, nothing broken", () => {
  it("finds two messages of one name in one place", () => {
    const posts = [digest("2026-03-09T08:00:00.000Z"), digest("2026-03-09T08:00:01.000Z")];
    expect(nothingTwice(journal({ posts }))).toHaveLength(1);
    expect(nothingTwice(journal({ posts: posts.slice(1) }))).toEqual([]);
  });

  it("finds work that failed", () => {
    expect(noFaults(journal({ troubles: [{ at: "2026-03-09T08:00:00.000Z", what: "work failed" }] }))).toHaveLength(1);
  });
});
