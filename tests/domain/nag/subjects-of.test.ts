import { describe, expect, test } from "vitest";
import type { Drill } from "../../../src/domain/drill/drill.ts";
import { drillStanding } from "../../../src/domain/drill/drill-standing.ts";
import type { ReviewEvent } from "../../../src/domain/events.ts";
import {
  afterSaying,
  ignoredOf,
  isDueAgain,
  type NagMemory,
  namedInDigest,
} from "../../../src/domain/nag/nag-memory.ts";
import type { Subject } from "../../../src/domain/nag/subject.ts";
import { type NagWorld, subjectsOf } from "../../../src/domain/nag/subjects-of.ts";
import { withSilence } from "../../../src/domain/nag/with-silence.ts";
import type { Review } from "../../../src/domain/review.ts";
import { DEFAULT_SETTINGS } from "../../../src/domain/settings/workspace-settings.ts";
import type { TemplateItem } from "../../../src/domain/template.ts";
import { PLAIN_WEEK } from "../../../src/domain/time/working-time.ts";
import { link, NOW, plainItem, record, startedReview } from "../../support/sample-review.ts";

/** Started on Tue 24 Nov; the launch is on Tue 15 Dec, `must` items are due on Thu 10 Dec. */
const at = (day: string) => `${day}T09:00:00.000Z`;

function reviewWith(items: readonly TemplateItem[], ...events: ReviewEvent[]): Review {
  return record(startedReview(items), events, "UANA", NOW);
}
const owned = (itemId: string, owner: string): ReviewEvent => ({ type: "item.assigned", itemId, owner });

function world(review: Review, day: string, changes: Partial<NagWorld> = {}): NagWorld {
  return {
    reviews: [review],
    drills: [],
    settings: DEFAULT_SETTINGS,
    isHoliday: () => false,
    now: at(day),
    ...changes,
  };
}
const seen = (of: NagWorld) => subjectsOf(of).map(({ key, to, reason }) => `${key} → ${to}: ${reason.kind}`);

describe("what waits for whom", () => {
  const one = reviewWith([plainItem("a")], owned("a", "ULENA"));

  test.each([
    ["nothing is said", "2026-11-26", []],
    ["three quiet working days are said", "2026-11-27", ["item/R1/a → ULENA: quiet"]],
    ["a weekend is not quiet", "2026-11-29", ["item/R1/a → ULENA: quiet"]],
    ["two working days before its day", "2026-12-08", ["item/R1/a → ULENA: due-soon"]],
    ["on its day", "2026-12-10", ["item/R1/a → ULENA: due-soon"]],
    ["after its day", "2026-12-11", ["item/R1/a → ULENA: overdue"]],
  ])("%s (%s)", (_, day, expected) => expect(seen(world(one, day))).toEqual(expected));

  test("a `must` without an owner goes to the lead, after a working day; a `should` to nobody", () => {
    const review = reviewWith([plainItem("a"), plainItem("b", { level: "should" })]);
    expect(seen(world(review, "2026-11-24"))).toEqual([]);
    expect(seen(world(review, "2026-11-25"))).toEqual(["item/R1/a → UANA: unassigned"]);
  });

  test("stale evidence goes to the owner", () => {
    const item = plainItem("a", { evidence: { required: true, kinds: ["link"], expects: "", life: { days: 7 } } });
    const done: ReviewEvent = { type: "item.completed", itemId: "a", evidence: [link("e")] };
    const review = reviewWith([item], owned("a", "ULENA"), done);
    expect(seen(world(review, "2026-11-30"))).toEqual([]);
    expect(seen(world(review, "2026-12-02"))).toEqual(["item/R1/a → ULENA: stale"]);
  });

  test("who blocks an item hears, and its owner does not; blocked by nobody here, the owner does", () => {
    const blocked = (blockedBy: string | null): ReviewEvent => ({
      type: "item.blocked",
      itemId: "a",
      blockedBy,
      reason: "no key",
    });
    const by = (who: string | null) => reviewWith([plainItem("a")], owned("a", "ULENA"), blocked(who));
    expect(seen(world(by("UOMAR"), "2026-12-11"))).toEqual(["item/R1/a → UOMAR: blocking"]);
    expect(seen(world(by(null), "2026-12-11"))).toEqual(["item/R1/a → ULENA: overdue"]);
  });

  test("who is waited for hears, through others too, and who waits does not", () => {
    const items = [plainItem("a", { waitsFor: ["b"] }), plainItem("b", { waitsFor: ["c"] }), plainItem("c")];
    const touched: ReviewEvent = { type: "item.commented", itemId: "c", text: "at it" };
    const review = record(
      reviewWith(items, owned("a", "ULENA"), owned("b", "UKIM"), owned("c", "UOMAR")),
      [touched],
      "UOMAR",
      at("2026-11-27"),
    );
    const said = subjectsOf(world(review, "2026-11-27"));
    expect(said.map(({ key, to, reason, awaitedBy }) => ({ key, to, kind: reason.kind, awaitedBy }))).toEqual([
      { key: "item/R1/c", to: "UOMAR", kind: "awaited", awaitedBy: ["Item a", "Item b"] },
    ]);
  });

  test("holders of a role are asked to sign once all `must` items are settled, or three working days before the launch", () => {
    const roles = { settings: { ...DEFAULT_SETTINGS, roles: { sre: ["UOMAR", "UKIM"] } } };
    const open = reviewWith([plainItem("a")], owned("a", "ULENA"));
    const done = reviewWith([plainItem("a")], owned("a", "ULENA"), {
      type: "item.completed",
      itemId: "a",
      evidence: [],
    });
    const asked = ["sign-off/R1 → UOMAR: sign-off", "sign-off/R1 → UKIM: sign-off"];
    expect(seen(world(open, "2026-11-25", roles))).toEqual([]);
    expect(seen(world(done, "2026-11-25", roles))).toEqual(asked);
    expect(seen(world(open, "2026-12-10", roles))).toEqual([...asked, "item/R1/a → ULENA: due-soon"]);
    const signed: ReviewEvent = { type: "sign-off.signed", roles: ["sre"], note: "", covers: "x" };
    expect(seen(world(record(done, [signed], "UKIM", NOW), "2026-11-25", roles))).toEqual([]);
  });

  test("a condition of a go is said when it is due, after the launch, too; nothing else is then", () => {
    const condition = {
      id: "k",
      text: "Alerts",
      itemId: null,
      owner: "UKIM",
      dueOn: "2026-12-01",
      metAt: null,
      metBy: null,
    };
    const go: ReviewEvent = {
      type: "review.decided",
      decision: "go-with-conditions",
      reason: "",
      conditions: [condition],
      override: null,
    };
    const launched = reviewWith([plainItem("a")], owned("a", "ULENA"), go, { type: "review.launched" });
    expect(seen(world(launched, "2026-11-25"))).toEqual([]);
    expect(seen(world(launched, "2026-12-02"))).toEqual(["condition/R1/k → UKIM: condition"]);
  });

  test("nothing is said of a review that is over", () => {
    const over = reviewWith([plainItem("a")], owned("a", "ULENA"), { type: "review.cancelled", reason: "no" });
    expect(seen(world(over, "2026-12-11"))).toEqual([]);
  });

  test("a drill that is due goes to its owner; once it is lacking, to the leads whose reviews depend on it as well", () => {
    const drill: Drill = {
      id: "D1",
      workspaceId: "T1",
      name: "orders-restore",
      kind: "restore",
      everyDays: 30,
      owner: "SDBA",
      rtoSeconds: null,
      rpoSeconds: null,
      services: ["payments-api"],
      addedBy: "UANA",
      addedAt: NOW,
      retiredAt: null,
      lastRun: null,
      lastSuccess: null,
    };
    const dueOn = (day: string, of = drill) =>
      seen(world(reviewWith([]), day, { drills: [{ drill: of, standing: drillStanding(of, at(day)) }] }));
    expect(dueOn("2026-12-17")).toEqual([]);
    expect(dueOn("2026-12-23")).toEqual(["drill/D1 → SDBA: drill-due"]);
    const lacking = ["drill/D1 → SDBA: drill-lacking", "drill/D1 → UANA: drill-lacking"];
    expect(dueOn("2026-12-25")).toEqual(lacking);
    const other = { ...drill, services: ["ledger"] };
    expect(dueOn("2026-12-25", other)).toEqual(["drill/D1 → SDBA: drill-lacking"]);
  });
});

