import { expect, test, vi } from "vitest";
import { startJourney, wordsOf } from "../support/readiness.ts";

test("200 clicks within a second: all acknowledged, at most three updates of each message, the last one right", {
  timeout: 60_000,
}, async () => {
  const { slack, as } = await startJourney();
  const ana = as("ana");
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.messages().filter(({ ephemeral }) => !ephemeral)).toHaveLength(3), {
    timeout: 10_000,
  });
  await slack.settled(2_000);

  const checklist = ana.messages().find(({ text }) => text.includes("The fix"));
  const rows = (checklist?.blocks ?? []).filter((block) => JSON.stringify(block).includes("item.take"));
  slack.clearJournal();
  const people = ["ana", "lena", "omar", "kim"];
  const results = await Promise.all(
    Array.from({ length: 200 }, (_, click) =>
      slack.act({
        workspace: "meridian",
        as: people[click % people.length] ?? "ana",
        do: "click",
        on: { channel: "#launches", ts: checklist?.ts ?? "" },
        blockId: rows[click % rows.length]?.block_id ?? "",
        actionId: "item.take",
      }),
    ),
  );
  expect(results.filter(({ ok }) => !ok)).toEqual([]);
  await vi.waitFor(
    () =>
      expect(wordsOf(ana.messages().find(({ ts }) => ts === checklist?.ts)?.blocks ?? [])).not.toContain(
        "nobody has it",
      ),
    { timeout: 5_000 },
  );
  await slack.settled(1_500);

  const updates = slack.journal({ name: "chat.update" }).map(({ request }) => JSON.parse(JSON.stringify(request)).ts);
  const counts = Map.groupBy(updates, (ts) => ts)
    .values()
    .map((calls) => calls.length);
  expect(Math.max(...counts)).toBeLessThanOrEqual(3);
  expect(slack.violations()).toEqual([]);
});
