import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { allButtons } from "../../blocks/buttons.ts";
import type { Became, NagLine } from "../../blocks/nags/nag-line.ts";
import { nagMessage } from "../../blocks/nags/nag-message.ts";
import { handOverView } from "../../blocks/views/hand-over-view.ts";
import { remindersView } from "../../blocks/views/reminders-view.ts";
import { snoozeView } from "../../blocks/views/snooze-view.ts";
import type { Nag } from "../../src/domain/nag/nag.ts";
import { DEFAULT_PERSON } from "../../src/domain/nag/person-settings.ts";
import type { Subject, SubjectReason } from "../../src/domain/nag/subject.ts";
import type { Item, Review } from "../../src/domain/review.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/settings/workspace-settings.ts";
import { NOW, plainItem, startedReview } from "../support/sample-review.ts";
import { hostileText } from "./support/hostile-text.ts";
import { randomReview } from "./support/random-review.ts";
import { expectValidMessage, expectValidView } from "./support/valid.ts";

const NAG: Nag = {
  subjects: [],
  more: 0,
  from: "09:00",
  to: "17:00",
  zone: "America/Argentina/Buenos_Aires",
  threadTs: null,
};
const seen = { userId: "ULENA", now: NOW };

const who = fc.constantFrom("UANA", "WKIM", "SDBA");
const plainReason = fc.oneof(
  fc.constantFrom<Exclude<SubjectReason, { kind: "silent" }>>(
    { kind: "overdue", dueOn: "2026-11-20" },
    { kind: "due-soon", dueOn: "2026-11-25" },
    { kind: "quiet", workingDays: 4 },
    { kind: "stale", until: NOW },
    { kind: "stale", until: null },
    { kind: "unassigned", dueOn: "2026-11-25" },
    { kind: "awaited" },
    { kind: "drill-due", name: "d", until: NOW },
    { kind: "waiver-ends-7", expiresOn: "2026-12-01", expiresAt: "2026-12-01T23:00:00.000Z", days: 7 },
    { kind: "waiver-ends-1", expiresOn: "2026-11-25", expiresAt: "2026-11-25T23:00:00.000Z", days: 1 },
    { kind: "drill-lacking", name: "d", standing: { state: "never-run", since: NOW } },
    { kind: "drill-lacking", name: "d", standing: { state: "failed", at: NOW, why: "rto" } },
    { kind: "drill-lacking", name: "d", standing: { state: "overdue", since: NOW } },
  ),
  hostileText(300, 1).map((why) => ({ kind: "blocking", owner: "UANA", why, since: NOW }) as const),
  fc.array(hostileText(60, 1), { minLength: 1 }).map((roles) => ({ kind: "sign-off", roles }) as const),
  hostileText(300, 1).map((text) => ({ kind: "condition", text, dueOn: "2026-11-30" }) as const),
);
const reason: fc.Arbitrary<SubjectReason> = fc.oneof(
  plainReason,
  fc.tuple(plainReason, who).map(([of, id]) => ({ kind: "silent", who: id, times: 2, of }) as const),
);
const became: fc.Arbitrary<Became | null> = fc.oneof(
  fc.constant(null),
  hostileText(300, 1).map((text) => ({ kind: "snoozed", until: "2026-11-30", reason: text }) as const),
  hostileText(300, 1).map(
    (text) =>
      ({
        kind: "happened",
        recorded: { reviewId: "R1", seq: 9, at: NOW, by: "UANA", event: { type: "item.commented", itemId: "a", text } },
      }) as const,
  ),
  fc.constantFrom<Became>(
    { kind: "signed", at: NOW },
    { kind: "met", by: "UANA", at: NOW },
    { kind: "run", by: "token:nightly", at: NOW, result: "failed" },
    { kind: "over", state: "cancelled" },
  ),
);

function lineOf(
  item: Item | null,
  review: Review | null,
  of: SubjectReason,
  since: Became | null,
  titles: readonly string[],
): NagLine {
  const subject: Subject = {
    key: `item/${review?.id}/${item?.id}`,
    to: "ULENA",
    reviewId: review?.id ?? null,
    itemId: item?.id ?? null,
    otherId: of.kind === "condition" ? "k" : null,
    title: item?.title ?? "orders-restore",
    level: item?.level ?? null,
    reason: of,
    awaitedBy: titles,
    changedAt: NOW,
  };
  return { subject, review, item, became: since };
}

