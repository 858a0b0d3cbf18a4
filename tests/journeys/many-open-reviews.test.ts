import { beforeEach, expect, test, vi } from "vitest";
import { saveReview } from "../../src/store/reviews/save-review.ts";
import { saveTemplate } from "../../src/store/templates/save-template.ts";
import { TOO_LATE, withDatabase } from "../support/launch-acts.ts";
import { type Somebody, startJourney } from "../support/readiness.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../support/sample-review.ts";

const TEMPLATE = plainTemplate([plainItem("backups", { title: "Backups are restored" })], { id: "launch" });
const OTHERS = 60;
let ana: Somebody;

/** Sixty reviews in #launches that launch earlier than the one of this channel, #payments (S2). */
beforeEach(async () => {
  const journey = await startJourney();
  ana = journey.as("ana");
  const channelId = ana.sees().channels.find(({ name }) => name === "launches")?.id ?? "";
  await withDatabase(journey, async (db, workspaceId) => {
    await saveTemplate(db, workspaceId, TEMPLATE, { contentKey: "launch", by: "U0ANA000000", at: NOW });
    for (let number = 1; number <= OTHERS; number++) {
      const wish = { workspaceId, channelId, service: `service-${number}`, launch: "2027-01-12" };
      const events = startedEvents(TEMPLATE, wish);
      await saveReview(db, { before: undefined, reviewId: `R${number}`, by: "U0ANA000000", at: NOW, events });
    }
  });
  await ana.types("/readiness start ledger 1.0.0 launch 2027-06-15 template launch", "#payments");
  await vi.waitFor(() => expect(ana.card("payments")).toBeDefined(), TOO_LATE);
});

async function answers(command: string, channel: string, sentence: RegExp): Promise<void> {
  await ana.types(command, `#${channel}`);
  await vi.waitFor(() => expect(ana.told(channel).at(-1)).toMatch(sentence), TOO_LATE);
}

test("the review of this channel is the one that is meant, however many others launch before it", async () => {
  await answers(
    "/readiness assign backups @kim",
    "payments",
    /^<@U0KIM000000> has .*Backups are restored.* of ledger 1\.0\.0 now\./,
  );
  expect(JSON.stringify(ana.messages("payments"))).toContain("U0KIM000000");
  await answers("/readiness status", "payments", /^ledger 1\.0\.0/);
});

test("a service is found by its name, and the list counts them all", async () => {
  await answers("/readiness status ledger", "launches", /^ledger 1\.0\.0/);
  await answers("/readiness list", "launches", /^61 open reviews\./);
});
