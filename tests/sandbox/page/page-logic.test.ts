import { describe, expect, test } from "vitest";
import type { JournalEntry } from "../../../src/sandbox/contract.ts";
import { isReply, replySummaries, threadOf, topLevel } from "../../../src/sandbox/page/channel/replies.ts";
import { suggestionsFor, usageHintFor } from "../../../src/sandbox/page/channel/suggestions.ts";
import { troubleOf, wantedEntries } from "../../../src/sandbox/page/inspector/journal-entries.ts";
import { placeOf, placeOfPermalink, searchOf } from "../../../src/sandbox/page/live/place.ts";
import { shareStructure } from "../../../src/sandbox/page/live/share-structure.ts";
import { parseLastRead, unreadOf } from "../../../src/sandbox/page/live/unread.ts";
import { formatSlackDate } from "../../../src/sandbox/page/text/slack-date.ts";
import { localOfSeconds, secondsOfLocal } from "../../../src/sandbox/page/text/zoned-time.ts";
import { message, sampleState } from "./sample-state.ts";

const state = sampleState("UANA");
const [launches] = state.channels;

describe("dates", () => {
  const now = new Date("2026-12-15T12:00:00Z");
  const setting = { now, timeZone: "Europe/Madrid" };
  const at = Date.parse("2026-12-15T02:10:30Z") / 1000;

  test.each([
    ["{date_num} {time_secs}", "2026-12-15 03:10:30"],
    ["{date_short_pretty} at {time}", "Today at 03:10"],
    ["on {date_pretty}", "on today"],
    ["{date_long}", "Tuesday, December 15, 2026"],
    ["{ago}", "10 hours ago"],
    ["{unknown}", "{unknown}"],
  ])("%s", (format, shown) => {
    expect(formatSlackDate(at, format, setting)).toBe(shown);
  });

  test("a time picked on a person's wall comes back as it was, also across a clock change", () => {
    for (const zone of ["Europe/Madrid", "America/New_York", "Asia/Seoul", "Australia/Lord_Howe"]) {
      for (const local of ["2026-12-11T14:30", "2026-03-30T00:15", "2026-10-25T12:00"]) {
        const seconds = secondsOfLocal(local, zone);
        expect(seconds === null ? null : localOfSeconds(seconds, zone)).toBe(local);
      }
    }
    expect(secondsOfLocal("2026-12-11T14:30", "Asia/Seoul")).toBe(Date.parse("2026-12-11T05:30:00Z") / 1000);
    expect(secondsOfLocal("nonsense", "Asia/Seoul")).toBeNull();
  });
});

describe("places", () => {
  test("a place survives its address", () => {
    const place = { workspace: "T1", as: "U1", channel: "C1", thread: "1.2", message: null };
    expect(placeOf(searchOf(place))).toEqual(place);
  });

  test("a permalink leads to a channel, a message, a thread", () => {
    expect(
      placeOfPermalink("https://meridian.slack.com/archives/C1/p1797300660000100?thread_ts=1797300600.000100&cid=C1"),
    ).toEqual({
      channel: "C1",
      thread: "1797300600.000100",
      message: "1797300660.000100",
    });
    expect(placeOfPermalink("https://example.com/archives")).toBeNull();
    expect(placeOfPermalink("not an address")).toBeNull();
  });
});

test("what did not change keeps its identity, also when something came before it", () => {
  const before = { channels: [{ id: "C1", messages: [message(1, "U", "a"), message(2, "U", "b")] }], toasts: [] };
  const same = shareStructure(before, structuredClone(before));
  expect(same).toBe(before);
  const after = shareStructure(before, {
    ...structuredClone(before),
    channels: [
      { id: "C1", messages: [message(0, "U", "new"), ...structuredClone(before.channels[0]?.messages ?? [])] },
    ],
  });
  expect(after.channels[0]?.messages[1]).toBe(before.channels[0]?.messages[0]);
  expect(after.toasts).toBe(before.toasts);
  expect(after).not.toBe(before);
});

