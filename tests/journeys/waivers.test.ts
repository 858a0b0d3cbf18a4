import { expect, test, vi } from "vitest";
import { type Journey, type Somebody, startJourney, text, wordsOf } from "../support/readiness.ts";

const CAUSE = "The cause is understood";
const DAY_MS = 86_400_000;
const SOON = { timeout: 6_000 };
/** The review's zone is that of who starts it. */
const ZONE = "Europe/Madrid";

/** The words of some blocks as somebody reads them: spans that follow one another are one line. */
const spoken = (blocks: Parameters<typeof wordsOf>[0]) => wordsOf(blocks).replace(/\s+/gu, " ");

const people = (...ids: readonly string[]) => ({ type: "multi_users_select", selected_users: [...ids] });
const date = (day: string) => ({ type: "datepicker", selected_date: day });

function inDays(days: number): string {
  return Temporal.Now.zonedDateTimeISO(ZONE).toPlainDate().add({ days }).toString();
}

/** In how many days the second Thursday comes, so that a week and a day before it people work. */
function daysToThursday(): number {
  return 8 + ((11 - Temporal.Now.zonedDateTimeISO(ZONE).add({ days: 8 }).dayOfWeek) % 7);
}

/** How long until 15:00 of a day in the review's zone, in milliseconds. */
function until(day: string): number {
  const there = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone: ZONE, plainTime: "15:00" });
  return there.epochMilliseconds - Date.now();
}

function section({ as }: Journey): string {
  return spoken(
    as("kim")
      .messages()
      .find(({ text: said }) => said.includes("The fix"))?.blocks ?? [],
  );
}

const card = ({ as }: Journey) => spoken(as("kim").card()?.blocks ?? []);

/** What the bot has told somebody directly of waivers. */
function direct(somebody: Somebody): readonly string[] {
  return somebody
    .sees()
    .channels.filter(({ kind }) => kind === "dm")
    .flatMap(({ messages }) => messages.map(({ text: said }) => said))
    .filter((said) => said.includes("its waiver ends"));
}

async function givesRole({ as }: Journey, role: string, ...ids: readonly string[]): Promise<void> {
  const ana = as("ana");
  await ana.types("/readiness settings");
  await vi.waitFor(() => expect(ana.modal().callbackId).toBe("settings"), SOON);
  await ana.pressesInWindow("settings.role", role);
  await vi.waitFor(() => expect(ana.modal().callbackId).toBe("settings.role"), SOON);
  await ana.submits({ "settings.role-people:*": { "settings.role-people": people(...ids) } });
  await vi.waitFor(() => {
    expect(ana.modal().callbackId).toBe("settings");
    for (const id of ids) expect(spoken(ana.modal().blocks)).toContain(id);
  }, SOON);
  await ana.does({ do: "close", view: ana.modal().id });
}

async function begins(journey: Journey): Promise<void> {
  await journey.as("ana").types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(section(journey)).toContain(CAUSE), { timeout: 10_000 });
}

async function asksForWaiver(somebody: Somebody, expiresOn: string): Promise<void> {
  await somebody.presses("item.details", CAUSE);
  await vi.waitFor(() => expect(somebody.modal().callbackId).toBe("item.details"), SOON);
  await somebody.pressesInWindow("waiver.request");
  await vi.waitFor(() => expect(somebody.modal().callbackId).toBe("waiver.request"), SOON);
  await somebody.submits({
    "waiver.risk": { "waiver.risk": text("We may fix the wrong thing") },
    "waiver.control": { "waiver.control": text("Omar watches the error rate") },
    "waiver.expires-on": { "waiver.expires-on": date(expiresOn) },
  });
}

