import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digestMessage } from "../../blocks/digests/digest-message.ts";
import { type DigestSources, weeklyDigest } from "../../src/domain/digest/weekly-digest.ts";
import type { Drill } from "../../src/domain/drill/drill.ts";
import type { NagMemory } from "../../src/domain/nag/nag-memory.ts";
import { subjectsOf } from "../../src/domain/nag/subjects-of.ts";
import type { Review } from "../../src/domain/review.ts";
import { DEFAULT_SETTINGS } from "../../src/domain/settings/workspace-settings.ts";
import { PLAIN_WEEK } from "../../src/domain/time/working-time.ts";
import { link, plainItem, record, startedReview } from "../support/sample-review.ts";
import { asText } from "./support/as-text.ts";
import { hostileText } from "./support/hostile-text.ts";
import { randomReview } from "./support/random-review.ts";
import { expectValidMessage } from "./support/valid.ts";

/** Monday 7 December, week 50, 09:00 in Berlin. */
const MONDAY = "2026-12-07T08:00:00.000Z";
const FRIDAY = "2026-12-04T09:00:00.000Z";

const evidence = { required: true, kinds: ["link"], expects: "", life: { days: 7 } } as const;
const payments = { ...begin("payments-api", "2.4.0", "2026-12-15"), id: "R1" };
const ledger = { ...begin("ledger", "1.9.2", "2027-01-15"), id: "R2" };

function begin(service: string, version: string, launch: string): Review {
  const review = startedReview(
    [
      plainItem("backups", { title: "Backups are restored" }),
      plainItem("secrets", { title: "Secrets are rotated" }),
      plainItem("load", { title: "Load test" }),
      plainItem("alerts", { title: "Alerts reach somebody", level: "should" }),
      plainItem("docs", { title: "Runbook", level: "should" }),
      plainItem("scan", { title: "Dependencies are scanned", evidence }),
    ],
    { service, version, launch },
  );
  return record(
    review,
    [
      { type: "item.assigned", itemId: "backups", owner: "WKIM" },
      { type: "item.assigned", itemId: "alerts", owner: "WKIM" },
    ],
    "UANA",
    "2026-11-24T09:00:00.000Z",
  );
}

const busy = record(
  record(
    payments,
    [
      { type: "item.due-moved", itemId: "backups", dueOn: "2026-12-03" },
      { type: "item.assigned", itemId: "secrets", owner: "ULENA" },
      { type: "item.blocked", itemId: "secrets", blockedBy: "UOMAR", reason: "Vault policy missing" },
      { type: "item.completed", itemId: "docs", evidence: [] },
    ],
    "ULENA",
    FRIDAY,
  ),
  [{ type: "item.completed", itemId: "scan", evidence: [link("scan", { at: FRIDAY })] }],
  "ULENA",
  FRIDAY,
);

const drill: Drill = {
  id: "D1",
  workspaceId: "T1",
  name: "orders-db-restore",
  kind: "restore",
  everyDays: 30,
  owner: "SDBA",
  rtoSeconds: null,
  rpoSeconds: null,
  services: ["payments-api"],
  addedBy: "UANA",
  addedAt: "2026-11-01T00:00:00.000Z",
  retiredAt: null,
  lastRun: null,
  lastSuccess: null,
};

const ignored: NagMemory = {
  userId: "WKIM",
  subject: "item/R1/backups",
  reviewId: "R1",
  ignored: 5,
  lastDay: "2026-12-06",
  lastAt: "2026-12-06T09:00:00.000Z",
  lastKind: "overdue",
  snoozedUntil: null,
  snoozeReason: null,
};

const PLAIN: DigestSources = {
  of: "channel",
  ofWeek: "2026-12-07",
  timeZone: "Europe/Berlin",
  now: MONDAY,
  week: PLAIN_WEEK,
  quietAfter: 3,
  before: { R1: { settled: 0, total: 6 }, R2: { settled: 0, total: 6 } },
  since: "2026-11-30",
  missed: [],
  subjects: [],
  memories: [],
  reviews: [],
  drills: [],
};

function shown(changes: Partial<DigestSources>) {
  const digest = weeklyDigest({ ...PLAIN, ...changes });
  if (digest === null) throw new Error("there is nothing to say");
  const links = new Map([["R1", "https://meridian.slack.com/archives/C1/p1"]]);
  const body = digestMessage(digest, { now: changes.now ?? MONDAY, links });
  expectValidMessage(body);
  return { lines: asText(body.blocks).split("\n"), text: body.text, body };
}

