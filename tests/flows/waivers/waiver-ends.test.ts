import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../src/domain/permissions.ts";
import { answerWaiver } from "../../../src/domain/waiver/answer-waiver.ts";
import { endWarnings } from "../../../src/domain/waiver/end-warnings.ts";
import { requestWaiver } from "../../../src/domain/waiver/request-waiver.ts";
import { revokeWaiver } from "../../../src/domain/waiver/revoke-waiver.ts";
import { changeReview } from "../../../src/flows/change-review.ts";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import { decideWaiver } from "../../../src/flows/waivers/decide-waiver.ts";
import { warnOfWaiverEnd } from "../../../src/flows/waivers/warn-of-waiver-end.ts";
import type { Database } from "../../../src/store/database.ts";
import { leaseDue } from "../../../src/store/due/lease-due.ts";
import { planMessagesStatements } from "../../../src/store/messages/plan-messages-statements.ts";
import { recordPosted } from "../../../src/store/messages/record-posted.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";

const ENDS = "2026-12-04";
const WEEK_BEFORE = "2026-11-27T08:00:00.000Z";
const DAY_BEFORE = "2026-12-03T08:00:00.000Z";
const member = (id: string): Actor => ({ id, kind: "member", admin: false, timeZone: null });

type Told = { readonly channelId: string; readonly threadTs: string | null; readonly text: string };

/** Slack as far as it matters here. A lost answer has posted all the same. */
function fakeSlack({ opens = true, lost = [] }: { opens?: boolean; lost?: boolean[] } = {}) {
  const told: (Told & { readonly key: string })[] = [];
  const port: Partial<SlackPort> = {
    groupsOf: async () => [],
    openDirect: async (_, id): Promise<Outcome<string>> =>
      opens ? { ok: true, value: `D${id}` } : { ok: false, kind: "refused", error: "missing_scope" },
    post: async (_, { channelId, threadTs, key, body }): Promise<Outcome<{ ts: string }>> => {
      told.push({ channelId, threadTs, key, text: body.text });
      return lost.shift() === true
        ? { ok: false, kind: "uncertain", error: "no_answer" }
        : { ok: true, value: { ts: String(told.length) } };
    },
    findPosted: async (_, { key }) => ({
      ok: true,
      value: told.some((one) => one.key === key) ? { ts: "1" } : null,
    }),
  };
  return { told, port: port as SlackPort };
}

test("the warnings come in the morning of the review's zone, and none that has passed", () => {
  expect(endWarnings("Europe/Berlin", ENDS, NOW)).toEqual([
    { days: 7, at: WEEK_BEFORE },
    { days: 1, at: DAY_BEFORE },
  ]);
  expect(endWarnings("Asia/Seoul", ENDS, WEEK_BEFORE)).toEqual([{ days: 1, at: "2026-12-03T00:00:00.000Z" }]);
  expect(endWarnings("Europe/Berlin", ENDS, DAY_BEFORE)).toEqual([]);
});

