import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import type { DigestSubscription } from "../../../src/domain/digest/digest.ts";
import { takeItem } from "../../../src/domain/item/take-item.ts";
import { changeReview } from "../../../src/flows/change-review.ts";
import { digestDueStatement } from "../../../src/flows/digests/digest-due.ts";
import { digestStatements } from "../../../src/flows/digests/digest-statements.ts";
import { sendDigest } from "../../../src/flows/digests/send-digest.ts";
import { beginWork } from "../../../src/flows/due/begin-work.ts";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import type { Database } from "../../../src/store/database.ts";
import { digestPosts } from "../../../src/store/digests/digest-posts.ts";
import { digestStatement } from "../../../src/store/digests/digest-statement.ts";
import { askAnew } from "../../../src/store/due/ask-anew.ts";
import { leaseDue } from "../../../src/store/due/lease-due.ts";
import { listParked } from "../../../src/store/due/list-parked.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Monday 09:00 in Berlin, after the Tuesday on which the review began. */
const MONDAY = "2026-11-30T08:00:00.000Z";
const FOR_EVER = "2099-01-01T00:00:00.000Z";
const plus = (at: string, ms: number) => new Date(Date.parse(at) + ms).toISOString();
const weeks = (count: number) => plus(MONDAY, count * 7 * DAY_MS);

type End = "ok" | "slow" | "lost" | "never-arrived" | "later" | "crash" | "is_archived";

/** Slack as far as it matters here. A lost answer has posted all the same; `crash`: posted, and our process ends. */
function fakeSlack() {
  const posted: { channelId: string; key: string; text: string }[] = [];
  const ends: End[] = [];
  const may = { look: true };
  const slow = Promise.withResolvers<void>();
  let calls = 0;
  const port: Partial<SlackPort> = {
    isMember: async () => true,
    groupsOf: async () => [],
    openDirect: async (_, id) => ({ ok: true, value: `D${id}` }),
    post: async (_, { channelId, key, body }): Promise<Outcome<{ ts: string }>> => {
      calls += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
      const end = channelId.startsWith("D") ? "ok" : (ends.shift() ?? "ok");
      if (end === "later") return { ok: false, kind: "later", afterMs: 1_000, error: "ratelimited" };
      if (end === "is_archived") return { ok: false, kind: "refused", error: end };
      if (end === "slow") await slow.promise;
      if (end === "never-arrived") return { ok: false, kind: "uncertain", error: "no_answer" };
      posted.push({ channelId, key, text: body.text });
      if (end === "crash") throw new Error("the process ended");
      return end === "lost"
        ? { ok: false, kind: "uncertain", error: "no_answer" }
        : { ok: true, value: { ts: String(posted.length) } };
    },
    findPosted: async (_, { key }) => {
      calls += 1;
      if (!may.look) return { ok: false, kind: "refused", error: "missing_scope" };
      return { ok: true, value: posted.some((one) => one.key === key) ? { ts: "1" } : null };
    },
  };
  return { posted, ends, may, slow, port: port as SlackPort, calls: () => calls };
}

