import fc from "fast-check";
import type { DrillNote } from "../../../src/domain/drill/drill-note.ts";
import { TEXT_LIMITS } from "../../../src/domain/limits.ts";
import type { Evidence, Item, Review } from "../../../src/domain/review.ts";
import { endOfDay } from "../../../src/domain/time/time.ts";
import type { Waiver, WaiverRequest } from "../../../src/domain/waiver/waiver.ts";
import { hostileText } from "./hostile-text.ts";

const NOW = "2026-11-24T09:00:00.000Z";

const day = fc
  .integer({ min: -60, max: 400 })
  .map((days) => Temporal.PlainDate.from("2026-11-24").add({ days }).toString());
const at = fc
  .integer({ min: 0, max: 400 * 24 })
  .map((hours) => Temporal.Instant.from(NOW).subtract({ hours }).toString({ fractionalSecondDigits: 3 }));
const user = fc.constantFrom("UANA", "WKIM", "U0123456789A");
const owner = fc.option(fc.oneof(user, fc.constant("SDBA")), { nil: null });

const evidence: fc.Arbitrary<Evidence> = fc
  .record({
    id: fc.uuid(),
    kind: fc.constantFrom("link" as const, "text" as const, "number" as const, "file" as const, "message" as const),
    note: hostileText(TEXT_LIMITS.note, 1),
    path: fc.string({ unit: fc.constantFrom("a", "|", "&", "%", "*", "_"), maxLength: TEXT_LIMITS.link - 30 }),
    title: hostileText(TEXT_LIMITS.title),
    by: user,
    at,
  })
  .map(({ note, path, kind, ...rest }) => ({
    ...rest,
    kind,
    fileId: kind === "file" ? "F1" : null,
    value: kind === "text" ? note : kind === "number" ? "41 min" : `https://example.com/${path.replaceAll("|", "")}`,
  }));

const request: fc.Arbitrary<WaiverRequest> = fc
  .record({
    risk: hostileText(TEXT_LIMITS.note, 1),
    control: hostileText(TEXT_LIMITS.note, 1),
    by: user,
    at,
    expiresOn: day,
  })
  .map((drawn) => ({ ...drawn, expiresAt: endOfDay("Europe/Berlin", drawn.expiresOn) }));
const waiver: fc.Arbitrary<Waiver> = fc
  .record({
    request,
    renewals: fc.nat({ max: 9 }),
    state: fc.constantFrom("in-force" as const, "expired" as const, "revoked" as const, "over" as const),
    approvedAt: at,
  })
  .map(({ request: asked, ...rest }) => ({ ...asked, ...rest, approvedBy: "WKIM" }));

const launchState = fc.record({
  fourEyes: fc.boolean(),
  reason: hostileText(TEXT_LIMITS.reason, 1),
  signatures: fc.array(
    fc.record({
      by: user,
      roles: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      note: hostileText(TEXT_LIMITS.reason),
      at,
      ended: fc.constantFrom(
        ...([null, "withdrawn", "item-reopened", "evidence-stale", "waiver-approved", "waiver-ended"] as const),
        ...(["new-candidate", "item-blocked", "item-ruled-out", "launch-reopened", "signed-again"] as const),
      ),
    }),
    { maxLength: 40 },
  ),
  objections: fc.array(
    fc.record({
      by: user,
      roles: fc.array(hostileText(40, 1), { minLength: 1, maxLength: 5 }),
      reason: hostileText(TEXT_LIMITS.reason, 1),
    }),
    { maxLength: 8 },
  ),
  decision: fc.option(
    fc.record({
      kind: fc.constantFrom("go" as const, "go-with-conditions" as const, "no-go" as const),
      by: user,
      at,
      reason: hostileText(TEXT_LIMITS.comment),
      override: fc.option(
        fc.record({
          reason: hostileText(TEXT_LIMITS.comment, 20),
          itemIds: fc.constant([]),
          roles: fc.constant([]),
          objections: fc.constant([]),
        }),
        { nil: null },
      ),
    }),
    { nil: null },
  ),
  overrides: fc.array(
    fc.record({
      reason: hostileText(TEXT_LIMITS.comment, 20),
      itemIds: fc.constant([]),
      roles: fc.constant([]),
      objections: fc.constant([]),
      version: hostileText(60, 1),
      by: user,
      at,
    }),
    { maxLength: 6 },
  ),
  conditions: fc.array(
    fc
      .record({ text: hostileText(TEXT_LIMITS.reason, 1), owner: user, dueOn: day, met: fc.boolean() })
      .map(({ met, ...condition }) => ({ ...condition, metAt: met ? NOW : null, metBy: met ? "UANA" : null })),
    { maxLength: 60 },
  ),
});

const drillNote: fc.Arbitrary<DrillNote> = fc.record({
  id: fc.constant("D1"),
  name: fc.constantFrom("a", "d".repeat(60)),
  kind: fc.constant("restore" as const),
  state: fc.constantFrom("good", "never-run", "failed", "overdue" as const),
  at,
  until: fc.option(at, { nil: null }),
  reason: fc.option(
    fc.oneof(
      fc.constant({ why: "result" as const }),
      fc.record({ why: fc.constant("assertions" as const), check: hostileText(150, 1) }),
      fc.record({ why: fc.constantFrom("rto", "rpo" as const), measured: fc.nat(), target: fc.nat() }),
    ),
    { nil: null },
  ),
});

