import { beforeEach, describe, expect, test, vi } from "vitest";
import { SLOW_FORM } from "../../src/slack/sentences.ts";
import { buttonsIn, type Journey, startJourney, text, wordsOf } from "../support/readiness.ts";

const CAUSE = "The cause is understood";

let journey: Journey;

beforeEach(async () => {
  journey = await startJourney();
  const ana = journey.as("ana");
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(journey.as("lena").messages()).toHaveLength(3), { timeout: 10_000 });
});

const card = () => wordsOf(journey.as("lena").card()?.blocks ?? []);
const checklist = () => wordsOf(journey.as("lena").messages()[1]?.blocks ?? []);

/** Picks an entry of the card's menu; the card may just be drawn anew, and has other ids then. */
async function menu(handle: string, entry: string) {
  await vi.waitFor(async () => {
    const message = journey.as(handle).card();
    const block = message?.blocks.find((candidate) => JSON.stringify(candidate).includes("review.menu"));
    const values = [...JSON.stringify(block).matchAll(/"value":"([^"]*)"/g)].map(([, value = ""]) => value);
    const result = await journey.slack.act({
      workspace: "meridian",
      as: handle,
      do: "click",
      on: { channel: "#launches", ts: message?.ts ?? "" },
      blockId: block?.block_id ?? "",
      actionId: "review.menu",
      chosen: { selected_option: { value: values.find((candidate) => candidate.startsWith(`${entry} `)) ?? "" } },
    });
    expect(result.error ?? "").toBe("");
  }, 3_000);
}

describe("Details", { timeout: 30_000 }, () => {
  test("two people edit at once: the second sees what the first changed, keeps what they typed, and saves it then", async () => {
    const { as, slack } = journey;
    const [lena, omar] = [as("lena"), as("omar")];
    for (const somebody of [lena, omar]) {
      await somebody.presses("item.details", CAUSE);
      await vi.waitFor(() => expect(somebody.modal().callbackId).toBe("item.details"));
    }
    await omar.submits({ "item.owner": { "item.owner": { type: "users_select", selected_user: "U0OMAR00000" } } });
    expect(omar.sees().modals).toEqual([]);
    await lena.submits({ "item.comment": { "item.comment": text("I looked into it.") } });
    expect(wordsOf(lena.modal().blocks)).toContain("while you were typing");
    expect(JSON.stringify(lena.modal().blocks)).toContain("I looked into it.");
    await lena.submits();
    expect(lena.sees().modals).toEqual([]);
    await vi.waitFor(() => expect(checklist()).toContain("U0OMAR00000"), { timeout: 3_000 });
    await lena.presses("item.details", CAUSE);
    await vi.waitFor(() => expect(wordsOf(lena.modal().blocks)).toContain("I looked into it."));
    expect(slack.violations()).toEqual([]);
  });

  test("an owner who cannot do it is refused in the form", async () => {
    const { as, slack } = journey;
    const lena = as("lena");
    await lena.presses("item.details", CAUSE);
    await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.details"));
    await lena.submits({ "item.owner": { "item.owner": { type: "users_select", selected_user: "U0GUS000000" } } });
    expect(lena.sees().modals).toHaveLength(1);
    expect(JSON.stringify(lena.modal())).toMatch(/guest/i);
    expect(slack.violations()).toEqual([]);
  });
});

