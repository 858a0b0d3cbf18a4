import { beforeEach, expect, test, vi } from "vitest";
import { chooseSettings } from "../support/choose-settings.ts";
import { withDatabase } from "../support/launch-acts.ts";
import { type Journey, type Somebody, startJourney, text, wordsOf } from "../support/readiness.ts";

const SOON = { timeout: 6_000 };
const people = (...ids: readonly string[]) => ({ type: "multi_users_select", selected_users: [...ids] });
const groups = (...ids: readonly string[]) => ({
  type: "multi_static_select",
  selected_options: ids.map((value) => ({ value })),
});
const date = (day: string) => ({ type: "datepicker", selected_date: day });
const spoken = (somebody: Somebody) => wordsOf(somebody.modal().blocks).replace(/\s+/gu, " ");

let journey: Journey;
beforeEach(async () => {
  journey = await startJourney();
});

async function opens(somebody: Somebody): Promise<void> {
  await somebody.types("/readiness settings");
  await vi.waitFor(() => expect(somebody.modal().callbackId).toBe("settings"), SOON);
}

async function presses(somebody: Somebody, button: string, about: string, form: string): Promise<void> {
  await somebody.pressesInWindow(button, about);
  await vi.waitFor(() => expect(somebody.modal().callbackId).toBe(form), SOON);
}

test("settings are for admins; the first ones are the workspace's, then whoever is named", {
  timeout: 40_000,
}, async () => {
  const { as, slack } = journey;
  const [ana, lena, kim] = [as("ana"), as("lena"), as("kim")];
  await lena.types("/readiness settings");
  await vi.waitFor(() => expect(lena.told().at(-1)).toContain("Only admins of the app may change the settings."), SOON);
  expect(lena.sees().modals).toEqual([]);
  await as("gus").types("/readiness settings");
  await vi.waitFor(() => expect(as("gus").told().at(-1)).toContain("Guests only read here."), SOON);

  await opens(ana);
  expect(spoken(ana)).toContain("the admins and owners of this workspace");
  await presses(ana, "settings.admins", "admins", "settings.admins");
  await ana.submits({ "settings.admins": { "settings.admins": people("U0GUS000000") } });
  expect(Object.values(ana.modal().errors).join()).toContain("is a guest");
  await ana.submits({ "settings.admins": { "settings.admins": people("U0KIM000000") } });
  await vi.waitFor(() => expect(spoken(ana)).toContain("<@U0KIM000000>"), SOON);

  // Ana handed it on: what she has open still does not let her change anything.
  await ana.pressesInWindow("settings.rules", "rules");
  await vi.waitFor(() => expect(spoken(ana)).toContain("Only admins of the app may change the settings"), SOON);
  await opens(kim);
  await presses(kim, "settings.admins", "admins", "settings.admins");
  await kim.submits({ "settings.admins": { "settings.admins": people() } });
  expect(Object.values(kim.modal().errors).join()).toContain("That would leave the app without an admin.");
  expect(slack.violations()).toEqual([]);
});

test("a role is held by people and groups, for all services or for one", { timeout: 40_000 }, async () => {
  const { as, slack } = journey;
  const ana = as("ana");
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.card()).toBeDefined(), { timeout: 10_000 });
  const dba = ana.sees().groups.find(({ handle }) => handle === "dba-team")?.id ?? "";
  await opens(ana);
  await presses(ana, "settings.role", "sre", "settings.role");
  await ana.submits({
    "settings.role-people:*": { "settings.role-people": people("U0LENA00000") },
    "settings.role-groups:*": { "settings.role-groups": groups(dba) },
  });
  await vi.waitFor(() => expect(spoken(ana)).toContain(`<@U0LENA00000>, <!subteam^${dba}>`), SOON);

  // Another service is picked: nobody holds it there yet, and whoever is named counts for that service only.
  await presses(ana, "settings.role", "sre", "settings.role");
  const block = ana.modal().blocks.find(({ block_id }) => block_id === "settings.role-service");
  const service = { type: "static_select", selected_option: { value: "payments-api" } };
  await ana.does({
    do: "click",
    on: { view: ana.modal().id },
    blockId: block?.block_id ?? "",
    actionId: "settings.role-service",
    chosen: { selected_option: { value: "payments-api", text: { type: "plain_text", text: "payments-api" } } },
    values: { "settings.role-service": { "settings.role-service": service } },
  });
  await vi.waitFor(
    () => expect(JSON.stringify(ana.modal().blocks)).toContain("settings.role-people:payments-api"),
    SOON,
  );
  expect(JSON.stringify(ana.modal().blocks)).not.toContain("initial_users");
  await ana.submits({
    "settings.role-service": { "settings.role-service": service },
    "settings.role-people:payments-api": { "settings.role-people": people("U0OMAR00000") },
  });
  await vi.waitFor(() => expect(spoken(ana)).toContain("for payments-api: <@U0OMAR00000>"), SOON);
  expect(spoken(ana)).toContain(`<@U0LENA00000>, <!subteam^${dba}>`);
  expect(slack.violations()).toEqual([]);
});