describe("silence", () => {
  const review = reviewWith([plainItem("a")], owned("a", "ULENA"));
  const [subject] = subjectsOf(world(review, "2026-12-11")) as [Subject];
  const say = (memory: NagMemory | undefined, day: string) =>
    afterSaying(memory, subject, { userId: "ULENA", day, at: at(day) });

  test("makes reminders rest longer each time: 1, 2, 3, 5, 8 working days", () => {
    const days: string[] = [];
    let memory: NagMemory | undefined;
    for (let day = Temporal.PlainDate.from("2026-12-11"); days.length < 7; day = day.add({ days: 1 })) {
      if (day.dayOfWeek > 5 || !isDueAgain(memory, subject, day.toString(), PLAIN_WEEK)) continue;
      memory = say(memory, day.toString());
      days.push(day.toString().slice(5));
    }
    expect(days).toEqual(["12-11", "12-14", "12-16", "12-21", "12-28", "01-07", "01-19"]);
  });

  test("is broken by a change of the item, and by something worse at once", () => {
    const twice = say(say(undefined, "2026-12-11"), "2026-12-14");
    expect(ignoredOf(twice, subject, "2026-12-14")).toBe(1);
    expect(ignoredOf(twice, subject, "2026-12-15")).toBe(2);
    const changed = { ...subject, changedAt: at("2026-12-14").replace("09", "10") };
    expect(ignoredOf(twice, changed, "2026-12-15")).toBe(0);
    expect(isDueAgain(twice, subject, "2026-12-15", PLAIN_WEEK)).toBe(false);
    expect(isDueAgain(twice, changed, "2026-12-15", PLAIN_WEEK)).toBe(true);
    expect(isDueAgain({ ...twice, lastKind: "quiet" }, subject, "2026-12-15", PLAIN_WEEK)).toBe(true);
    const snoozed = { ...twice, lastKind: "quiet", snoozedUntil: "2026-12-16" };
    const soon: Subject = { ...subject, reason: { kind: "due-soon", dueOn: "2026-12-16" } };
    expect(isDueAgain(snoozed, soon, "2026-12-15", PLAIN_WEEK)).toBe(false);
    expect(isDueAgain(snoozed, subject, "2026-12-15", PLAIN_WEEK)).toBe(true);
  });

  test("reaches the lead after two, and the digest after four", () => {
    const once = say(undefined, "2026-12-11");
    const twice = say(once, "2026-12-14");
    const now = world(review, "2026-12-15");
    expect(withSilence([subject], now, [once]).map(({ key }) => key)).toEqual(["item/R1/a"]);
    expect(withSilence([subject], now, [twice]).map(({ key, to }) => `${key} → ${to}`)).toEqual([
      "item/R1/a → ULENA",
      "silent/item/R1/a → UANA",
    ]);
    expect(namedInDigest(say(twice, "2026-12-16"))).toBe(false);
    expect(namedInDigest(say(say(twice, "2026-12-16"), "2026-12-21"))).toBe(true);
  });
});