describe("the card's menu", { timeout: 30_000 }, () => {
  test("is for the lead: another is told whom to ask", async () => {
    await menu("lena", "review.cancel");
    await vi.waitFor(() =>
      expect(journey.as("lena").told().join()).toContain("Only <@U0ANA000000>, who leads this review"),
    );
    expect(journey.as("lena").sees().modals).toEqual([]);
  });

  test("moves the launch, hands the review over, and cancels it; after that its buttons say so", async () => {
    const { as, slack } = journey;
    const [ana, lena] = [as("ana"), as("lena")];
    await menu("ana", "review.move-launch");
    await vi.waitFor(() => expect(ana.modal().callbackId).toBe("review.move-launch"));
    await ana.submits({
      "review.launch-on": { "review.launch-on": { type: "datepicker", selected_date: "2027-07-01" } },
    });
    await vi.waitFor(() => expect(card()).toContain("1 Jul 2027"), { timeout: 3_000 });
    await vi.waitFor(() => expect(ana.told().at(-1)).toMatch(/due dates? moved with it: .+\./u));

    await menu("ana", "review.change-lead");
    await vi.waitFor(() => expect(ana.modal().callbackId).toBe("review.change-lead"));
    await ana.submits({ "review.lead": { "review.lead": { type: "users_select", selected_user: "U0LENA00000" } } });
    expect(ana.sees().modals).toEqual([]);

    await menu("lena", "review.cancel");
    await vi.waitFor(() => expect(lena.modal().callbackId).toBe("review.cancel"));
    const stale = lena.messages()[1];
    const value = buttonsIn(stale?.blocks ?? []).find(({ actionId }) => actionId === "item.take")?.value ?? "";
    await lena.submits({ "review.cancel-reason": { "review.cancel-reason": text("The fix is in 2.4.2") } });
    expect(lena.sees().modals).toEqual([]);
    await vi.waitFor(() => expect(card()).toContain("Cancelled"), { timeout: 4_000 });
    await vi.waitFor(() => expect(checklist()).not.toContain("Take it"), { timeout: 4_000 });

    // Somebody's screen still shows the old message.
    await slack.inject({
      type: "interactive",
      payload: {
        type: "block_actions",
        team: { id: slack.tokens().workspace, domain: "meridian" },
        user: { id: "U0LENA00000", team_id: slack.tokens().workspace },
        channel: { id: "C0LAUNCHES0" },
        trigger_id: "1.2.stale",
        actions: [{ type: "button", action_id: "item.take", block_id: "b", value, action_ts: "1.1" }],
      },
    });
    await vi.waitFor(() =>
      expect(lena.told().at(-1)).toContain("This review is cancelled, so nothing in it changes any more"),
    );
    expect(slack.violations()).toEqual([]);
  });
});

describe("a message", { timeout: 30_000 }, () => {
  test("becomes evidence of an item", async () => {
    const { as, slack } = journey;
    const lena = as("lena");
    await as("omar").says("The run was green: 412 of 412.");
    const ts = lena.messages().find(({ text: said }) => said.includes("412 of 412"))?.ts ?? "";
    await lena.does({ do: "message-shortcut", callbackId: "attach_evidence", channel: "#launches", ts });
    await vi.waitFor(() => expect(lena.modal().callbackId).toBe("evidence.attach"));
    const block = lena.modal().blocks.find(({ block_id }) => block_id?.startsWith("evidence.item"));
    const item = { type: "static_select", selected_option: { value: "fix.test" } };
    await lena.submits({
      [block?.block_id ?? ""]: { "evidence.item": item },
      "evidence.title": { "evidence.title": text("The green run") },
    });
    expect(lena.sees().modals).toEqual([]);
    await vi.waitFor(() =>
      expect(lena.told().at(-1)).toContain("The message is evidence of A test fails without the fix"),
    );
    await lena.presses("item.details", "A test fails");
    await vi.waitFor(() => expect(wordsOf(lena.modal().blocks)).toContain("The green run"));
    expect(slack.violations()).toEqual([]);
  });
});

describe("a checklist", { timeout: 30_000 }, () => {
  test("is imported by an admin, and a review can start from it", async () => {
    const { as, slack } = journey;
    const [ana, lena] = [as("ana"), as("lena")];
    await lena.types("/readiness templates");
    await vi.waitFor(() => expect(lena.told().at(-1)).toContain("hotfix"));
    expect(JSON.stringify(lena.messages().at(-1)?.blocks)).not.toContain("template.import");

    await ana.types("/readiness templates");
    await vi.waitFor(() => expect(JSON.stringify(ana.messages().at(-1)?.blocks)).toContain("template.import"));
    const answer = ana.messages().at(-1);
    const actions = answer?.blocks.find((block) => JSON.stringify(block).includes("template.import"));
    const on = { channel: "#launches", ts: answer?.ts ?? "" };
    await ana.does({ do: "click", on, blockId: actions?.block_id ?? "", actionId: "template.import" });
    await vi.waitFor(() => expect(ana.modal().callbackId).toBe("template.import"));
    await ana.submits();
    expect(Object.values(ana.modal().errors).join()).toContain("Paste a checklist here");
    await ana.submits({
      "template.pasted": { "template.pasted": text("# Tiny\n\n- [ ] It builds\n- [ ] It runs <!channel>\n") },
    });
    // A thread of its own reads it; where all tests run at once, that may take longer than Slack waits.
    expect([[], [SLOW_FORM]]).toContainEqual(ana.sees().modals.flatMap(({ errors }) => Object.values(errors)));
    await vi.waitFor(() => expect(ana.told().at(-1)).toContain("is imported as"), { timeout: 10_000 });

    await ana.types("/readiness start ledger 1.0.0 launch 2027-06-15 template tiny");
    await vi.waitFor(() => expect(ana.told().at(-1)).toContain("ledger 1.0.0 has started"));
    expect(slack.violations()).toEqual([]);
  });
});
