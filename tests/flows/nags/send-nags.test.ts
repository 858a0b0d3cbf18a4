import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { completeItem } from "../../../src/domain/item/complete-item.ts";
import { snoozeItem } from "../../../src/domain/nag/snooze.ts";
import type { Action, Actor } from "../../../src/domain/permissions.ts";
import { changeReview } from "../../../src/flows/change-review.ts";
import { sendStatement } from "../../../src/flows/nags/nag-keys.ts";
import { savePerson } from "../../../src/flows/nags/save-person.ts";
import type { Database } from "../../../src/store/database.ts";
import { listMemories } from "../../../src/store/nags/list-memories.ts";
import { loadNags } from "../../../src/store/nags/load-nags.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";
import { depsOf, fakeTeam, postCard, remind, type Team, work } from "./world.ts";

/** The launch is on Tue 15 Dec; `must` items are due three working days before, on Thu 10 Dec. */
const TUESDAY = "2026-12-08";
const WEDNESDAY = "2026-12-09";
const at = (day: string, utc: string) => `${day}T${utc}:00.000Z`;
const member = (id: string): Actor => ({ id, kind: "member", admin: false, timeZone: null });

describe.each(eachDatabase)("reminders on $name", ({ open }) => {
  let db: Database;
  let team: Team;

  beforeEach(async () => {
    db = await open();
    team = fakeTeam({
      zones: { ULENA: "Europe/Berlin", UANA: "Europe/Madrid", UKIM: "Asia/Seoul", UOMAR: "America/New_York" },
    });
    team.clock.now = NOW;
    const items = [plainItem("a", { title: "Backups" }), plainItem("b", { title: "Secrets" })];
    await saveReview(db, {
      before: undefined,
      reviewId: "R1",
      by: "UANA",
      at: NOW,
      events: startedEvents(plainTemplate(items)),
    });
    await postCard(db, "R1", NOW);
    await owns("a", "ULENA");
    await owns("b", "UANA");
  });

  const does = (id: string, action: Action, decide: Parameters<typeof changeReview>[2], itemId = "a") =>
    changeReview(
      depsOf(db, team),
      { workspaceId: "T1", reviewId: "R1", actor: member(id), action, itemId, here: "C1", delivery: randomUUID() },
      decide,
    );
  const owns = (itemId: string, owner: string) =>
    does("UANA", "item.assign", () => ({ ok: true, events: [{ type: "item.assigned", itemId, owner }] }), itemId);
  const toldTo = (id: string) => team.told.filter(({ channelId }) => channelId === `D${id}`);

  test("come in each person's own morning, once a day", async () => {
    await remind(db, team, at(TUESDAY, "07:59"));
    expect(team.told).toEqual([]);
    await remind(db, team, at(TUESDAY, "08:00"));
    expect(toldTo("ULENA").map(({ text }) => text)).toEqual([
      expect.stringContaining("1 thing waits for you. Backups — due Thu 10 Dec, blocks the go."),
    ]);
    await remind(db, team, at(TUESDAY, "12:00"));
    expect(team.told).toHaveLength(2);
    await remind(db, team, at(WEDNESDAY, "07:00"));
    await remind(db, team, at(WEDNESDAY, "08:00"));
    expect(team.told).toHaveLength(4);
  });

  test("are exactly one with several workers, and when Slack's answer was lost", async () => {
    team = fakeTeam({ zones: { ULENA: "Europe/Berlin", UANA: "Europe/Berlin" }, lost: [true, false] });
    await remind(db, team, at(TUESDAY, "08:00"), { workers: 3 });
    await remind(db, team, at(TUESDAY, "08:01"), { workers: 3 });
    expect(team.told.map(({ channelId }) => channelId).sort()).toEqual(["DUANA", "DULENA"]);
    const memories = await listMemories(db, "T1", ["R1"]);
    expect(memories.map(({ userId, ignored, lastDay }) => ({ userId, ignored, lastDay }))).toEqual(
      expect.arrayContaining([
        { userId: "ULENA", ignored: 1, lastDay: TUESDAY },
        { userId: "UANA", ignored: 1, lastDay: TUESDAY },
      ]),
    );
  });

  test("are not two when a worker was slow and another took its work over", async () => {
    team.clock.now = at(TUESDAY, "08:00");
    const deps = depsOf(db, team);
    await db.commit([sendStatement(deps, { workspaceId: "T1", userId: "ULENA", day: TUESDAY })]);
    await work(deps);
    await db.commit([sendStatement(deps, { workspaceId: "T1", userId: "ULENA", day: TUESDAY })]);
    await work(deps, { workers: 2 });
    expect(toldTo("ULENA")).toHaveLength(1);
  });

  test("are not two in a day when a zone changes", async () => {
    await remind(db, team, at(TUESDAY, "08:00"));
    team.zoneOf.set("ULENA", "Asia/Seoul");
    for (const hour of ["12:00", "18:00", "23:00"]) await remind(db, team, at(TUESDAY, hour));
    await remind(db, team, at(WEDNESDAY, "00:30"));
    expect(toldTo("ULENA")).toHaveLength(1);
    await remind(db, team, at(WEDNESDAY, "05:00"));
    expect(toldTo("ULENA")).toHaveLength(2);
  });

  test("T1: come on the next working day, once a day, when a clock that ran a month ahead is set right", async () => {
    await remind(db, team, at(TUESDAY, "08:00"));
    await remind(db, team, at("2027-01-08", "08:00"));
    expect(toldTo("ULENA")).toHaveLength(2);
    await remind(db, team, at(TUESDAY, "10:00"));
    expect(toldTo("ULENA")).toHaveLength(2);
    await remind(db, team, at(WEDNESDAY, "08:00"));
    await remind(db, team, at(WEDNESDAY, "10:00"));
    expect(toldTo("ULENA")).toHaveLength(3);
    await remind(db, team, at("2027-01-08", "09:00"));
    expect(new Set(team.told.map(({ key }) => key)).size).toBe(team.told.length);
  });

  test("say what has become of a thing, in the same message", async () => {
    await remind(db, team, at(TUESDAY, "08:00"));
    team.clock.now = at(TUESDAY, "09:12");
    await does("ULENA", "item.complete", (review) =>
      completeItem(review, { itemId: "a", evidence: [], at: team.clock.now }),
    );
    await work(depsOf(db, team));
    const [lenas] = toldTo("ULENA");
    expect(team.updated).toEqual([
      {
        ts: String(team.told.findIndex(({ key }) => key === lenas?.key) + 1),
        text: expect.stringContaining("Backups — <@ULENA> marked it done"),
      },
    ]);
  });

  test("leave alone who snoozed it, and come again on that day", async () => {
    await remind(db, team, at(TUESDAY, "08:00"));
    team.clock.now = at(TUESDAY, "08:10");
    await does("ULENA", "item.snooze", (review) =>
      snoozeItem(review, { itemId: "a", days: 3, reason: "waits for the vendor", now: team.clock.now }),
    );
    await work(depsOf(db, team));
    expect(team.updated[0]?.text).toContain("<@ULENA> snoozed it until Fri 11 Dec: “waits for the vendor”");
    for (const day of [WEDNESDAY, "2026-12-10"]) await remind(db, team, at(day, "08:00"));
    expect(toldTo("ULENA")).toHaveLength(1);
    await remind(db, team, at("2026-12-11", "08:00"));
    expect(toldTo("ULENA")).toHaveLength(2);
  });

  test("of silence go to the lead after two that nothing followed", async () => {
    for (const day of [TUESDAY, WEDNESDAY, "2026-12-10"]) await remind(db, team, at(day, "08:00"));
    expect(toldTo("UANA").map(({ text }) => /Backups — [^.]*/.exec(text)?.[0] ?? "")).toEqual([
      "",
      "",
      "Backups — due today; <@ULENA> was reminded 2 times, blocks the go",
    ]);
  });

  test("go to the lead where the owner has left, is a guest, or is away", async () => {
    team = fakeTeam({ zones: { ULENA: "Europe/Berlin", UANA: "Europe/Berlin" }, kinds: { ULENA: "deactivated" } });
    await remind(db, team, at(TUESDAY, "08:00"));
    expect(team.told.map(({ channelId }) => channelId)).toEqual(["DUANA"]);
    expect(team.told[0]?.text).toContain("Backups — due Thu 10 Dec, blocks the go — <@ULENA>");
  });

  test("reach each member of a group, in their own hours, and nobody outside of the channel", async () => {
    team = fakeTeam({
      zones: { UANA: "Europe/Berlin", UKIM: "Asia/Seoul", UOMAR: "America/New_York", UEVE: "Europe/Berlin" },
      groups: { SDBA: ["UKIM", "UOMAR", "UEVE"] },
      outside: ["UEVE"],
    });
    await owns("a", "SDBA");
    for (const hour of ["00:00", "08:00", "14:00"]) await remind(db, team, at(TUESDAY, hour));
    expect(team.told.map(({ channelId, at: when }) => [channelId, when.slice(11, 16)])).toEqual([
      ["DUKIM", "00:00"],
      ["DUANA", "08:00"],
      ["DUOMAR", "14:00"],
    ]);
  });

  test("stand in the review's thread for who wants that, and for whom no direct message reaches", async () => {
    team = fakeTeam({ zones: { ULENA: "Europe/Berlin", UANA: "Europe/Berlin" }, noDirect: ["UANA"] });
    team.clock.now = at(TUESDAY, "06:00");
    const form = { from: "", to: "", days: [1, 2, 3, 4, 5], timeZone: "", pausedUntil: null, via: "channel" } as const;
    const who = { workspaceId: "T1", userId: "ULENA", slackZone: "Europe/Berlin", delivery: "d1" };
    expect(await savePerson(depsOf(db, team), who, form)).toEqual({ ok: true, duplicate: false });
    await remind(db, team, at(TUESDAY, "08:00"));
    expect(team.told).toHaveLength(2);
    expect(team.told.every(({ channelId, threadTs }) => channelId === "C1" && threadTs === "100.1")).toBe(true);
    expect(team.told.map(({ text }) => text.slice(0, 40)).sort()).toEqual([
      "1 thing waits for <@UANA>. Secrets — due",
      "1 thing waits for <@ULENA>. Backups — du",
    ]);
  });

  test("come a little later to whom Slack did not say anything about", async () => {
    team.zoneOf.delete("ULENA");
    await remind(db, team, at(TUESDAY, "08:00"));
    expect(team.told.map(({ channelId }) => channelId)).toEqual(["DUANA"]);
    team.zoneOf.set("ULENA", "Europe/Berlin");
    team.clock.now = at(TUESDAY, "08:01");
    await work(depsOf(db, team));
    expect(team.told.map(({ channelId }) => channelId)).toEqual(["DUANA", "DULENA"]);
  });

  test("say the gravest thing first, twelve at most, and in turn what did not fit", async () => {
    const items = Array.from({ length: 14 }, (_, count) => plainItem(`n${count}`, { title: `Thing ${count}` }));
    const events = startedEvents(plainTemplate(items), { version: "3.0.0", lead: "UKIM" });
    await saveReview(db, { before: undefined, reviewId: "R2", by: "UANA", at: NOW, events });
    const named = () =>
      new Set(
        toldTo("UKIM")
          .at(-1)
          ?.text.match(/Thing \d+/g),
      );
    await remind(db, team, at(TUESDAY, "01:00"));
    const { subjects, more } = (await loadNags(db, "T1", TUESDAY, "UKIM"))[0]?.data ?? { subjects: [], more: 0 };
    expect([subjects.length, more, named().size]).toEqual([12, 2, 8]);
    await remind(db, team, at(WEDNESDAY, "01:00"));
    const next = (await loadNags(db, "T1", WEDNESDAY, "UKIM")).at(-1)?.data.subjects.map(({ key }) => key) ?? [];
    const unsaid = items.map(({ id }) => `item/R2/${id}`).filter((key) => !subjects.some((one) => one.key === key));
    expect(next).toEqual(expect.arrayContaining(unsaid));
  });

  test("stop when the review is over", async () => {
    await does("UANA", "review.cancel", () => ({ ok: true, events: [{ type: "review.cancelled", reason: "no" }] }));
    await remind(db, team, at(TUESDAY, "08:00"));
    expect(team.told).toEqual([]);
  });
});
