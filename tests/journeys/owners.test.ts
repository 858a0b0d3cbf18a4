import { expect, test, vi } from "vitest";
import { asText } from "../blocks/support/as-text.ts";
import { giveRoles } from "../support/give-roles.ts";
import { TOO_LATE, withDatabase } from "../support/launch-acts.ts";
import { startJourney, wordsOf } from "../support/readiness.ts";

const [LENA, OMAR, KIM] = ["U0LENA00000", "U0OMAR00000", "U0KIM000000"] as const;

test("whoever holds a role alone has its items from the start, and whoever starts the review hears who", {
  timeout: 40_000,
}, async () => {
  const journey = await startJourney();
  const { as, slack } = journey;
  const ana = as("ana");
  await withDatabase(journey, (db, team) => giveRoles(db, team, { sre: [OMAR], engineering: [LENA, KIM] }));

  await ana.types("/readiness start payments-api 2.4.1");
  await vi.waitFor(() => expect(ana.modal().callbackId).toBe("review.start"), TOO_LATE);
  expect(asText(ana.modal().blocks)).toMatch(/By role, @U0OMAR00000 has \d+ items of sre\./u);
  await ana.does({ do: "close", view: ana.modal().id });

  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(
    () => expect(ana.told().join()).toMatch(/By role, <@U0OMAR00000> has \d items? of sre\./u),
    TOO_LATE,
  );
  await vi.waitFor(() => expect(ana.messages().filter(({ ephemeral }) => !ephemeral)).toHaveLength(3), TOO_LATE);
  const checklist = ana
    .messages()
    .map(({ blocks }) => wordsOf(blocks))
    .join();
  expect(checklist).toContain(OMAR);
  expect(checklist).not.toContain(LENA);
  expect(slack.violations()).toEqual([]);
});