describe.each(eachDatabase)("before a waiver ends, on $name", ({ open }) => {
  let db: Database;
  let now = NOW;
  let slack = fakeSlack();

  const deps = (): Deps => {
    const quiet = () => {};
    const log = { info: quiet, warn: quiet, error: quiet };
    return {
      db,
      slack: slack.port,
      now: () => now,
      newId: randomUUID,
      log,
      admins: [],
      holidaysOf: () => () => false,
      isKnownCalendar: () => true,
      findSecret: async () => null,
      wake: quiet,
    };
  };
  const knock = (id: string, action: "waiver.request" | "item.assign" | "review.cancel") => ({
    workspaceId: "T1",
    reviewId: "R1",
    actor: member(id),
    action,
    itemId: "a",
    here: "C1",
    delivery: randomUUID(),
  });

  beforeEach(async () => {
    db = await open();
    now = NOW;
    slack = fakeSlack();
    const events = startedEvents(plainTemplate([plainItem("a", { title: "Backups are restored" })]));
    await saveReview(db, { before: undefined, reviewId: "R1", by: "UANA", at: NOW, events });
    const place = { reviewId: "R1", workspaceId: "T1", channelId: "C1" };
    await db.commit(planMessagesStatements(db, { ...place, parts: ["card"] }));
    await recordPosted(db, { reviewId: "R1", part: "card", ts: "100.1", bodyHash: null, at: NOW });
    await changeReview(deps(), knock("UANA", "item.assign"), () => ({
      ok: true,
      events: [{ type: "item.assigned", itemId: "a", owner: "UKIM" }],
    }));
    await waive();
  });

  async function waive(expiresOn = ENDS) {
    await changeReview(deps(), knock("ULENA", "waiver.request"), (review) =>
      requestWaiver(review, { itemId: "a", risk: "r", control: "c", expiresOn, now }),
    );
    const answer = { ...knock("UANA", "waiver.request"), action: "waiver.answer" as const };
    const said = await decideWaiver(deps(), answer, (review, who) =>
      answerWaiver(review, { itemId: "a", ...who, approve: true, reason: "", requestedAt: null, now }),
    );
    expect(said.ok).toBe(true);
  }

  /** Does what is due at an instant; how many rows were. */
  async function work(at: string): Promise<number> {
    now = at;
    const until = new Date(Date.parse(at) + 1).toISOString();
    const rows = await leaseDue(db, { now, until, lease: randomUUID(), kinds: ["waiver-ends"], limit: 9 });
    for (const row of rows) await warnOfWaiverEnd(deps(), row);
    return rows.length;
  }
  const channels = () => slack.told.map(({ channelId }) => channelId);

  test("its item's owner and the lead are told a week before and a day before, each once", async () => {
    expect(await work("2026-11-27T07:59:59.999Z")).toBe(0);
    expect(await work(WEEK_BEFORE)).toBe(1);
    expect(channels()).toEqual(["DUKIM", "DUANA"]);
    expect(slack.told[0]?.text).toContain(
      "The waiver of Backups are restored in payments-api 2.4.0 ends in 7 days, on Fri 4 Dec.",
    );
    expect(await work("2026-12-03T07:59:59.999Z")).toBe(0);
    expect(await work(DAY_BEFORE)).toBe(1);
    expect(channels()).toEqual(["DUKIM", "DUANA", "DUKIM", "DUANA"]);
    expect(slack.told[3]?.text).toContain("ends tomorrow");
    expect(await work("2026-12-20T08:00:00.000Z")).toBe(0);
  });

  test("the due rows and the messages carry what they are about as their keys", async () => {
    const rows = await db.read.select({ key: db.tables.due.key }).from(db.tables.due);
    expect(rows.map(({ key }) => key)).toEqual(
      expect.arrayContaining([`waiver-ends/R1/a/7/${ENDS}`, `waiver-ends/R1/a/1/${ENDS}`]),
    );
    await work(WEEK_BEFORE);
    expect(slack.told.map(({ key }) => key)).toEqual([
      `R1/waiver-ends/a/7/${ENDS}/owner`,
      `R1/waiver-ends/a/7/${ENDS}/lead`,
    ]);
  });

  test("a lost answer is looked for, and nobody hears it twice", async () => {
    slack = fakeSlack({ lost: [false, true] });
    await work(WEEK_BEFORE);
    expect(await work("2026-11-27T08:01:00.000Z")).toBe(1);
    expect(channels()).toEqual(["DUKIM", "DUANA"]);
  });

  test("where no direct message may be opened, it is said in the card's thread", async () => {
    slack = fakeSlack({ opens: false });
    await work(WEEK_BEFORE);
    expect(slack.told.map(({ channelId, threadTs }) => [channelId, threadTs])).toEqual([
      ["C1", "100.1"],
      ["C1", "100.1"],
    ]);
    expect(slack.told[0]?.text).toMatch(/^<@UKIM>: The waiver of /);
  });

  test("a waiver that was revoked, renewed or has ended is no news", async () => {
    const revoke = { ...knock("UANA", "waiver.request"), action: "waiver.revoke" as const };
    await decideWaiver(deps(), revoke, (review, who) => revokeWaiver(review, { itemId: "a", ...who, reason: "gone" }));
    await work(WEEK_BEFORE);
    expect(channels()).toEqual([]);

    now = NOW;
    await waive();
    now = "2026-11-26T08:00:00.000Z";
    await waive("2026-12-20");
    await work(WEEK_BEFORE);
    expect(channels()).toEqual([]);
    await work("2026-12-13T08:00:00.000Z");
    expect(channels()).toEqual(["DUKIM", "DUANA"]);
  });

  test("after a long silence only the latest warning is said, and none of what is over", async () => {
    await work("2026-12-03T20:00:00.000Z");
    expect(channels()).toEqual(["DUKIM", "DUANA"]);
    await waive("2026-12-20");
    await work("2026-12-21T20:00:00.000Z");
    expect(channels()).toHaveLength(2);
  });

  test("who is denied an answer stands in the record", async () => {
    await changeReview(deps(), knock("ULENA", "waiver.request"), (review) =>
      requestWaiver(review, { itemId: "a", risk: "r", control: "c", expiresOn: ENDS, now }),
    );
    const approve = (id: string) =>
      decideWaiver(deps(), { ...knock(id, "waiver.request"), action: "waiver.answer" }, (review, who) =>
        answerWaiver(review, { itemId: "a", ...who, approve: true, reason: "", requestedAt: null, now }),
      );
    expect(await approve("ULENA")).toMatchObject({ ok: false, refusal: { reason: "own-waiver" } });
    expect(await approve("UOMAR")).toMatchObject({ ok: false, refusal: { reason: "not-the-approver" } });
    const { events } = db.tables;
    const denied = await db.read
      .select({ by: events.by, data: events.data })
      .from(events)
      .where(eq(events.type, "access.denied"));
    expect(denied).toEqual([
      { by: "ULENA", data: { type: "access.denied", action: "waiver.answer", itemId: "a", why: "own-waiver" } },
      { by: "UOMAR", data: { type: "access.denied", action: "waiver.answer", itemId: "a", why: "not-the-approver" } },
    ]);
  });
});