test("a waiver is asked for, refused to its own requester, approved by its role, warned of, and ends", {
  timeout: 60_000,
}, async () => {
  const days = daysToThursday();
  const journey = await startJourney();
  const { slack, as, wait, log } = journey;
  const [ana, lena, omar, kim] = [as("ana"), as("lena"), as("omar"), as("kim")];
  await givesRole(journey, "engineering", "U0OMAR00000", "U0LENA00000");
  await begins(journey);
  await lena.presses("item.take", CAUSE);
  await vi.waitFor(() => expect(section(journey)).toContain("In progress"), SOON);

  // Beyond the longest, it is refused under the date; within it, the request shows in the details and in the row.
  await asksForWaiver(lena, inDays(60));
  expect(Object.values(lena.modal().errors).join()).toContain("A waiver ends between");
  await lena.submits({ "waiver.expires-on": { "waiver.expires-on": date(inDays(days)) } });
  await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.details"), SOON);
  await vi.waitFor(() => expect(spoken(lena.modal().blocks)).toContain("We may fix the wrong thing"), SOON);
  await lena.submits();
  expect(lena.sees().modals).toEqual([]);
  expect(lena.told().join()).toContain("waits for holders of the role engineering");
  await vi.waitFor(() => expect(section(journey)).toContain("asks for a waiver until"), SOON);

  // She holds the role, and may not approve what she asked for; Kim does not hold it; Omar does.
  await lena.presses("waiver.approve", CAUSE);
  await vi.waitFor(() => expect(lena.told().at(-1)).toContain("You asked for this waiver"), SOON);
  await kim.presses("waiver.approve", CAUSE);
  await vi.waitFor(() => expect(kim.told().at(-1)).toContain("Only holders of the role engineering"), SOON);
  expect(section(journey)).not.toContain("Waived");
  await omar.presses("waiver.approve", CAUSE);
  await vi.waitFor(() => expect(section(journey)).toMatch(/Waived until .* by .*/u), SOON);
  await vi.waitFor(() => expect(card(journey)).toContain("1 waived"), SOON);
  await kim.types("/readiness waivers");
  await vi.waitFor(() => expect(kim.told().at(-1)).toContain("1 waiver holds, 0 are asked for."), SOON);
  expect(kim.told().at(-1)).toContain("approved by <@U0OMAR00000>, asked for by <@U0LENA00000>");

  // A week before, and a day before, the owner and the lead hear of it.
  expect(direct(lena)).toEqual([]);
  wait(until(inDays(days - 7)));
  await vi.waitFor(() => expect([direct(lena).length, direct(ana).length]).toEqual([1, 1]), SOON);
  expect(direct(lena)[0]).toContain("(in 7 days); then it is open again");
  wait(6 * DAY_MS);
  await vi.waitFor(() => expect([direct(lena).length, direct(ana).length]).toEqual([2, 2]), SOON);
  expect(direct(ana)[1]).toContain("(tomorrow); then it is open again");

  // The day after its last, the item is open again, by itself.
  expect(card(journey)).toContain("1 of 5 settled");
  wait(2 * DAY_MS);
  await vi.waitFor(() => expect(card(journey)).toContain("0 of 5 settled"), SOON);
  await vi.waitFor(() => expect(section(journey)).not.toContain("Waived"), SOON);
  await kim.types("/readiness waivers");
  await vi.waitFor(() => expect(kim.told().at(-1)).toContain("ran out after"), SOON);

  // The last warning says what became of it; nothing was said a third time.
  await slack.settled(300);
  expect([direct(lena).length, direct(ana).length]).toEqual([1, 1]);
  expect(slack.violations()).toEqual([]);
  expect(log.filter(({ level }) => level !== "info")).toEqual([]);
});

test("a request is declined with a reason, and a waiver is revoked by the lead", { timeout: 60_000 }, async () => {
  const journey = await startJourney();
  const { slack, as } = journey;
  const [ana, lena, omar] = [as("ana"), as("lena"), as("omar")];
  await givesRole(journey, "engineering", "U0OMAR00000");
  await begins(journey);
  await asksForWaiver(lena, inDays(5));
  await lena.does({ do: "close", view: lena.modal().id });
  await vi.waitFor(() => expect(section(journey)).toContain("asks for a waiver until"), SOON);
  await ana.presses("waiver.decline", CAUSE);
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("Only holders of the role engineering"), SOON);
  await omar.presses("waiver.decline", CAUSE);
  await vi.waitFor(() => expect(omar.modal().callbackId).toBe("waiver.decline"), SOON);
  await omar.submits({ "waiver.decline-reason": { "waiver.decline-reason": text("It takes an hour to find out") } });
  expect(omar.sees().modals).toEqual([]);
  await vi.waitFor(() => expect(section(journey)).not.toContain("asks for a waiver"), SOON);

  await asksForWaiver(lena, inDays(5));
  await lena.does({ do: "close", view: lena.modal().id });
  await vi.waitFor(() => expect(section(journey)).toContain("asks for a waiver until"), SOON);
  await omar.presses("item.details", CAUSE);
  await vi.waitFor(() => expect(spoken(omar.modal().blocks)).toContain("It takes an hour to find out"), SOON);
  await omar.pressesInWindow("waiver.approve", CAUSE);
  await vi.waitFor(() => expect(spoken(omar.modal().blocks)).toContain("Waived until"), SOON);
  await omar.does({ do: "close", view: omar.modal().id });

  await lena.presses("item.details", CAUSE);
  await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.details"), SOON);
  await lena.pressesInWindow("waiver.revoke");
  await vi.waitFor(() => expect(spoken(lena.modal().blocks)).toContain("Only holders of the role engineering"), SOON);
  await lena.does({ do: "close", view: lena.modal().id, all: true });

  await ana.presses("item.details", CAUSE);
  await vi.waitFor(() => expect(ana.modal().callbackId).toBe("item.details"), SOON);
  await ana.pressesInWindow("waiver.revoke");
  await vi.waitFor(() => expect(ana.modal().callbackId).toBe("waiver.revoke"), SOON);
  await ana.submits({ "waiver.revoke-reason": { "waiver.revoke-reason": text("The error rate is up") } });
  await vi.waitFor(() => expect(spoken(ana.modal().blocks)).toContain("it was revoked"), SOON);
  await vi.waitFor(() => expect(section(journey)).not.toContain("Waived"), SOON);
  await slack.settled(300);
  expect(slack.violations()).toEqual([]);
});