const item = (size: "small" | "large"): fc.Arbitrary<Omit<Item, "id" | "sectionId" | "waitsFor">> =>
  fc
    .record({
      title: hostileText(150, 1),
      level: fc.constantFrom("must" as const, "should" as const),
      why: hostileText(size === "large" ? 3000 : 50),
      verify: hostileText(size === "large" ? 3000 : 50),
      required: fc.boolean(),
      expects: hostileText(100),
      life: fc.constantFrom({ days: 30 }, "release" as const, "unlimited" as const),
      criteria: fc.array(fc.record({ title: hostileText(150, 1), optional: fc.boolean(), met: fc.boolean() }), {
        maxLength: size === "large" ? 200 : 2,
      }),
      status: fc.constantFrom("open", "in-progress", "blocked", "done", "not-applicable", "waived" as const),
      reason: hostileText(TEXT_LIMITS.reason, 1),
      blockedBy: fc.option(user, { nil: null }),
      owner,
      dueOn: day,
      evidence: fc.array(evidence, { maxLength: size === "large" ? 30 : 1 }),
      since: at,
      changedBy: user,
      role: fc.option(hostileText(60, 1), { nil: null }),
      waiver: fc.option(waiver, { nil: null }),
      waiverRequest: fc.option(request, { nil: null }),
      drills: fc.option(fc.array(drillNote, { minLength: 1, maxLength: 3 }), { nil: null }),
    })
    .map(({ required, expects, life, status, reason, blockedBy, since, changedBy, criteria, ...rest }) => ({
      ...rest,
      due: null,
      recurring: false,
      drillKind: null,
      waivable: true,
      evidenceRule: { required, kinds: ["link" as const], expects, life },
      criteria: criteria.map((criterion, index) => ({ ...criterion, id: `${"c".repeat(90)}${index}` })),
      status,
      dueByHand: false,
      settledBy: status === "done" ? changedBy : null,
      settledAt: status === "done" ? since : null,
      staleSince: null,
      releaseSince: "2026-10-01T09:00:00.000Z",
      blocked: status === "blocked" ? { by: blockedBy, reason, since } : null,
      reason: status === "not-applicable" ? reason : null,
      changedSeq: 1,
      changedBy,
      changedAt: since,
    }));

/** Any review at all: up to `items` items in up to `sections` sections, with everything that can be typed at its worst. */
export function randomReview({
  items,
  sections,
  size = "small",
}: {
  items: number;
  sections: number;
  size?: "small" | "large";
}): fc.Arbitrary<Review> {
  return fc
    .record({
      drawn: fc.array(item(size), { minLength: 1, maxLength: 12 }),
      count: fc.integer({ min: 0, max: items }),
      titles: fc.array(hostileText(100, 1), { minLength: 1, maxLength: sections }),
      waits: fc.array(fc.nat(), { maxLength: 5 }),
      service: hostileText(60, 1),
      version: hostileText(40, 1),
      launchOn: day,
      state: fc.constantFrom(
        "open" as const,
        "decided-go" as const,
        "decided-no-go" as const,
        "launched" as const,
        "cancelled" as const,
      ),
      signOffs: fc.array(fc.record({ role: hostileText(40, 1), quorum: fc.integer({ min: 1, max: 50 }) }), {
        maxLength: 30,
      }),
      changeAt: at,
      launch: launchState,
    })
    .map(({ drawn, count, titles, waits, changeAt, launch, ...rest }) => {
      const all = Array.from({ length: count }, (_, index): Item => {
        const [first] = drawn;
        if (first === undefined) throw new Error("at least one is drawn");
        return {
          ...(drawn[index % drawn.length] ?? first),
          id: `${"i".repeat(85)}.${index}`,
          sectionId: `s${index % titles.length}`,
          waitsFor: waits.map((wait) => `${"i".repeat(85)}.${wait % count}`).filter((id) => !id.endsWith(`.${index}`)),
        };
      });
      return {
        ...rest,
        id: "0197f6f0-0000-7000-8000-000000000000",
        workspaceId: "T1",
        seq: 3,
        channelId: "C1",
        timeZone: "Europe/Berlin",
        lead: "UANA",
        template: { id: "t".repeat(100), version: 3, title: "Template" },
        sections: titles.map((title, index) => ({ id: `s${index}`, title })),
        items: all,
        policy: { fourEyes: launch.fourEyes, waiverLongestDays: 30, waiverMostRenewals: 2 },
        signatures: launch.signatures.map(({ roles, ended, ...signature }, index) => ({
          ...signature,
          seq: index + 10,
          covers: "0".repeat(64),
          roles: roles.map((role) => rest.signOffs[role % Math.max(rest.signOffs.length, 1)]?.role ?? "sre"),
          ended: ended === null ? null : { why: ended, itemId: all[0]?.id ?? null, at: NOW },
        })),
        objections: launch.objections.map((objection, index) => ({ ...objection, seq: index + 50, at: NOW })),
        decision: launch.decision,
        overrides: launch.overrides,
        conditions: launch.conditions.map((condition, index) => ({ ...condition, id: `c${index}`, itemId: null })),
        launchedAt: rest.state === "launched" ? NOW : null,
        cancelled: rest.state === "cancelled" ? { reason: launch.reason, by: "UANA", at: NOW } : null,
        startedBy: "UANA",
        startedAt: "2026-10-01T09:00:00.000Z",
        lastChange: { type: "item.completed", itemId: all[0]?.id ?? null, by: "UANA", at: changeAt },
      };
    });
}
