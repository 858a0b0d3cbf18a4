import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import type { ReviewEvent } from "../../../src/domain/events.ts";
import { replay } from "../../../src/domain/evolve.ts";
import { commentItem } from "../../../src/domain/item/comment-item.ts";
import { type DecideLaunch, decideLaunch } from "../../../src/domain/launch/decide-launch.ts";
import { newCandidate } from "../../../src/domain/launch/new-candidate.ts";
import { reopenReview } from "../../../src/domain/launch/reopen-review.ts";
import type { Action, Actor } from "../../../src/domain/permissions.ts";
import { cancelReview } from "../../../src/domain/review/cancel-review.ts";
import { signOffStanding } from "../../../src/domain/sign-off/sign-off-standing.ts";
import { changeReview } from "../../../src/flows/change-review.ts";
import { refreshStatement } from "../../../src/flows/due/due-keys.ts";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import { coversOf } from "../../../src/flows/sign-offs/covers-of.ts";
import { signReview } from "../../../src/flows/sign-offs/sign-review.ts";
import type { Database } from "../../../src/store/database.ts";
import { readLog } from "../../../src/store/events/read-log.ts";
import { planMessagesStatements } from "../../../src/store/messages/plan-messages-statements.ts";
import { recordPosted } from "../../../src/store/messages/record-posted.ts";
import { loadReview } from "../../../src/store/reviews/load-review.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { doDue } from "../../support/do-due.ts";
import { giveRoles } from "../../support/give-roles.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { link, NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";

const STALE_AT = "2026-11-27T09:00:00.000Z";
const TEMPLATE = plainTemplate(
  [
    plainItem("backups", {
      title: "Backups",
      evidence: { required: true, kinds: ["link"], expects: "", life: { days: 3 } },
    }),
  ],
  {
    signOffs: [
      { role: "engineering", quorum: 1 },
      { role: "sre", quorum: 1 },
    ],
  },
);
const GO: DecideLaunch = { decision: "go", reason: "", conditions: [], override: null, now: NOW };
const member = (id: string): Actor => ({ id, kind: "member", admin: false, timeZone: null });

/** Slack as far as it matters here. A lost answer has posted all the same. */
function fakeSlack(lost: boolean[] = []) {
  const posted: { readonly key: string; readonly text: string; readonly threadTs: string | null }[] = [];
  const done: Outcome<null> = { ok: true, value: null };
  const port: Partial<SlackPort> = {
    groupsOf: async () => [],
    post: async (_, { key, threadTs, body }): Promise<Outcome<{ ts: string }>> => {
      posted.push({ key, threadTs, text: body.text });
      return lost.shift() === true
        ? { ok: false, kind: "uncertain", error: "no_answer" }
        : { ok: true, value: { ts: `9.${posted.length}` } };
    },
    findPosted: async (_, { key }) => ({
      ok: true,
      value: posted.some((one) => one.key === key) ? { ts: "9.9" } : null,
    }),
    update: async () => done,
    pin: async () => done,
    permalink: async () => ({ ok: true, value: "https://x.slack.com/p1" }),
  };
  return { posted, port: port as SlackPort };
}