describe("conversations", () => {
  const messages = launches?.messages ?? [];

  test("replies stand in their thread and not in the channel", () => {
    expect(isReply(message(0, "UANA", "the first of a thread", { threadTs: message(0, "UANA", "").ts }))).toBe(false);
    const card = messages.find(({ edited }) => edited)?.ts ?? "";
    expect(topLevel(messages)).toHaveLength(messages.length - 2);
    expect(threadOf(messages, card).map(({ user }) => user)).toEqual(["UBOT", "UBOT", "UANA"]);
    expect(replySummaries(messages).get(card)).toMatchObject({ count: 2, users: ["UBOT", "UANA"] });
  });

  test("a channel is unread until its last message was seen; being named counts", () => {
    if (launches === undefined) throw new Error("the sample has lost its channel");
    expect(unreadOf(launches, {}, "UANA")).toEqual({ any: true, calls: 1 });
    const last = messages.at(-1)?.ts ?? "";
    expect(unreadOf(launches, { [launches.id]: last }, "UANA")).toEqual({ any: false, calls: 0 });
    expect(parseLastRead("not json")).toEqual({});
  });
});

describe("suggestions", () => {
  const labels = (typed: string) => suggestionsFor(typed, state)?.rows.map(({ label }) => label) ?? [];

  test("a slash lists commands with their hints, and global shortcuts", () => {
    expect(labels("/")).toEqual(["/readiness help | start | status | mine | list", "Start a launch review"]);
    expect(labels("/rea")).toEqual(["/readiness help | start | status | mine | list"]);
    expect(labels("/readiness mine")).toEqual([]);
    expect(usageHintFor("/readiness st", state.commands)).toBe("/readiness help | start | status | mine | list");
    expect(usageHintFor("/other st", state.commands)).toBeNull();
  });

  test("an at sign lists people and groups by any of their names", () => {
    expect(labels("ask @le")).toEqual(["@lena"]);
    expect(labels("@Haddad")).toEqual(["@omar"]);
    expect(labels("@dat")).toEqual(["@dba-team"]);
    expect(labels("mail me a@le")).toEqual([]);
    expect(labels("in #lau")).toEqual(["#launches"]);
  });
});

describe("the journal", () => {
  const entry = (n: number, more: Partial<JournalEntry>): JournalEntry => ({
    n,
    at: "2026-12-15T02:10:00.000Z",
    workspace: "T1",
    kind: "call",
    name: "chat.update",
    request: { channel: "C1" },
    response: { ok: true },
    status: 200,
    ms: 3,
    fault: null,
    ...more,
  });

  test("says in words what went wrong", () => {
    expect(troubleOf(entry(1, {}))).toBeNull();
    expect(troubleOf(entry(1, { response: { ok: false, error: "invalid_blocks" } }))).toBe("error: invalid_blocks");
    expect(troubleOf(entry(1, { fault: "reset", status: 0 }))).toBe("fault: reset");
    expect(troubleOf(entry(1, { kind: "delivery", status: 0, response: null }))).toBe("not acknowledged");
    expect(troubleOf(entry(1, { status: 503, response: null }))).toBe("status 503");
  });

  test("is filtered by kind and words, newest first", () => {
    const entries = [
      entry(1, {}),
      entry(2, { kind: "delivery", name: "block_actions" }),
      entry(3, { status: 429, response: { ok: false, error: "ratelimited" } }),
    ];
    expect(wantedEntries(entries, "all", "").map(({ n }) => n)).toEqual([3, 2, 1]);
    expect(wantedEntries(entries, "delivery", "").map(({ n }) => n)).toEqual([2]);
    expect(wantedEntries(entries, "trouble", "").map(({ n }) => n)).toEqual([3]);
    expect(wantedEntries(entries, "all", "UPDATE c1").map(({ n }) => n)).toEqual([3, 1]);
  });
});
