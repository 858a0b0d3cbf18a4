import { expect, test, vi } from "vitest";
import { saveTemplate } from "../../src/store/templates/save-template.ts";
import { asText } from "../blocks/support/as-text.ts";
import { giveRoles } from "../support/give-roles.ts";
import { choice, day, opens, person, signs, TOO_LATE, withDatabase } from "../support/launch-acts.ts";
import { buttonsIn, type Journey, type Somebody, startJourney, text } from "../support/readiness.ts";
import { plainItem, plainTemplate } from "../support/sample-review.ts";

const TEMPLATE = plainTemplate(
  [
    plainItem("backups", { title: "Backups are restored", role: "sre" }),
    plainItem("secrets", { title: "Secrets are kept", role: "engineering" }),
    plainItem("alerts", { title: "Alerts reach a person", level: "should" }),
  ],
  {
    id: "launch",
    signOffs: [
      { role: "engineering", quorum: 1 },
      { role: "sre", quorum: 1 },
    ],
  },
);
const ROLES = { engineering: ["U0LENA00000"], sre: ["U0OMAR00000"] };

/** A review of payments-api 2.4.0 in #launches, led by Ana. Lena signs for engineering, Omar for sre. */
async function begin(): Promise<Journey> {
  const journey = await startJourney();
  await withDatabase(journey, async (db, team) => {
    await saveTemplate(db, team, TEMPLATE, { contentKey: "launch", by: "U0ANA000000", at: "2026-11-01T00:00:00.000Z" });
  });
  const ana = journey.as("ana");
  await ana.types("/readiness start payments-api 2.4.0 launch 2027-06-15 template launch");
  await vi.waitFor(() => expect(ana.messages().filter(({ ephemeral }) => !ephemeral)).toHaveLength(2), TOO_LATE);
  // Only now, so that nobody owns the items that they sign for: four eyes would keep them from signing alone.
  await withDatabase(journey, (db, team) => giveRoles(db, team, ROLES));
  return journey;
}

async function done(somebody: Somebody, title: string): Promise<void> {
  await somebody.presses("item.complete", title);
}

async function picksFromMenu({ slack, as }: Journey, entry: string): Promise<void> {
  await vi.waitFor(async () => {
    const message = as("ana").card();
    const block = message?.blocks.find((candidate) => JSON.stringify(candidate).includes("review.menu"));
    const values = [...JSON.stringify(block).matchAll(/"value":"([^"]*)"/g)].map(([, value = ""]) => value);
    const result = await slack.act({
      workspace: "meridian",
      as: "ana",
      do: "click",
      on: { channel: "#launches", ts: message?.ts ?? "" },
      blockId: block?.block_id ?? "",
      actionId: "review.menu",
      chosen: { selected_option: { value: values.find((value) => value.startsWith(`${entry} `)) ?? "" } },
    });
    expect(result.error ?? "").toBe("");
  }, TOO_LATE);
}

async function picks(somebody: Somebody, decision: string): Promise<void> {
  const { id } = somebody.modal();
  const chosen = { selected_option: { value: decision } };
  const values = { "decision.choice": { "decision.choice": choice(decision) } };
  await somebody.does({
    do: "click",
    on: { view: id },
    blockId: "decision.choice",
    actionId: "decision.choice",
    chosen,
    values,
  });
}

