import { expect, test, vi } from "vitest";
import { buttonsIn, type Journey, type Somebody, startJourney, text, wordsOf } from "../support/readiness.ts";

const CAUSE = "The cause is understood";
const REVIEWED = "A second person reviewed";
const TESTED = "A test fails without the fix";
const SOON = { timeout: 10_000 };
const ZONE = "Europe/Berlin";

const spoken = (blocks: Parameters<typeof wordsOf>[0]) => wordsOf(blocks).replace(/\s+/gu, " ");
const chosen = (value: string) => ({ type: "static_select", selected_option: { value } });
const today = () => Temporal.Now.zonedDateTimeISO(ZONE).toPlainDate();

function workingDaysLater(count: number): Temporal.PlainDate {
  let day = today();
  for (let left = count; left > 0; ) {
    day = day.add({ days: 1 });
    if (day.dayOfWeek <= 5) left -= 1;
  }
  return day;
}

/** The bot's direct messages to somebody, oldest first. */
function direct(somebody: Somebody) {
  const dm = somebody.sees().channels.find(({ kind }) => kind === "dm");
  return { channel: dm?.id ?? "", messages: dm?.messages.filter(({ ephemeral }) => !ephemeral) ?? [] };
}

/** Presses a button of the newest direct message, whose row is about this. */
async function pressesInReminder(somebody: Somebody, actionId: string, about = "") {
  const { channel, messages } = direct(somebody);
  const last = messages.at(-1);
  const found = buttonsIn(last?.blocks ?? []).find((one) => one.actionId === actionId && one.about.includes(about));
  if (found === undefined || last === undefined) throw new Error(`no ${actionId} for ${about} in the reminder`);
  await somebody.does({ do: "click", on: { channel, ts: last.ts }, blockId: found.blockId, actionId });
}

const reminder = (somebody: Somebody) => spoken(direct(somebody).messages.at(-1)?.blocks ?? []);

async function opens(somebody: Somebody, callbackId: string): Promise<void> {
  await vi.waitFor(() => expect(somebody.modal().callbackId).toBe(callbackId), SOON);
}

async function begins({ as }: Journey): Promise<void> {
  const launch = workingDaysLater(5).toString();
  await as("ana").types(`/readiness start payments-api 2.4.1 launch ${launch} template hotfix zone ${ZONE}`);
  const lena = as("lena");
  for (const item of [CAUSE, REVIEWED, TESTED]) {
    await vi.waitFor(() => lena.presses("item.take", item), SOON);
  }
}

test("a reminder comes in the morning, and what is done with it shows in it", { timeout: 90_000 }, async () => {
  const journey = await startJourney();
  const { as, wait, log } = journey;
  const [lena, kim] = [as("lena"), as("kim")];
  await begins(journey);

  const morning = workingDaysLater(2).toZonedDateTime({ timeZone: ZONE, plainTime: "09:10" });
  wait(morning.epochMilliseconds - Date.now());
  await vi.waitFor(() => expect(reminder(lena)).toContain(CAUSE), SOON);
  const sent = direct(lena).messages.length;
  expect(reminder(lena)).toMatch(/3 things wait for you ?\. payments-api 2\.4\.1 · launches/);
  expect(reminder(lena)).toContain("You hear from us once a day at most, 09:00–17:00 Berlin.");
  await vi.waitFor(() => expect(reminder(as("ana"))).toContain("nobody has it"), SOON);
  expect(direct(kim).messages).toEqual([]);

  await pressesInReminder(lena, "item.complete", CAUSE);
  await opens(lena, "item.complete");
  await lena.submits({
    "evidence.link": { "evidence.link": { type: "url_text_input", value: "https://ci.example/41" } },
  });
  await vi.waitFor(() => expect(reminder(lena)).toMatch(/The cause is understood.* — .*marked it done with/), SOON);

  await pressesInReminder(lena, "nag.snooze", REVIEWED);
  await opens(lena, "nag.snooze");
  const snooze = (days: string) => ({
    "nag.snooze-days": { "nag.snooze-days": chosen(days) },
    "nag.snooze-reason": { "nag.snooze-reason": text("Omar reads it tomorrow") },
  });
  await lena.submits(snooze("7"));
  await vi.waitFor(
    () => expect(JSON.stringify(lena.modal().errors)).toContain("Snooze it until that day at the latest"),
    SOON,
  );
  await lena.submits(snooze("1"));
  await vi.waitFor(() => expect(reminder(lena)).toContain("snoozed it until"), SOON);
  expect(reminder(lena)).toContain("“Omar reads it tomorrow”");

  await pressesInReminder(lena, "nag.hand-over", TESTED);
  await opens(lena, "nag.hand-over");
  await lena.submits({
    "item.owner": { "item.owner": { type: "users_select", selected_user: "U0KIM000000" } },
    "nag.hand-over-word": { "nag.hand-over-word": text("You know the suite") },
  });
  await vi.waitFor(() => expect(reminder(lena)).toMatch(/A test fails.* made <@U0KIM000000> the owner/), SOON);
  expect(direct(lena).messages).toHaveLength(sent);

  wait(4 * 3_600_000);
  await new Promise((resolve) => setTimeout(resolve, 2_500));
  expect(direct(lena).messages).toHaveLength(sent);
  expect(log.filter(({ level }) => level === "error")).toEqual([]);
});

test("people choose their own hours, and what cannot be is refused in the form", { timeout: 30_000 }, async () => {
  const { as } = await startJourney();
  const lena = as("lena");
  await lena.types("/readiness reminders");
  await opens(lena, "reminders.settings");
  const form = (from: string, to: string, zone = "") => ({
    "reminders.from": { "reminders.from": text(from) },
    "reminders.to": { "reminders.to": text(to) },
    "reminders.time-zone": { "reminders.time-zone": text(zone) },
  });
  for (const [from, to, zone, said] of [
    ["9 o'clock", "17:00", "", "is not a time"],
    ["17:00", "09:00", "", "17:00"],
    ["10:00", "16:00", "Europe/Atlantis", "Write it like Europe/Berlin"],
  ] as const) {
    await lena.submits(form(from, to, zone));
    await vi.waitFor(() => expect(JSON.stringify(lena.modal().errors)).toContain(said), SOON);
  }
  await lena.submits(form("10:00", "16:00"));
  await vi.waitFor(() => expect(lena.sees().modals).toEqual([]), SOON);
  await lena.types("/readiness reminders");
  await opens(lena, "reminders.settings");
  expect(JSON.stringify(lena.modal().blocks)).toContain('"initial_value":"10:00"');

  const gus = as("gus");
  await gus.types("/readiness reminders");
  await vi.waitFor(() => expect(gus.told().join()).toContain("Guests only read here"), SOON);
});
