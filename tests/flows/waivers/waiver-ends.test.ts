import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../../src/domain/permissions.ts";
import { answerWaiver } from "../../../src/domain/waiver/answer-waiver.ts";
import { requestWaiver } from "../../../src/domain/waiver/request-waiver.ts";
import { revokeWaiver } from "../../../src/domain/waiver/revoke-waiver.ts";
import { changeReview } from "../../../src/flows/change-review.ts";
import { decideWaiver } from "../../../src/flows/waivers/decide-waiver.ts";
import type { Database } from "../../../src/store/database.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";
import { depsOf, fakeTeam, postCard, remind, type Team } from "../nags/world.ts";

/** A Friday. The review is of Europe/Berlin, and starts on Tue 24 Nov. */
const ENDS = "2026-12-04";
const ZONES = { UKIM: "Europe/Berlin", UANA: "Europe/Berlin" };
const member = (id: string): Actor => ({ id, kind: "member", admin: false, timeZone: null });

describe.each(eachDatabase)("before a waiver ends, on $name", ({ open }) => {
  let db: Database;
  let team: Team;
  let now = NOW;

  const deps = () => {
    team.clock.now = now;
    return depsOf(db, team);
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
    team = fakeTeam({ zones: ZONES });
    const events = startedEvents(plainTemplate([plainItem("a", { title: "Backups are restored" })]));
    await saveReview(db, { before: undefined, reviewId: "R1", by: "UANA", at: NOW, events });
    await postCard(db, "R1", NOW);
    await changeReview(deps(), knock("UANA", "item.assign"), () => ({
      ok: true,
      events: [{ type: "item.assigned", itemId: "a", owner: "UKIM" }],
    }));
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

  /** Lives through some days of a month, asking three times a day who is to be reminded. */
  async function live(from: string, to: string): Promise<void> {
    for (let day = Temporal.PlainDate.from(from); day.toString() <= to; day = day.add({ days: 1 })) {
      for (const hour of ["07:59", "08:00", "13:00"]) {
        now = `${day}T${hour}:00.000Z`;
        await remind(db, team, now);
      }
    }
  }
  const warnings = () => team.told.filter(({ text }) => text.includes("its waiver ends"));
  const heard = () =>
    warnings()
      .map(({ channelId, at }) => `${channelId} ${at.slice(5, 16)}`)
      .sort();
  const onDays = (...days: readonly string[]) =>
    ["DUANA", "DUKIM"].flatMap((who) => days.map((day) => `${who} ${day}T08:00`));

  test("its item's owner and the lead are told a week before and a day before, each once", async () => {
    await waive();
    await live("2026-11-25", "2026-12-04");
    expect(heard()).toEqual(onDays("11-27", "12-03"));
    expect(warnings()[0]?.text).toContain(
      "Backups are restored — its waiver ends Fri 4 Dec (in 7 days); then it is open again",
    );
    expect(warnings()[3]?.text).toContain("its waiver ends Fri 4 Dec (tomorrow)");
    expect(team.told).toHaveLength(4);
  });

  test("of one that ends on a Sunday they hear on the Monday before, and on the Friday", async () => {
    await waive("2026-12-06");
    await live("2026-11-25", "2026-12-06");
    expect(heard()).toEqual(onDays("11-30", "12-04"));
  });

  test("the lead alone hears where the owner has left", async () => {
    team = fakeTeam({ zones: ZONES, kinds: { UKIM: "deactivated" } });
    await waive();
    await live("2026-11-25", "2026-12-04");
    expect(heard()).toEqual(["DUANA 11-27T08:00", "DUANA 12-03T08:00"]);
  });

  test("where no direct message may be opened, it is said in the card's thread", async () => {
    team = fakeTeam({ zones: ZONES, noDirect: ["UKIM", "UANA"] });
    await waive();
    await live("2026-11-27", "2026-11-27");
    expect(warnings().map(({ channelId, threadTs }) => [channelId, threadTs])).toEqual([
      ["C1", "100.1"],
      ["C1", "100.1"],
    ]);
    expect(
      warnings()
        .map(({ text }) => text.slice(0, 27))
        .sort(),
    ).toEqual(["1 thing waits for <@UANA>. ", "1 thing waits for <@UKIM>. "]);
  });

  test("a waiver that was revoked or has ended is no news", async () => {
    await waive();
    const revoke = { ...knock("UANA", "waiver.request"), action: "waiver.revoke" as const };
    await decideWaiver(deps(), revoke, (review, who) => revokeWaiver(review, { itemId: "a", ...who, reason: "gone" }));
    await live("2026-11-25", "2026-12-07");
    expect(warnings()).toEqual([]);
    await waive("2026-12-20");
    now = "2026-12-21T08:00:00.000Z";
    await remind(db, team, now);
    expect(warnings()).toEqual([]);
  });

  test("one that was renewed is said before its new end only, there again twice", async () => {
    await waive();
    await live("2026-11-27", "2026-11-27");
    now = "2026-11-27T14:00:00.000Z";
    await waive("2026-12-11");
    await live("2026-11-28", "2026-12-11");
    expect(heard()).toEqual(onDays("11-27", "12-04", "12-10"));
  });

  test("after a long silence only the latest warning is said", async () => {
    await waive();
    await live("2026-12-03", "2026-12-04");
    expect(heard()).toEqual(onDays("12-03"));
  });

  test("who is denied an answer stands in the record", async () => {
    await waive();
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