describe.each(eachDatabase)("signing and deciding, on $name", ({ open }) => {
  let db: Database;
  let now = NOW;
  let slack = fakeSlack();

  const deps = (): Deps => {
    return {
      ...quietDeps,
      db,
      slack: slack.port,
      now: () => now,
    };
  };
  const knock = (id: string, action: Action, reviewId = "R1") => ({
    workspaceId: "T1",
    reviewId,
    actor: member(id),
    action,
    itemId: null,
    here: "C1",
    delivery: randomUUID(),
  });
  const review = async () => {
    const found = await loadReview(db, "T1", "R1");
    if (found === undefined) throw new Error("it is gone");
    return found;
  };
  const sign = async (id: string, choice: "sign" | "refuse" = "sign") => {
    const { action: _action, itemId: _itemId, ...wish } = knock(id, "sign-off");
    return signReview(deps(), wish, { choice, note: "", covers: coversOf(await review()) });
  };
  const decide = (wish: Partial<DecideLaunch> = {}) =>
    changeReview(deps(), knock("UANA", "review.decide"), (current) => decideLaunch(current, { ...GO, ...wish, now }));
  const types = async () => (await readLog(db, "R1")).map(({ by, event }) => `${by} ${event.type}`);

  async function begin(reviewId: string, version: string): Promise<void> {
    const place = { reviewId, workspaceId: "T1", channelId: "C1" };
    await saveReview(db, {
      before: undefined,
      reviewId,
      by: "UANA",
      at: NOW,
      events: startedEvents(TEMPLATE, { version }),
      statements: planMessagesStatements(db, { ...place, parts: ["card", "section:one:1"] }),
    });
    for (const part of ["card", "section:one:1"])
      await recordPosted(db, { reviewId, part, ts: "1.1", bodyHash: null, at: NOW });
  }

  /** Does everything that is due at this instant. */
  async function work(at: string): Promise<void> {
    now = at;
    await doDue(deps());
  }

  beforeEach(async () => {
    db = await open();
    now = NOW;
    slack = fakeSlack();
    await begin("R1", "2.4.0");
    await giveRoles(db, "T1", { engineering: ["ULENA"], sre: ["UOMAR"] });
    const before = await review();
    const event = { type: "item.completed", itemId: "backups", evidence: [link("e")] } as const;
    await saveReview(db, { before, reviewId: "R1", by: "ULENA", at: NOW, events: [event] });
  });

  it("takes two last signatures at the same instant, both", async () => {
    const both = await Promise.all([sign("ULENA"), sign("UOMAR")]);
    expect(both.map(({ ok }) => ok)).toEqual([true, true]);
    const signed = await review();
    expect(signOffStanding(signed, now).map(({ by }) => by)).toEqual([["ULENA"], ["UOMAR"]]);
    expect(replay(await readLog(db, "R1"))).toEqual(signed);
  });

  it("takes one of two decisions at the same instant, says who made it to the other, and tells it once with the head", async () => {
    await sign("ULENA");
    await sign("UOMAR");
    slack = fakeSlack([true]);
    const [first, second] = await Promise.all([decide(), decide({ decision: "no-go", reason: "Slow" })]);
    expect([first, second].filter(({ ok }) => ok)).toHaveLength(1);
    expect([first, second].find(({ ok }) => !ok)).toMatchObject({ refusal: { reason: "decided-already", by: "UANA" } });
    await work(NOW);
    await work("2026-11-24T09:05:00.000Z");
    const entries = await db.read.select().from(db.tables.events);
    const decided = entries.find(({ type }) => type === "review.decided");
    expect(slack.posted).toHaveLength(1);
    expect(slack.posted[0]).toMatchObject({ key: `R1/note:${decided?.seq}`, threadTs: "1.1" });
    expect(slack.posted[0]?.text).toContain(`Record head ${decided?.link}:${decided?.hash}`);
  });

  it("notes by itself what time has done, ends the signatures, and asks for them again, once", async () => {
    await sign("ULENA");
    await sign("UOMAR");
    await work("2026-11-27T08:59:59.000Z");
    expect((await types()).at(-1)).toBe("UOMAR sign-off.signed");
    slack = fakeSlack([true]);
    await work(STALE_AT);
    await work("2026-11-27T09:05:00.000Z");
    expect((await types()).slice(-2)).toEqual(["readiness item.evidence-stale", "readiness sign-off.voided"]);
    expect(slack.posted.map(({ text }) => text)).toEqual([
      "<@ULENA> (engineering), <@UOMAR> (sre): what was signed for payments-api 2.4.0 has changed, because the evidence of “Backups” went stale. " +
        "Those sign-offs count no more. Look at it as it is now, and sign again.",
    ]);
  });

  it("decides nothing on a state that is over: time is recorded first", async () => {
    await sign("ULENA");
    await sign("UOMAR");
    const { covers } = (await review()).signatures[0] ?? { covers: "" };
    now = STALE_AT;
    const { action: _action, itemId: _itemId, ...wish } = knock("ULENA", "sign-off");
    expect(await signReview(deps(), wish, { choice: "sign", note: "again", covers })).toMatchObject({
      refusal: { reason: "state-moved-on", by: "readiness" },
    });
    expect(await decide()).toMatchObject({ refusal: { reason: "gate-blocked", count: 3 } });
    await changeReview(deps(), knock("UKIM", "item.edit"), (current) =>
      commentItem(current, { itemId: "backups", text: "Oh" }),
    );
    expect((await types()).slice(-3)).toEqual([
      "readiness item.evidence-stale",
      "readiness sign-off.voided",
      "UKIM item.commented",
    ]);
  });

  it("counts roles as they are when it is signed, and records who was denied", async () => {
    await giveRoles(db, "T1", { engineering: ["UKIM"], sre: ["UOMAR"] });
    expect(await sign("ULENA")).toMatchObject({ refusal: { reason: "no-role-to-sign" } });
    expect((await review()).signatures).toEqual([]);
    expect((await readLog(db, "R1")).at(-1)).toMatchObject({
      by: "ULENA",
      event: { type: "access.denied", action: "sign-off", why: "no-role-to-sign" },
    });
  });

  it("makes no second open review of a release, by reopening or as a candidate", async () => {
    await changeReview(deps(), knock("UANA", "review.cancel"), (current) => cancelReview(current, { reason: "Later" }));
    await begin("R2", "2.4.0");
    const reopened = await changeReview(deps(), knock("UANA", "review.reopen"), (current) =>
      reopenReview(current, { reason: "After all" }),
    );
    expect(reopened).toMatchObject({
      ok: false,
      refusal: { reason: "already-open", reviewId: "R2", version: "2.4.0" },
    });
    await begin("R3", "2.4.1");
    const renamed = await changeReview(deps(), knock("UANA", "review.candidate", "R3"), (current) =>
      newCandidate(current, { version: "2.4.0" }),
    );
    expect(renamed).toMatchObject({ ok: false, refusal: { reason: "already-open", reviewId: "R2" } });
    expect((await review()).state).toBe("cancelled");
  });

  it("draws a launched review anew each day for as long as a condition is open", async () => {
    const condition = {
      id: "c1",
      text: "Watch",
      itemId: null,
      owner: "UKIM",
      dueOn: "2026-12-01",
      metAt: null,
      metBy: null,
    };
    const decided = { decision: "go-with-conditions", reason: "", conditions: [condition], override: null } as const;
    const change = async (...events: readonly ReviewEvent[]) =>
      saveReview(db, { before: await review(), reviewId: "R1", by: "UANA", at: now, events });
    const refreshes = async () =>
      (await db.read.select().from(db.tables.due)).filter(({ kind }) => kind === "refresh").map(({ dueAt }) => dueAt);
    await change({ type: "review.decided", ...decided }, { type: "review.launched" });
    await db.commit([refreshStatement(deps(), await review(), "2026-11-24T23:00:00.000Z")]);
    await work("2026-11-24T23:00:00.000Z");
    expect(await refreshes()).toEqual(["2026-11-25T23:00:00.000Z"]);
    await change({ type: "condition.met", conditionId: "c1" });
    await work("2026-11-25T23:00:00.000Z");
    expect(await refreshes()).toEqual([]);
  });

  it("draws a review anew each day again once it is reopened", async () => {
    await changeReview(deps(), knock("UANA", "review.cancel"), (current) => cancelReview(current, { reason: "Later" }));
    await changeReview(deps(), knock("UANA", "review.reopen"), (current) => reopenReview(current, { reason: "Now" }));
    const rows = await db.read.select().from(db.tables.due);
    expect(rows.find(({ kind }) => kind === "refresh")?.dueAt).toBe("2026-11-24T23:00:00.000Z");
  });
});