test("a list is not saved for another service, nor over what somebody else saved meanwhile", {
  timeout: 40_000,
}, async () => {
  const { as, slack } = journey;
  const ana = as("ana");
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.card()).toBeDefined(), { timeout: 10_000 });
  await opens(ana);
  await presses(ana, "settings.role", "sre", "settings.role");
  const lena = { "settings.role-people:*": { "settings.role-people": people("U0LENA00000") } };
  const service = { type: "static_select", selected_option: { value: "payments-api" } };
  // The list of that service was not shown yet.
  await ana.submits({ ...lena, "settings.role-service": { "settings.role-service": service } });
  expect(Object.values(ana.modal().errors).join()).toContain("The list below is of another service still.");
  const all = { type: "static_select", selected_option: { value: "*" } };
  await withDatabase(journey, (db, team) => chooseSettings(db, team, { roles: { sre: ["U0OMAR00000"] } }));
  await ana.submits({ ...lena, "settings.role-service": { "settings.role-service": all } });
  expect(Object.values(ana.modal().errors).join()).toContain("Somebody changed this list while your form was open.");

  await ana.does({ do: "close", view: ana.modal().id });
  await presses(ana, "settings.admins", "admins", "settings.admins");
  await withDatabase(journey, (db, team) => chooseSettings(db, team, { admins: ["U0ANA000000", "U0KIM000000"] }));
  await ana.submits({ "settings.admins": { "settings.admins": people("U0ANA000000") } });
  expect(Object.values(ana.modal().errors).join()).toContain("Somebody changed this list while your form was open.");
  expect(slack.violations()).toEqual([]);
});