describe("the weekly digest", () => {
  it("reads like this", () => {
    const { lines, text } = shown({
      reviews: [ledger, busy],
      drills: [drill],
      subjects: subjectsOf({
        reviews: [busy],
        drills: [],
        settings: DEFAULT_SETTINGS,
        isHoliday: () => false,
        now: MONDAY,
      }),
      memories: [ignored, { ...ignored, userId: "ULENA" }],
      missed: ["2026-11-30"],
    });
    expect(lines).toEqual([
      "# Launch readiness, week 50",
      "*payments-api 2.4.0* · 8 days to launch · 2 of 6 settled (+2 since Mon 30 Nov)",
      "*Blocks the go* (3)",
      "• Secrets are rotated (@ULENA, blocked by @UOMAR)",
      "• Backups are restored (@WKIM, overdue by 4 days)",
      "• Load test (nobody has it)",
      "*Quiet*: Alerts reach somebody (@WKIM, 9 working days)",
      "*Evidence that goes stale soon*: Dependencies are scanned (Fri 11 Dec)",
      "*No answer to reminders*: Backups are restored (@WKIM, 5 reminders)    [Open]",
      "*ledger 1.9.2* · 39 days to launch · 0 of 6 settled (no change since Mon 30 Nov)",
      "*Blocks the go* (4)",
      "• Secrets are rotated (nobody has it)",
      "• Load test (nobody has it)",
      "• Dependencies are scanned (nobody has it)",
      "• Backups are restored (@WKIM)",
      "*Quiet*: Backups are restored (@WKIM, 9 working days), Alerts reach somebody (@WKIM, 9 working days)",
      "*Launches in the next 14 days*: payments-api 2.4.0 (Tue 15 Dec)",
      "*Drills*: *orders-db-restore* never run",
      "The digest of Mon 30 Nov was not sent: Readiness was away.",
      "[My items]",
    ]);
    expect(text).toContain(
      "Launch readiness, week 50. payments-api 2.4.0: 8 days to launch, 2 of 6 settled (+2 since Mon 30 Nov). Blocks the go: Secrets are rotated (<@ULENA>, blocked by <@UOMAR>)",
    );
    expect(text).toContain("The digest of Mon 30 Nov was not sent: Readiness was away.");
  });

  it("is two lines in a quiet week", () => {
    const untouched = startedReview([plainItem("a"), plainItem("b")], { launch: "2027-03-01" });
    const { lines, text } = shown({ reviews: [untouched], before: { R1: { settled: 0, total: 2 } } });
    expect(lines).toEqual([
      "# Launch readiness, week 50",
      "A quiet week: nothing changed, nothing is overdue. *payments-api 2.4.0*: 84 days to launch, 0 of 2 settled.",
      "[My items]",
    ]);
    expect(text).toBe(
      "Launch readiness, week 50. A quiet week: nothing changed, nothing is overdue. payments-api 2.4.0: 84 days to launch, 0 of 2 settled.",
    );
    expect(shown({ reviews: [untouched], before: null, since: null }).lines).toHaveLength(6);
    expect(
      shown({ reviews: [untouched], before: { R1: { settled: 0, total: 2 } }, drills: [{ ...drill, services: [] }] })
        .lines,
    ).toHaveLength(7);
  });

  it("names the channel of each review to its lead, and no drill that is in order", () => {
    const at = "2026-12-05T00:00:00.000Z";
    const moments = { backupAt: at, startedAt: at, finishedAt: at, incidentAt: null, newestRowAt: null };
    const seen = { assertions: [], environment: "", operator: "UANA", witness: null, evidence: null, note: "" };
    const result = {
      result: "succeeded",
      rtoSeconds: 60,
      rpoSeconds: null,
      recordedBy: "UANA",
      recordedAt: at,
    } as const;
    const kept: Drill = { ...drill, lastRun: { id: "U1", drillId: "D1", ...moments, ...seen, ...result } };
    const { lines } = shown({ of: "lead", reviews: [busy], drills: [kept], since: null, before: null });
    expect(lines[0]).toBe("# Your launch reviews, week 50");
    expect(lines[1]).toBe("*payments-api 2.4.0* · 8 days to launch · 2 of 6 settled · #C1");
    expect(lines.join()).not.toContain("Drills");
  });

  it("says nothing where no review is going on", () => {
    expect(weeklyDigest(PLAIN)).toBeNull();
  });

  it("stays within Slack's limits with many reviews, and says how many more there are", () => {
    const many = Array.from({ length: 80 }, (_, at) => ({ ...busy, id: `R${at}`, service: `service-${at}` }));
    const { lines, text } = shown({ reviews: many, missed: Array.from({ length: 9 }, () => "2026-11-30") });
    expect(lines.join()).toMatch(/And 6\d more reviews\. .*readiness list/u);
    expect(text).toMatch(/And \d+ more reviews\./u);
  });

  it("stays within Slack's limits whatever somebody typed", () => {
    const reviews = fc.array(randomReview({ items: 40, sections: 3 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(reviews, hostileText(80, 1), fc.constantFrom("channel", "lead"), (drawn, name, of) => {
        shown({ reviews: drawn, of, drills: [{ ...drill, name, services: [] }], now: "2026-11-24T09:00:00.000Z" });
      }),
      { numRuns: 60 },
    );
  });
});