test("from start to launched, with a voided signature and a conditional go", { timeout: 90_000 }, async () => {
  const journey = await begin();
  const { slack, as, log } = journey;
  const [ana, lena, omar] = ["ana", "lena", "omar"].map(as) as [Somebody, Somebody, Somebody];
  const card = () => asText(lena.card()?.blocks ?? []);
  const thread = () => lena.messages().filter(({ threadTs, ephemeral }) => threadTs !== null && !ephemeral);
  expect(card()).toContain("engineering 0 of 1 · sre 0 of 1");

  // With things in the way, a go is not offered; whoever does not lead it, does not decide.
  await opens(ana, "card.decide", "review.decide");
  expect(asText(ana.modal().blocks)).toContain("“Backups are restored” is open");
  expect(JSON.stringify(ana.modal().blocks)).not.toContain('"value":"go"');
  await ana.does({ do: "close", view: ana.modal().id });
  await lena.types("/readiness decide");
  await vi.waitFor(() =>
    expect(lena.told().at(-1)).toContain("Only <@U0ANA000000>, who leads this review, may do this"),
  );
  await as("kim").types("/readiness sign");
  await vi.waitFor(() => expect(as("kim").told().at(-1)).toContain("You hold no role that signs this review"));

  await done(lena, "Backups");
  await done(lena, "Secrets");
  await vi.waitFor(() => expect(card()).toContain("2 of 3 settled"), TOO_LATE);
  await signs(lena, { "sign.note": { "sign.note": text("Read the diff") } });
  await signs(omar);
  await vi.waitFor(() => expect(card()).toContain("engineering 1 of 1 · sre 1 of 1"), TOO_LATE);

  // A comment voids nothing; a must item that is opened again does, with the reason, and asks again.
  await lena.presses("item.details", "Backups");
  await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.details"));
  await lena.submits({ "item.comment": { "item.comment": text("Looks good") } });
  await lena.presses("item.details", "Backups");
  await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.details"));
  expect(card()).toContain("sre 1 of 1");
  await lena.submits({
    "item.status": { "item.status": choice("open") },
    "item.reason": { "item.reason": text("The restore was of the wrong day") },
  });
  await vi.waitFor(
    () => expect(card()).toContain("sre 0 of 1 (voided: “Backups are restored” was opened again)"),
    TOO_LATE,
  );
  await vi.waitFor(
    () => expect(thread().at(-1)?.text).toContain("has changed, because “Backups are restored” was opened again"),
    TOO_LATE,
  );
  expect(thread().at(-1)?.text).toContain("<@U0LENA00000> (engineering), <@U0OMAR00000> (sre)");

  // The form was opened before the item was done again: what Omar saw is not what is.
  await opens(omar, "card.sign", "review.sign");
  await done(lena, "Backups");
  await vi.waitFor(() => expect(card()).toContain("2 of 3 settled"), TOO_LATE);
  await omar.submits();
  expect(asText(omar.modal().blocks)).toContain("changed the review while your form was open");
  await omar.submits();
  expect(omar.sees().modals).toEqual([]);
  await signs(lena);
  await vi.waitFor(() => expect(card()).toContain("engineering 1 of 1 · sre 1 of 1"), TOO_LATE);

  // The lead's form offers the unsettled `should` item as a condition, filled in, and takes another one.
  await opens(ana, "card.decide", "review.decide");
  expect(asText(ana.modal().blocks)).toContain("Alerts reach a person");
  await ana.submits({ "condition.text:a": { "condition.text": text("Watch the queue") } });
  expect(ana.modal().errors).toMatchObject({ "condition.owner:a": "Pick who sees to it." });
  await ana.submits({
    "condition.owner:a": { "condition.owner": person("U0GUS000000") },
    "condition.due-on:a": { "condition.due-on": day("2027-06-20") },
  });
  expect(ana.modal().errors["condition.owner:a"]).toContain("is a guest");
  const omarSees = { "condition.owner:a": { "condition.owner": person("U0OMAR00000") } };
  await ana.submits({ ...omarSees, "condition.due-on:a": { "condition.due-on": day("2020-06-20") } });
  expect(asText(ana.modal().blocks)).toContain("The condition “Watch the queue” needs a date from today on.");
  await ana.submits({ "condition.due-on:a": { "condition.due-on": day("2027-06-20") } });
  expect(ana.sees().modals).toEqual([]);
  await vi.waitFor(() => expect(card()).toContain("Decided go with conditions"), TOO_LATE);
  expect(card()).toContain("0 of 2 conditions met");
  await vi.waitFor(
    () =>
      expect(thread().at(-1)?.text).toMatch(
        /decided go with conditions, by <@U0ANA000000>\..*Record head \d+:[0-9a-f]{64}/s,
      ),
    TOO_LATE,
  );
  expect(thread().filter(({ text: said }) => said.includes("Record head"))).toHaveLength(1);

  await opens(ana, "card.launched", "review.launched");
  expect(asText(ana.modal().blocks)).not.toContain("The gate does not let it through");
  await ana.submits();
  await vi.waitFor(() => expect(card()).toMatch(/Launched .*Launch date was/su), TOO_LATE);
  await vi.waitFor(
    () => expect(buttonsIn(lena.card()?.blocks ?? []).map(({ actionId }) => actionId)).not.toContain("card.sign"),
    TOO_LATE,
  );

  // Conditions stay open, and are met one by one.
  await opens(omar, "card.conditions", "conditions");
  await omar.pressesInWindow("condition.meet", "Watch the queue");
  await vi.waitFor(() => expect(asText(omar.modal().blocks)).toContain("1 of 2 conditions met"), TOO_LATE);
  await vi.waitFor(() => expect(card()).toContain("1 of 2 conditions met"), TOO_LATE);

  await slack.settled(300);
  expect(slack.violations()).toEqual([]);
  expect(log.filter(({ level }) => level !== "info")).toEqual([]);
});