test("rules are checked, and a freeze closes the gate until it is removed", { timeout: 40_000 }, async () => {
  const { as, slack } = journey;
  const ana = as("ana");
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.card()).toBeDefined(), { timeout: 10_000 });
  await opens(ana);
  await presses(ana, "settings.rules", "rules", "settings.rules");
  await ana.submits({ "settings.waiver-days": { "settings.waiver-days": text("400") } });
  expect(Object.values(ana.modal().errors).join()).toContain("A waiver holds for 1 to 365 days at most");
  await ana.submits({
    "settings.waiver-days": { "settings.waiver-days": text("14") },
    "settings.head-channel": {
      "settings.head-channel": { type: "conversations_select", selected_conversation: "C0LEADS0000" },
    },
  });
  expect(Object.values(ana.modal().errors).join()).toContain("Readiness is not in that channel");
  await ana.submits({
    "settings.head-channel": {
      "settings.head-channel": { type: "conversations_select", selected_conversation: "C0LAUNCHES0" },
    },
  });
  await vi.waitFor(() => expect(spoken(ana)).toContain("waivers for at most 14 days"), SOON);
  expect(spoken(ana)).toContain("head of the record in <#C0LAUNCHES0>");

  await presses(ana, "settings.add-freeze", "", "settings.freeze");
  const today = Temporal.Now.plainDateISO("Europe/Madrid");
  await ana.submits({
    "freeze.name": { "freeze.name": text("Quarter end") },
    "freeze.from": { "freeze.from": date(today.toString()) },
    "freeze.to": { "freeze.to": date(today.subtract({ days: 1 }).toString()) },
  });
  expect(Object.values(ana.modal().errors).join()).toContain("ends before it begins");
  await ana.submits({ "freeze.to": { "freeze.to": date(today.add({ days: 3 }).toString()) } });
  await vi.waitFor(() => expect(spoken(ana)).toContain("Quarter end"), SOON);
  await ana.types("/readiness gate payments-api 2.4.1");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("Launches are frozen until"), SOON);

  await presses(ana, "settings.add-sessions", "", "settings.sessions");
  const session = `${today.subtract({ days: 1 })} 00:00-00:00`;
  await ana.submits({
    "freeze.name": { "freeze.name": text("Exchange") },
    "freeze.sessions": { "freeze.sessions": text(`${session}\n${today} 9:30`) },
  });
  expect(Object.values(ana.modal().errors).join()).toContain(`Line 2 is not a session: “${today} 9:30”.`);
  await ana.submits({ "freeze.sessions": { "freeze.sessions": text(`${session}\n${today} 00:00-00:00`) } });
  await vi.waitFor(() => expect(spoken(ana)).toContain("2 sessions"), SOON);

  await ana.pressesInWindow("settings.remove-freeze", "Quarter end");
  await vi.waitFor(() => expect(spoken(ana)).not.toContain("Quarter end"), SOON);
  await ana.types("/readiness gate payments-api 2.4.1");
  await vi.waitFor(() => expect(ana.told().at(-1)).toMatch(/frozen until .*“Exchange”/u), SOON);
  await ana.pressesInWindow("settings.remove-freeze", "Exchange");
  await vi.waitFor(() => expect(spoken(ana)).not.toContain("Exchange"), SOON);
  await ana.types("/readiness gate payments-api 2.4.1");
  await vi.waitFor(() => expect(ana.told().at(-1)).not.toContain("frozen"), SOON);
  expect(ana.told().at(-1)).toContain("No-go");
  expect(slack.violations()).toEqual([]);
});

test("working time and holidays are chosen, and what cannot be is said under its input", {
  timeout: 40_000,
}, async () => {
  const { as, slack } = journey;
  const ana = as("ana");
  const line = (value: string) => ({ type: "plain_text_input", value });
  const boxes = (...values: readonly string[]) => ({
    type: "checkboxes",
    selected_options: values.map((value) => ({ value })),
  });
  const hours = (from: string, to: string, days: readonly string[]) => ({
    "hours.from": { "hours.from": line(from) },
    "hours.to": { "hours.to": line(to) },
    "hours.days:1": { "hours.days": boxes(...days) },
    "settings.quiet-days": { "settings.quiet-days": line("4") },
  });
  await opens(ana);
  expect(spoken(ana)).toContain("09:00 to 17:00, Mon–Fri");
  await presses(ana, "settings.working-time", "working time", "settings.working-time");
  await ana.submits(hours("9 am", "17:00", ["1"]));
  expect(ana.modal().errors).toEqual({
    "hours.from": expect.stringContaining("9 am is not a time of day. Write it like 09:00."),
  });
  await ana.submits(hours("09:30", "17:00", []));
  expect(Object.keys(ana.modal().errors)).toEqual(["hours.days:1"]);
  await ana.submits(hours("9:30", "17:00", ["1", "2", "3", "4"]));
  await vi.waitFor(() => expect(spoken(ana)).toContain("09:30 to 17:00, Mon–Thu"), SOON);

  await presses(ana, "settings.holidays", "holidays", "settings.holidays");
  const holidays = (own: string, calendars: string) => ({
    "holidays.own": { "holidays.own": line(own) },
    "holidays.calendars": { "holidays.calendars": line(calendars) },
  });
  await ana.submits(holidays("2026-12-24 Christmas Eve", "DE-BY\nXX"));
  expect(ana.modal().errors).toEqual({
    "holidays.calendars": expect.stringContaining("There is no holiday calendar XX."),
  });
  await ana.submits(holidays("24 Dec", "DE-BY"));
  expect(ana.modal().errors).toEqual({ "holidays.own": expect.stringContaining("Line 1 is not a day off") });
  await ana.submits(holidays("2026-12-24 Christmas Eve", "de-by, US"));
  await vi.waitFor(() => expect(spoken(ana)).toContain("public holidays of DE-BY, US · 1 day of your own"), SOON);
  expect(slack.violations()).toEqual([]);
});