describe("a reminder", () => {
  test("fits into Slack at its longest, and nothing that was typed comes alive in it", () => {
    const drawn = fc.tuple(
      fc.array(randomReview({ items: 8, sections: 2 }), { minLength: 1, maxLength: 3 }),
      fc.array(fc.tuple(fc.nat(), fc.nat(), reason, became, fc.array(hostileText(150, 1), { maxLength: 5 })), {
        minLength: 12,
        maxLength: 12,
      }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(drawn, ([reviews, rows, inThread]) => {
        const lines = rows.map(([at, which, of, since, titles]) => {
          const review = of.kind.startsWith("drill") ? null : (reviews[at % reviews.length] ?? null);
          const items = review?.items ?? [];
          return lineOf(items[which % Math.max(items.length, 1)] ?? null, review, of, since, titles);
        });
        expectValidMessage(nagMessage(lines, { ...seen, nag: { ...NAG, more: 7, threadTs: inThread ? "1.1" : null } }));
      }),
      { numRuns: 60 },
    );
  });

  const review = startedReview([plainItem("a", { title: "Backups" })]);
  const [item = null] = review.items;
  const owned = item === null ? null : { ...item, owner: "ULENA" };
  const ends = { expiresOn: "2026-12-01", expiresAt: "2026-12-01T23:00:00.000Z" };
  /** `isLast`: no renewal is left. */
  function waivedItem(isLast: boolean): Item | null {
    if (owned === null) return null;
    const asked = { risk: "r", control: "c", by: "ULENA", at: NOW, ...ends };
    const renewals = isLast ? review.policy.waiverMostRenewals : 0;
    const granted = { approvedBy: "UOMAR", approvedAt: NOW, renewals, state: "in-force" } as const;
    return { ...owned, status: "waived", waiver: { ...asked, ...granted } };
  }
  const buttonsOf = (line: NagLine) => {
    const ids = nagMessage([line], { ...seen, nag: NAG }).blocks.flatMap((block) =>
      block.type === "actions"
        ? block.elements.map((element) => ("action_id" in element ? String(element.action_id) : ""))
        : [],
    );
    return ids.filter((id) => id !== "reminders.settings");
  };

  test.each<[string, Item | null, SubjectReason, readonly string[]]>([
    [
      "somebody's item",
      owned,
      { kind: "overdue", dueOn: "2026-11-20" },
      ["item.complete", "item.block", "nag.snooze", "nag.hand-over"],
    ],
    [
      "an item of nobody",
      item,
      { kind: "unassigned", dueOn: "2026-11-20" },
      ["item.take", "nag.hand-over", "nag.snooze"],
    ],
    ["stale evidence", owned, { kind: "stale", until: NOW }, ["item.complete", "nag.snooze", "nag.hand-over"]],
    [
      "what one blocks",
      owned,
      { kind: "blocking", owner: "UKIM", why: "x", since: NOW },
      ["item.unblock", "item.details", "nag.snooze"],
    ],
    [
      "a waiver that cannot be renewed any more",
      waivedItem(true),
      { kind: "waiver-ends-1", ...ends, days: 1 },
      ["item.details", "nag.snooze"],
    ],
    [
      "a waiver that ends",
      waivedItem(false),
      { kind: "waiver-ends-7", ...ends, days: 7 },
      ["waiver.request", "nag.snooze"],
    ],
    ["a signature", null, { kind: "sign-off", roles: ["sre"] }, ["card.sign", "nag.snooze"]],
    [
      "a drill",
      null,
      { kind: "drill-due", name: "orders-restore", until: NOW },
      ["drill.record", "drill.show", "nag.snooze"],
    ],
    ["a condition", null, { kind: "condition", text: "x", dueOn: "2026-11-20" }, ["condition.meet", "nag.snooze"]],
  ])("has the verbs for %s", (_, of, why, ids) => {
    expect(buttonsOf(lineOf(of, review, why, null, []))).toEqual(ids);
    expect(allButtons.map(({ id }) => id)).toEqual(expect.arrayContaining([...ids]));
  });

  test("says who waits, and names its reader only where others read it too", () => {
    const line = lineOf(owned, review, { kind: "awaited" }, null, ["Load test", "Failover"]);
    const said = nagMessage([line], { ...seen, nag: NAG }).text;
    expect(said).toBe(
      "1 thing waits for you. Backups — blocks the go, “Load test” and “Failover” wait for it. You hear from us once a day at most, 09:00–17:00 Buenos Aires.",
    );
    expect(nagMessage([line], { ...seen, nag: { ...NAG, threadTs: "1.1" } }).text).toContain(
      "1 thing waits for <@ULENA>.",
    );
  });
});

test("the forms of reminders are valid", () => {
  const review = startedReview([plainItem("a")]);
  const [item] = review.items;
  if (item === undefined) throw new Error("no item");
  const of = { subject: "item/R1/a", reviewId: "R1", itemId: "a" };
  expectValidView(snoozeView(of, { review, item, now: NOW }));
  expectValidView(snoozeView({ ...of, reviewId: null, itemId: null }, { review: null, item: null, now: NOW }));
  const groups = Array.from({ length: 150 }, (_, at) => ({ id: `S${at}`, name: `Group ${at}` }));
  for (const some of [[], groups.slice(0, 2), groups]) expectValidView(handOverView(review, item, { groups: some }));
  expectValidView(remindersView(DEFAULT_PERSON, { workspace: DEFAULT_SETTINGS.hours, slackZone: null }));
  const own = {
    hours: { from: "10:00", to: "12:00", days: [7] },
    timeZone: "Asia/Seoul",
    pausedUntil: "2026-12-24",
    via: "channel",
  } as const;
  expectValidView(remindersView(own, { workspace: DEFAULT_SETTINGS.hours, slackZone: "Europe/Berlin" }));
});
