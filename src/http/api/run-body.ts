import { z } from "zod";
import { MOST_ASSERTIONS } from "../../domain/drill/record-run.ts";

const moment = z.iso.datetime({ offset: true });
const optionalMoment = moment.nullable().default(null);
const optionalText = z.string().nullable().default(null);
/** What a job found may be a number in its JSON; it is kept as it is written. */
const value = z.union([z.string(), z.number(), z.boolean()]).transform(String);

/** A run of a drill as a job tells it, over HTTP or in a file. Recovery time and point are not in it: the bot computes them. */
export const runBody = z.strictObject({
  backupAt: optionalMoment.describe("When the backup was taken that was restored"),
  startedAt: moment.describe("When the recovery began; ISO 8601 with any offset"),
  finishedAt: moment.describe("When it ended; the recovery time is finishedAt − startedAt"),
  incidentAt: optionalMoment.describe("The moment of the rehearsed incident"),
  newestRowAt: optionalMoment.describe(
    "Of the newest row that came back; the recovery point is incidentAt − newestRowAt",
  ),
  assertions: z
    .array(z.strictObject({ name: z.string(), expected: value, found: value }))
    .default([])
    .describe(`What was looked at, ${MOST_ASSERTIONS} at most; one that found something else fails the run`),
  environment: z.string().default("").describe("Where it was restored to: `scratch database on db-7`"),
  operator: optionalText.describe("Who did it; left out: the token"),
  witness: optionalText,
  evidence: optionalText.describe("A link to what shows it"),
  result: z.enum(["succeeded", "failed"]),
  note: z.string().default("").describe("Why it failed, or what else there is to say"),
});
