import { describe, expect, test, vi } from "vitest";
import { openDatabase } from "../../src/store/open-database.ts";
import { startJourney, transports, wordsOf } from "../support/readiness.ts";

const START = "/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix";
const CAUSE = "The cause is understood";

describe.each(transports)("over %s", (transport) => {
  test("with every delivery doubled, everything happens once", { timeout: 30_000 }, async () => {
    const { slack, as, config } = await startJourney({ transport });
    const [ana, lena] = [as("ana"), as("lena")];
    slack.deliveries.duplicate(2, 3);
    slack.deliveries.reorder(20);

    await ana.types(START);
    await vi.waitFor(() => expect(lena.messages()).toHaveLength(3), { timeout: 10_000 });
    await lena.presses("item.take", CAUSE);
    await lena.presses("item.complete", CAUSE);
    await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.complete"));
    await slack.settled(300);
    expect(lena.sees().modals).toHaveLength(1);
    await lena.submits({
      "evidence.link": { "evidence.link": { type: "url_text_input", value: "https://example.com/pr/1" } },
    });
    await vi.waitFor(() => expect(wordsOf(lena.card()?.blocks ?? [])).toContain("1 of 5 settled"), { timeout: 3_000 });
    await slack.settled(500);

    expect(ana.told()).toHaveLength(1);
    expect(lena.told()).toEqual([]);
    const db = await openDatabase(config.databaseUrl, { readonly: true });
    const { events } = db.tables;
    const types = (await db.read.select({ type: events.type }).from(events)).map(({ type }) => type);
    await db.close();
    expect(types).toEqual(["review.started", "item.taken", "item.completed"]);
    expect(slack.violations()).toEqual([]);
  });
});

test("with Slack failing now and then, the messages end up right and none stands there twice, over either transport", {
  timeout: 60_000,
}, async () => {
  // Both at once: most of it is waiting.
  await Promise.all(
    transports.map(async (transport) => {
      const { slack, as } = await startJourney({ transport });
      const [ana, lena] = [as("ana"), as("lena")];
      // A lost answer costs 12 s of waiting, so each transport loses another one.
      if (transport === "socket") {
        slack.faults.add({ method: "chat.postMessage", calls: [1], fault: { kind: "reset", processed: true } });
      } else {
        slack.faults.add({ method: "chat.postMessage", calls: [2], fault: { kind: "status", status: 503 } });
      }
      slack.faults.add({ method: "chat.update", calls: [1], fault: { kind: "rate-limited", retryAfter: 1 } });
      slack.faults.add({ method: "chat.update", calls: [2], fault: { kind: "html", processed: true } });
      await ana.types(START);
      await vi.waitFor(() => expect(lena.messages(), transport).toHaveLength(3), { timeout: 40_000, interval: 200 });
      await lena.presses("item.take", CAUSE);
      await vi.waitFor(() => expect(wordsOf(lena.messages()[1]?.blocks ?? []), transport).toContain("In progress"), {
        timeout: 10_000,
      });
      expect(lena.messages(), transport).toHaveLength(3);
    }),
  );
});
