import { expect, test, vi } from "vitest";
import { asText } from "../blocks/support/as-text.ts";
import { giveRoles } from "../support/give-roles.ts";
import { choice, TOO_LATE, withDatabase } from "../support/launch-acts.ts";
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

test("a whole section is given to one person, from a form", { timeout: 40_000 }, async () => {
  const journey = await startJourney();
  const { as, slack } = journey;
  const [ana, lena, gus] = [as("ana"), as("lena"), as("gus")];
  await lena.types("/readiness assign");
  await vi.waitFor(() => expect(lena.told().at(-1)).toContain("There is no open"), TOO_LATE);
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.messages().filter(({ ephemeral }) => !ephemeral)).toHaveLength(3), TOO_LATE);
  await lena.presses("item.take", "The cause is understood");

  await lena.types("/readiness assign");
  await vi.waitFor(() => expect(lena.modal().callbackId).toBe("items.assign"), TOO_LATE);
  const input = lena.modal().blocks.find(({ block_id }) => block_id === "assign.section");
  const [fix] = sectionsIn(input).filter(({ label }) => label.startsWith("The fix"));
  expect(fix?.label).toBe("The fix — 3 not settled, 2 without an owner");
  const form = (owner: string | null) => ({
    "assign.section": { "assign.section": choice(fix?.value ?? "") },
    "item.owner": { "item.owner": { type: "users_select", selected_user: owner } },
    "assign.which": { "assign.which": choice("unassigned") },
  });
  await lena.submits(form(null));
  expect(lena.modal().errors).toEqual({ "item.owner": "Pick a person, a user group, or nobody." });
  await lena.submits(form("U0GUS000000"));
  expect(lena.modal().errors).toEqual({ "item.owner": expect.stringContaining("is a guest") });
  await lena.submits(form(KIM));
  expect(lena.sees().modals).toEqual([]);
  await vi.waitFor(
    () => expect(lena.told().at(-1)).toBe(`<@${KIM}> has 2 more items of “The fix” of payments-api 2.4.1 now.`),
    TOO_LATE,
  );

  await gus.types("/readiness assign");
  await vi.waitFor(() => expect(gus.modal().callbackId).toBe("items.assign"), TOO_LATE);
  await gus.submits(form(OMAR));
  await vi.waitFor(() => expect(asText(gus.modal().blocks)).toContain("Guests can read this review."), TOO_LATE);
  expect(slack.violations()).toEqual([]);
});

/** The choices of a select, as Slack has them. */
function sectionsIn(block: unknown): readonly { readonly label: string; readonly value: string }[] {
  const options = [...JSON.stringify(block).matchAll(/"text":"([^"]*)"[^}]*\},"value":"([^"]*)"/gu)];
  return options.map(([, label = "", value = ""]) => ({ label, value }));
}

test("the lead hears once that an owner left the channel", { timeout: 40_000 }, async () => {
  const journey = await startJourney();
  const { as, slack, wait } = journey;
  const [ana, kim] = [as("ana"), as("kim")];
  const direct = () =>
    ana
      .sees()
      .channels.filter(({ kind }) => kind === "dm")
      .flatMap(({ messages }) => messages.map(({ text }) => text))
      .filter((said) => said.includes("is not in"));
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.messages().filter(({ ephemeral }) => !ephemeral)).toHaveLength(3), TOO_LATE);
  await kim.presses("item.take", "The cause is understood");
  await vi.waitFor(() => expect(JSON.stringify(ana.messages())).toContain(KIM), TOO_LATE);

  await slack.removeMember("meridian", "#launches", "kim");
  await vi.waitFor(() => expect(JSON.stringify(journey.log)).toContain("member_left_channel"), TOO_LATE);
  wait(120_000);
  await vi.waitFor(() => expect(direct()).toHaveLength(1), TOO_LATE);
  expect(direct()[0]).toContain(`<@${KIM}> is not in <#C0LAUNCHES0> and owns 1 open item of payments-api 2.4.1.`);
  expect(slack.violations()).toEqual([]);
});
