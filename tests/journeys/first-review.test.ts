import { describe, expect, test, vi } from "vitest";
import { startJourney, text, transports, wordsOf } from "../support/readiness.ts";

const LAUNCH = "2027-06-15";
const CAUSE = "The cause is understood";
const REVIEWED = "A second person reviewed the change";

describe.each(transports)("over %s", (transport) => {
  test("a review runs from its start to its first settled items", { timeout: 40_000 }, async () => {
    const { slack, as, log } = await startJourney({ transport });
    const [ana, lena, omar, gus] = ["ana", "lena", "omar", "gus"].map(as) as [Somebody, Somebody, Somebody, Somebody];
    const section = () => wordsOf(lena.messages().find(({ text }) => text.includes("The fix"))?.blocks ?? []);
    const card = () => wordsOf(lena.card()?.blocks ?? []);

    // Ana starts the review with one line; its card and its checklist appear.
    await ana.types(`/readiness start payments-api 2.4.1 launch ${LAUNCH} template hotfix`);
    await vi.waitFor(() => expect(ana.told().join()).toContain("The launch review of payments-api 2.4.1 has started"));
    await vi.waitFor(() => expect(lena.messages()).toHaveLength(3), { timeout: 10_000 });
    expect(card()).toContain("0 of 5 settled");

    // Lena takes an item; everybody sees it.
    await lena.presses("item.take", CAUSE);
    await vi.waitFor(() => expect(section()).toContain("In progress"), { timeout: 3_000 });

    // Marking it done asks for evidence, and says so under the input when there is none.
    await lena.presses("item.complete", CAUSE);
    await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.complete"));
    await lena.submits();
    expect(Object.values(lena.modal().errors).join()).toContain("A done item needs evidence");
    await lena.submits({
      "evidence.link": { "evidence.link": { type: "url_text_input", value: "https://example.com/pr/1" } },
    });
    expect(lena.sees().modals).toEqual([]);
    await vi.waitFor(() => expect(card()).toContain("1 of 5 settled"), { timeout: 3_000 });

    // Omar opens the details of another one, and says what blocks it.
    await omar.presses("item.details", REVIEWED);
    await vi.waitFor(() => expect(omar.modal().callbackId).toBe("item.details"));
    await omar.submits({
      "item.status": { "item.status": { type: "static_select", selected_option: { value: "blocked" } } },
      "item.reason": { "item.reason": text("The reviewer is on leave") },
    });
    expect(omar.sees().modals).toEqual([]);
    await vi.waitFor(() => expect(section()).toContain("The reviewer is on leave"), { timeout: 3_000 });

    // A guest may read, and is told so.
    await gus.presses("item.take", "A test fails");
    await vi.waitFor(() =>
      expect(gus.told().join()).toContain("Guests can read this review. Ask <@U0ANA000000> to do this"),
    );

    // What the commands say.
    await ana.types("/readiness status");
    await vi.waitFor(() => expect(ana.told().at(-1)).toContain("1 of 5 settled, 1 blocked"));
    await lena.types("/readiness mine");
    await vi.waitFor(() => expect(lena.told().at(-1)).toContain("Nothing waits for you"));
    await ana.types('/readiness assign "second person" @kim due 2027-06-01');
    await vi.waitFor(() => expect(ana.told().at(-1)).toMatch(/<@U0KIM000000> has .* It is due Tue 1 Jun 2027/));
    await ana.types("/readiness strat");
    await vi.waitFor(() => expect(ana.told().at(-1)).toContain("Did you mean start?"));
    await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
    await vi.waitFor(() => expect(ana.told().at(-1)).toContain("already has an open review"));
    await ana.types("/readiness start ledger 1.0.0 launch 2026-13-01 template hotfix");
    await vi.waitFor(() => expect(ana.told().at(-1)).toContain("2026-13-01 is not a date"));

    await slack.settled(300);
    expect(slack.violations()).toEqual([]);
    expect(log.filter(({ level }) => level !== "info")).toEqual([]);
  });

  test("a review is started from the form, with the parts that were typed filled in", { timeout: 30_000 }, async () => {
    const { slack, as } = await startJourney({ transport });
    const ana = as("ana");
    await ana.types("/readiness start payments-api");
    await vi.waitFor(() => expect(ana.modal().callbackId).toBe("review.start"));
    expect(JSON.stringify(ana.modal().blocks)).toContain('"initial_value":"payments-api"');

    const values = {
      "start.version": { "start.version": text("2.4.1") },
      "start.template": { "start.template": { type: "static_select", selected_option: { value: "hotfix" } } },
    };
    await ana.submits({
      ...values,
      "review.launch-on": { "review.launch-on": { type: "datepicker", selected_date: "2020-01-01" } },
    });
    expect(Object.values(ana.modal().errors).join()).toContain("2020-01-01 has passed");
    await ana.submits({ "review.launch-on": { "review.launch-on": { type: "datepicker", selected_date: LAUNCH } } });
    expect(ana.sees().modals).toEqual([]);
    await vi.waitFor(() => expect(ana.card()).toBeDefined(), { timeout: 5_000 });

    await slack.settled(300);
    expect(slack.violations()).toEqual([]);
  });
});

type Somebody = ReturnType<Awaited<ReturnType<typeof startJourney>>["as"]>;
