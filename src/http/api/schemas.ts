import { z } from "zod";

/** What the API says and takes, in the words of its OpenAPI document. */

const instant = z.iso.datetime().describe("ISO 8601, UTC");

const head = z
  .strictObject({
    link: z.int().min(0).describe("How many entries the workspace's record has"),
    hash: z.string().regex(/^[0-9a-f]{64}$/u),
  })
  .describe("The newest entry of the record: the answer is of exactly what is recorded up to it");

const review = z.strictObject({
  id: z.string(),
  service: z.string(),
  version: z.string(),
  state: z.enum(["open", "decided-go", "decided-no-go", "launched", "cancelled"]),
  channelId: z.string().describe("Slack's id of its channel"),
  lead: z.string().describe("Slack's id of who leads it"),
  launchOn: z.iso.date(),
  timeZone: z.string(),
  seq: z.int().min(1).describe("How many events it had seen"),
  overridden: z.boolean().describe("An admin let it go although something was in the way"),
});

export const gateAnswer = z
  .strictObject({
    decision: z.enum(["go", "no-go", "unknown"]).describe("Only `go` lets a release launch"),
    reasons: z.array(z.string()).describe("What is in the way, a sentence each, worst first; empty exactly for a go"),
    review: review.nullable().describe("Null: there is no review of this release, or it could not be read"),
    asOf: instant,
    head: head.nullable(),
  })
  .describe("May this release launch?");

export const evidenceBody = z.strictObject({
  kind: z.enum(["link", "text", "number"]),
  value: z.string().describe("An address with https:// or http://, a note, or a number with its unit: `41 min`"),
  title: z.string().default("").describe("What to call it; empty: its value speaks for itself"),
});

export const evidenceAnswer = z.strictObject({
  reviewId: z.string(),
  item: z.strictObject({ id: z.string(), title: z.string(), status: z.string() }),
  evidence: z.strictObject({ id: z.string(), kind: z.string(), value: z.string(), title: z.string(), at: instant }),
  again: z.boolean().describe("This Idempotency-Key was dealt with before, so nothing was added now"),
});

const seconds = z.int().min(0);

export const recordedAnswer = z
  .strictObject({
    runId: z.string(),
    drill: z.string().describe("Its name"),
    result: z.enum(["succeeded", "failed"]),
    rtoSeconds: seconds.describe("Recovery time, finishedAt − startedAt"),
    rpoSeconds: seconds.nullable().describe("Recovery point, incidentAt − newestRowAt; null: not both were given"),
    targets: z.strictObject({ rtoSeconds: seconds.nullable(), rpoSeconds: seconds.nullable() }).describe("Null: none"),
    met: z.boolean().describe("It counts: it succeeded, found what was expected, and met the targets"),
    shortfall: z.enum(["result", "assertions", "rto", "rpo", "rpo-unknown"]).nullable(),
    standing: z
      .union([
        z.strictObject({ state: z.literal("good"), until: instant }),
        z.strictObject({ state: z.literal("never-run"), since: instant }),
        z.strictObject({ state: z.literal("failed"), at: instant, why: z.string() }),
        z.strictObject({ state: z.literal("overdue"), since: instant }),
      ])
      .describe("How the drill stands now, by the run that ended last"),
    recordedAt: instant,
    duplicate: z.boolean().describe("This Idempotency-Key was recorded before; this is what was recorded then"),
  })
  .describe("A run of a drill, with what was computed of it");

export const problemAnswer = z
  .strictObject({ error: z.string().describe("For programs"), message: z.string().describe("For people") })
  .describe("Why not");
