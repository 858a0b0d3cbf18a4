import { describe, expect, it } from "vitest";
import { DEFAULT_PERSON } from "../../../src/domain/nag/person-settings.ts";
import type { Subject } from "../../../src/domain/nag/subject.ts";
import type { Hearer } from "../../../src/flows/nags/hearers.ts";
import { nagFor } from "../../../src/flows/nags/nag-for.ts";
import { placeFor } from "../../../src/flows/nags/place-for.ts";
import { openDatabase } from "../../../src/store/open-database.ts";
import { depsOf, fakeTeam } from "./world.ts";

const NOW = "2026-05-08T08:00:00.000Z";
const KEY = { workspaceId: "T1", userId: "ULENA", day: "2026-05-08" };

function overdue(reviewId: string, itemId: string): Subject {
  return {
    key: `item/${reviewId}/${itemId}`,
    to: "ULENA",
    reviewId,
    itemId,
    otherId: null,
    title: itemId,
    level: "must",
    reason: { kind: "overdue", dueOn: "2026-05-06" },
    awaitedBy: [],
    changedAt: "2026-05-01T08:00:00.000Z",
  };
}

function lena(subjects: readonly Subject[]): Hearer {
  const hours = { from: "09:00", to: "17:00", days: [1, 2, 3, 4, 5] };
  const time = { zone: "Europe/Berlin", hours, pausedUntil: null, isHoliday: () => false };
  return { userId: "ULENA", person: { ...DEFAULT_PERSON, via: "channel" }, time, subjects };
}

/** Somebody heard of it on Thursday, when it was overdue already. */
function heardOf({ key, reviewId }: Subject) {
  const last = { lastDay: "2026-05-07", lastAt: "2026-05-07T08:00:00.000Z", lastKind: "overdue" };
  return { userId: "ULENA", subject: key, reviewId, ignored: 1, ...last, snoozedUntil: null, snoozeReason: null };
}

describe("what is overdue and not known yet", () => {
  const old = Array.from({ length: 12 }, (_, index) => overdue("R1", `old-${index}`));

  it("is said before what was said before, and so never left out", () => {
    const found = nagFor(lena([...old, overdue("R2", "new")]), old.map(heardOf), NOW);
    expect(found?.nag.subjects[0]?.itemId).toBe("new");
    expect(found).toMatchObject({ news: 1, nag: { more: 1 } });
  });

  it("is said in a direct message where a mention in one review's thread would leave some of it out", async () => {
    const db = await openDatabase(":memory:");
    const deps = depsOf(db, fakeTeam({ zones: { ULENA: "Europe/Berlin" } }));
    const person = lena([overdue("R1", "a"), overdue("R2", "b")]);
    const found = nagFor(person, [], NOW);
    expect(found?.news).toBe(2);
    const place = found === null ? null : await placeFor(deps, KEY, person, found);
    expect(place).toMatchObject({ ok: true, value: { channelId: "DULENA", nag: { threadTs: null } } });
    await db.close();
  });
});