describe.each(eachDatabase)("the weekly digest, on $name", ({ open }) => {
  let db: Database;
  let now = NOW;
  let slack = fakeSlack();
  const deps = (): Deps => ({
    ...quietDeps,
    db,
    slack: slack.port,
    now: () => now,
  });

  beforeEach(async () => {
    db = await open();
    now = NOW;
    slack = fakeSlack();
    await begin("R1");
  });

  async function begin(reviewId: string, changes: Parameters<typeof startedEvents>[1] = {}) {
    const template = plainTemplate([plainItem("a", { title: "Backups" }), plainItem("b", { title: "Alerts" })]);
    const events = startedEvents(template, { launch: "2027-02-15", ...changes });
    const statements = digestStatements(deps(), { workspaceId: "T1", timeZone: "Europe/Berlin" }, ["C1"]);
    await saveReview(db, { before: undefined, reviewId, by: "UANA", at: NOW, events, statements });
  }

  const lease = () => leaseDue(db, { now, until: plus(now, 20_000), lease: randomUUID(), kinds: ["digest"], limit: 9 });

  /** Does what is due at an instant, until nothing is. */
  async function work(at: string): Promise<void> {
    now = at;
    for (let round = 0; round < 9; round++) {
      const rows = await lease();
      if (rows.length === 0) return;
      for (const row of rows) await sendDigest(deps(), row);
    }
    throw new Error(`it is due again and again at ${at}`);
  }

  async function choose(changes: Partial<DigestSubscription>) {
    const digest = {
      workspaceId: "T1",
      target: "C1",
      time: { weekday: 1, time: "09:00", timeZone: "Europe/Berlin" },
      isOn: true,
      changedBy: "UKIM",
      changedAt: now,
      ...changes,
    };
    await db.commit([digestStatement(db, digest), digestDueStatement(deps(), digest, now)]);
  }
  const keys = () => slack.posted.filter(({ channelId }) => channelId === "C1").map(({ key }) => key);
  const key = (week: string) => `digest/T1/C1/${week}`;
  const states = async () =>
    Object.fromEntries(
      (await digestPosts(db, { workspaceId: "T1", target: "C1" }, { now: FOR_EVER, most: 9 })).map(
        ({ week, state }) => [week, state],
      ),
    );

  test("comes on Monday at 09:00, and each Monday, once", async () => {
    await work(plus(MONDAY, -1));
    expect(keys()).toEqual([]);
    await work(MONDAY);
    await work(plus(MONDAY, 3 * DAY_MS));
    await work(weeks(1));
    await work(weeks(2));
    expect(keys()).toEqual(["2026-11-30", "2026-12-07", "2026-12-14"].map(key));
  });

  test("says what changed since the one before", async () => {
    await work(MONDAY);
    now = plus(MONDAY, DAY_MS);
    const knock = { workspaceId: "T1", reviewId: "R1", itemId: "a", here: "C1", delivery: "d1" };
    const kim = { id: "UKIM", kind: "member", admin: false, timeZone: null } as const;
    await changeReview(deps(), { ...knock, actor: kim, action: "item.take" }, (review) =>
      takeItem(review, { itemId: "a", by: "UKIM" }),
    );
    const done = [{ type: "item.completed", itemId: "a", evidence: [] }] as const;
    const finish = { ...knock, actor: kim, action: "item.complete", delivery: "d2" } as const;
    await changeReview(deps(), finish, () => ({ ok: true, events: done }));
    await work(weeks(1));
    expect(slack.posted.map(({ text }) => text)).toEqual([
      expect.stringContaining("0 of 2 settled."),
      expect.stringContaining("1 of 2 settled (+1 since Mon 30 Nov)."),
    ]);
  });

  test("comes once, however many workers take it at the same time", async () => {
    now = MONDAY;
    const [row] = await lease();
    if (row === undefined) throw new Error("nothing is due");
    await Promise.allSettled([1, 2, 3].map(() => sendDigest(deps(), row)));
    await work(plus(MONDAY, 60_000));
    expect(keys()).toEqual([key("2026-11-30")]);
  });

  test("is not given to Slack again while it is on its way", async () => {
    slack.ends.push("slow");
    now = MONDAY;
    const [row] = await lease();
    if (row === undefined) throw new Error("nothing is due");
    const first = sendDigest(deps(), row);
    await vi.waitFor(() => expect(slack.calls()).toBe(1));
    now = plus(MONDAY, 9_000);
    await sendDigest(deps(), row);
    slack.slow.resolve();
    await first;
    await work(plus(MONDAY, 60_000));
    expect(keys()).toEqual([key("2026-11-30")]);
  });

  test.each(["lost", "crash"] as const)(
    "is found again, not posted again, after an answer was lost (%s)",
    async (end) => {
      slack.ends.push(end);
      await work(MONDAY).catch((error: Error) => expect(error.message).toBe("the process ended"));
      expect(await states()).toEqual({ "2026-11-30": "planned" });
      await work(plus(MONDAY, 60_000));
      expect(keys()).toEqual([key("2026-11-30")]);
      expect(await states()).toEqual({ "2026-11-30": "posted" });
    },
  );

  test("is not posted again after a lost answer where nobody may look for it; the next one comes", async () => {
    slack.ends.push("lost");
    slack.may.look = false;
    await work(MONDAY);
    await work(plus(MONDAY, 60_000));
    await work(weeks(1));
    expect(keys()).toEqual([key("2026-11-30"), key("2026-12-07")]);
  });

  test.each(["later", "never-arrived"] as const)("is tried again where Slack did not take it (%s)", async (end) => {
    slack.ends.push(end);
    await work(MONDAY);
    expect(keys()).toEqual([]);
    await work(plus(MONDAY, 60_000));
    expect(keys()).toEqual([key("2026-11-30")]);
  });

  test("comes 20 hours late; 30 hours late it is missed, and the next one says so", async () => {
    await work(plus(MONDAY, 20 * HOUR_MS));
    expect(keys()).toEqual([key("2026-11-30")]);
    await work(plus(weeks(1), 30 * HOUR_MS));
    expect(await states()).toEqual({ "2026-11-30": "posted", "2026-12-07": "missed" });
    await work(weeks(2));
    expect(keys()).toEqual([key("2026-11-30"), key("2026-12-14")]);
    expect(slack.posted.at(-1)?.text).toContain("The digest of Mon 7 Dec was not sent: Readiness was away.");
    await work(weeks(3));
    expect(slack.posted.at(-1)?.text).not.toContain("away");
  });

  test("of every week of a long absence is missed but the one that is still due", async () => {
    await work(plus(weeks(3), HOUR_MS));
    expect(await states()).toEqual({
      "2026-11-30": "missed",
      "2026-12-07": "missed",
      "2026-12-14": "missed",
      "2026-12-21": "posted",
    });
    expect(slack.posted[0]?.text).toContain("The digests of Mon 30 Nov, Mon 7 Dec, Mon 14 Dec were not sent");
  });

  test.each([
    ["goes back an hour", [MONDAY, plus(MONDAY, -HOUR_MS), MONDAY], ["2026-11-30"]],
    ["goes on an hour", [plus(MONDAY, -HOUR_MS / 2), plus(MONDAY, HOUR_MS / 2), MONDAY], ["2026-11-30"]],
    ["stands still", [MONDAY, MONDAY, MONDAY], ["2026-11-30"]],
    [
      "jumps 30 days and comes back",
      [plus(MONDAY, 28 * DAY_MS), MONDAY, weeks(1), weeks(5)],
      ["2026-12-28", "2026-11-30", "2026-12-07", "2027-01-04"],
    ],
    [
      "goes back for weeks",
      [weeks(2), MONDAY, weeks(1), weeks(2), weeks(3)],
      ["2026-12-14", "2026-11-30", "2026-12-07", "2026-12-21"],
    ],
  ])("T1: is neither doubled nor skipped when the clock %s", async (_what, instants, expected) => {
    for (const at of instants) {
      now = at;
      await askAnew(db, at);
      await beginWork(deps(), "T1");
      await work(at);
    }
    expect(keys()).toEqual(expected.map(key));
  });

  test("at another time in a week that has had its digest begins with the next week", async () => {
    await work(MONDAY);
    now = plus(MONDAY, DAY_MS);
    await choose({ time: { weekday: 5, time: "10:00", timeZone: "Europe/Berlin" } });
    await work("2026-12-04T09:00:00.000Z");
    expect(keys()).toEqual([key("2026-11-30")]);
    await work("2026-12-11T09:00:00.000Z");
    expect(keys()).toEqual([key("2026-11-30"), key("2026-12-07")]);
  });

  test("moves with the clocks: 02:30 in Berlin when there is none, and when there are two", async () => {
    await choose({ time: { weekday: 7, time: "02:30", timeZone: "Europe/Berlin" } });
    now = "2027-03-22T00:00:00.000Z";
    await choose({ time: { weekday: 7, time: "02:30", timeZone: "Europe/Berlin" } });
    await work("2027-03-28T01:29:59.999Z");
    expect(keys()).toEqual([]);
    await work("2027-03-28T01:30:00.000Z");
    expect(keys()).toEqual([key("2027-03-22")]);
    now = "2027-10-26T00:00:00.000Z";
    await choose({ time: { weekday: 7, time: "02:30", timeZone: "Europe/Berlin" } });
    await work("2027-10-31T00:30:00.000Z");
    await work("2027-10-31T01:30:00.000Z");
    expect(keys()).toEqual([key("2027-03-22"), key("2027-10-25")]);
  });

  test("does not come where it is off, nor where nothing is going on; and is not missed there", async () => {
    await choose({ isOn: false });
    await work(MONDAY);
    expect(keys()).toEqual([]);
    now = plus(MONDAY, DAY_MS);
    await choose({ target: "C2" });
    await work(weeks(1));
    await work(weeks(2));
    expect(slack.posted).toEqual([]);
    expect(
      (await digestPosts(db, { workspaceId: "T1", target: "C2" }, { now: FOR_EVER, most: 9 })).map(
        ({ state }) => state,
      ),
    ).toEqual(["empty", "empty"]);
  });

  test("of a lead is one direct message over all their reviews", async () => {
    await begin("R2", { service: "ledger", version: "1.9.2", channelId: "C9" });
    await choose({ target: "UANA" });
    await work(MONDAY);
    const direct = slack.posted.filter(({ channelId }) => channelId === "DUANA");
    expect(direct).toHaveLength(1);
    expect(direct[0]?.text).toMatch(/Your launch reviews, week 49\. .*ledger 1\.9\.2.*payments-api 2\.4\.0/u);
  });

  test("C10: of a lead waits while Slack is away and does not say what they see", async () => {
    await choose({ target: "UANA" });
    const { port } = slack;
    const away = { ok: false, kind: "later", afterMs: 60_000, error: "unreachable" } as const;
    slack = { ...slack, port: { ...port, openDirect: async () => away, isMember: async () => undefined } };
    await work(MONDAY);
    slack = { ...slack, port };
    await work(plus(MONDAY, 6 * HOUR_MS));
    expect(slack.posted.filter(({ channelId }) => channelId === "DUANA")).toHaveLength(1);
  });

  test("that Slack refuses for ever is parked after few calls, and the lead hears of it once", async () => {
    slack.ends.push("is_archived", "is_archived");
    await work(MONDAY);
    expect(slack.calls()).toBeLessThanOrEqual(3);
    expect((await listParked(db, "T1")).map(({ parked }) => parked)).toEqual(["is_archived"]);
    expect(slack.posted.map(({ channelId }) => channelId)).toEqual(["DUANA"]);
    await beginWork(deps(), "T1");
    await work(plus(MONDAY, HOUR_MS));
    expect(slack.posted).toHaveLength(1);
    await beginWork(deps(), "T1");
    await work(plus(MONDAY, 2 * HOUR_MS));
    expect(keys()).toEqual([key("2026-11-30")]);
  });
});