test("a role that was taken away no longer signs, and of two decisions the second hears of the first", {
  timeout: 60_000,
}, async () => {
  const journey = await begin();
  const { slack, as } = journey;
  const [ana, lena] = [as("ana"), as("lena")];
  await opens(lena, "card.sign", "review.sign");
  await withDatabase(journey, (db, team) => giveRoles(db, team, { ...ROLES, engineering: ["U0KIM000000"] }));
  await lena.submits();
  expect(asText(lena.modal().blocks)).toContain("You hold no role that signs this review");
  await lena.does({ do: "close", view: lena.modal().id });

  // Ana's form is open still when Lena, who leads now, decides.
  await picksFromMenu(journey, "review.change-lead");
  await vi.waitFor(() => expect(ana.modal().callbackId).toBe("review.change-lead"), TOO_LATE);
  await ana.submits({ "review.lead": { "review.lead": person("U0LENA00000") } });
  await opens(ana, "card.decide", "review.decide");
  await opens(lena, "card.decide", "review.decide");
  const reason = { "decision.reason": { "decision.reason": text("The restore failed") } };
  await lena.submits(reason);
  expect(lena.sees().modals).toEqual([]);
  await ana.submits(reason);
  expect(asText(ana.modal().blocks)).toContain("has decided no-go already");
  await vi.waitFor(() => expect(asText(ana.card()?.blocks ?? [])).toContain("Decided no-go"), TOO_LATE);
  expect(slack.violations()).toEqual([]);
});

test("an admin overrides with a whole sentence, which stays on the card; a new candidate asks all over again", {
  timeout: 60_000,
}, async () => {
  const { slack, as } = await begin();
  const [ana, lena] = [as("ana"), as("lena")];
  const card = () => asText(lena.card()?.blocks ?? []);
  await opens(ana, "card.decide", "review.decide");
  await picks(ana, "override");
  await vi.waitFor(() => expect(asText(ana.modal().blocks)).toContain("Why it may launch all the same"), TOO_LATE);
  await ana.submits({ "decision.reason": { "decision.reason": text("Because") } });
  expect(Object.values(ana.modal().errors).join()).toContain("whole sentence");
  await ana.submits({
    "decision.reason": { "decision.reason": text("The outage is worse than the risk of this fix.") },
  });
  await vi.waitFor(() => expect(card()).toContain("overridden"), TOO_LATE);
  expect(card()).toContain("“The outage is worse than the risk of this fix.”");

  await ana.types("/readiness candidate 2.4.0");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("2.4.0 is the candidate already"));
  await ana.types("/readiness candidate 2.4.1");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("payments-api 2.4.1 in place of 2.4.0"));
  await vi.waitFor(() => expect(card()).toContain("payments-api 2.4.1"), TOO_LATE);
  expect(card()).toMatch(/Open · .*Overridden earlier, for 2\.4\.0, by @U0ANA000000/su);
  await ana.types("/readiness start payments-api 2.4.2 launch 2027-06-15 template launch");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("has started"));
  await ana.types("/readiness candidate 2.4.1 payments-api");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("That could be about"));
  expect(slack.violations()).toEqual([]);
});
