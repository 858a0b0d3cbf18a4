import type { Recorded, ReviewEvent } from "../../src/domain/events.ts";
import { buildReport, type ReportSource } from "../../src/report/build-report.ts";
import type { Report } from "../../src/report/report.ts";
import { link, plainItem, plainTemplate, startedEvents } from "../support/sample-review.ts";

export const NAMES = new Map([
  ["UANA", "Ana Sousa"],
  ["UBEN", "Ben Ode"],
  ["ULENA", "Lena Weiß"],
]);

export const HEAD = { link: 57, hash: "9f".repeat(32) };

const TEMPLATE = plainTemplate([], {
  title: "Web service",
  sections: [
    {
      id: "data",
      title: "Data",
      items: [
        plainItem("backups", {
          title: "Backups are restored",
          role: "sre",
          evidence: { required: true, kinds: ["link"], expects: "", life: { days: 10 } },
        }),
        plainItem("secrets", { title: "Secrets are rotated" }),
      ],
    },
    {
      id: "operations",
      title: "Operations",
      items: [plainItem("alerts", { title: "Alerts reach a person" }), plainItem("runbook", { level: "should" })],
    },
  ],
  signOffs: [
    { role: "sre", quorum: 1 },
    { role: "security", quorum: 1 },
  ],
});

const COVERS = "ab".repeat(32);

/** Three weeks of a review: a voided signature, an expired waiver, a go with a condition, a launch. */
const STORY: readonly (readonly [at: string, by: string, event: ReviewEvent])[] = [
  ["2026-11-24T09:10:00.000Z", "UBEN", { type: "item.taken", itemId: "backups" }],
  [
    "2026-11-25T10:00:00.000Z",
    "ULENA",
    {
      type: "item.completed",
      itemId: "backups",
      evidence: [link("E1", { title: "Restore drill", at: "2026-11-25T10:00:00.000Z" })],
    },
  ],
  ["2026-11-26T08:00:00.000Z", "UBEN", { type: "item.completed", itemId: "alerts", evidence: [] }],
  [
    "2026-11-27T08:00:00.000Z",
    "UBEN",
    {
      type: "waiver.requested",
      itemId: "secrets",
      risk: "Old keys for a week",
      control: "Egress is closed",
      expiresOn: "2026-12-04",
      expiresAt: "2026-12-04T23:00:00.000Z",
    },
  ],
  ["2026-11-27T09:00:00.000Z", "UANA", { type: "waiver.approved", itemId: "secrets" }],
  [
    "2026-11-28T09:00:00.000Z",
    "ULENA",
    { type: "sign-off.signed", roles: ["sre"], note: "Saw the drill", covers: COVERS },
  ],
  ["2026-12-04T23:00:00.000Z", "readiness", { type: "waiver.expired", itemId: "secrets" }],
  [
    "2026-12-04T23:00:00.000Z",
    "readiness",
    { type: "sign-off.voided", seqs: [7], why: "waiver-ended", itemId: "secrets" },
  ],
  [
    "2026-12-07T12:00:00.000Z",
    "UBEN",
    {
      type: "item.completed",
      itemId: "secrets",
      evidence: [link("E2", { by: "UBEN", at: "2026-12-07T12:00:00.000Z" })],
    },
  ],
  [
    "2026-12-08T12:00:00.000Z",
    "ULENA",
    {
      type: "item.evidence-added",
      itemId: "backups",
      evidence: link("E3", { title: "Second drill", at: "2026-12-08T12:00:00.000Z" }),
    },
  ],
  ["2026-12-09T09:00:00.000Z", "ULENA", { type: "sign-off.signed", roles: ["sre"], note: "", covers: COVERS }],
  ["2026-12-09T10:00:00.000Z", "UBEN", { type: "sign-off.signed", roles: ["security"], note: "", covers: COVERS }],
  [
    "2026-12-10T09:00:00.000Z",
    "UANA",
    {
      type: "review.decided",
      decision: "go-with-conditions",
      reason: "Ready but for the runbook",
      conditions: [
        {
          id: "C1",
          text: "Write the runbook",
          itemId: "runbook",
          owner: "UBEN",
          dueOn: "2026-12-18",
          metAt: null,
          metBy: null,
        },
      ],
      override: null,
    },
  ],
  ["2026-12-15T07:30:00.000Z", "UANA", { type: "review.launched" }],
];

export function sampleLog(more: typeof STORY = []): readonly Recorded[] {
  const begun = startedEvents(TEMPLATE).map((event) => ["2026-11-24T09:00:00.000Z", "UANA", event] as const);
  return [...begun, ...STORY, ...more].map(([at, by, event], index) => ({
    reviewId: "R1",
    seq: index + 1,
    at,
    by,
    event,
  }));
}

export function sampleReport(changes: Partial<ReportSource> = {}): Report {
  const source = {
    log: sampleLog(),
    asOf: "2026-12-15T08:00:00.000Z",
    head: HEAD,
    freezes: [],
    names: NAMES,
    ...changes,
  };
  const report = buildReport(source);
  if (report === undefined) throw new Error("the sample had not begun");
  return report;
}
