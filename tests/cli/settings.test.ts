import { describe, expect, it } from "vitest";
import { run } from "./run-cli.ts";
import { saveAcme, seededDatabase } from "./seeded-database.ts";

async function acme() {
  const { url } = await seededDatabase(saveAcme);
  const env = { DATABASE_URL: url };
  return async (...words: string[]) => {
    const said = await run(words, { env });
    return { ...said, stderr: said.stderr.trimEnd() };
  };
}

describe("roles on the command line", () => {
  it("are given to people and groups, for all services or for one, and taken again", async () => {
    const readiness = await acme();
    expect((await readiness("role", "add", "sre", "@U012")).stderr).toBe(
      "U012 holds sre for all services. It is held by U012.",
    );
    expect((await readiness("role", "add", "sre", "S9")).stderr).toContain("It is held by U012, S9.");
    await readiness("role", "add", "sre", "U7", "--service", "ledger");
    const shown = JSON.parse((await readiness("settings", "show", "--json")).stdout);
    expect(shown).toMatchObject({
      workspace: "T1",
      settings: { roles: { sre: ["U012", "S9"] }, serviceRoles: { ledger: { sre: ["U7"] } } },
    });
    expect((await readiness("role", "remove", "sre", "U7", "--service", "ledger")).stderr).toBe(
      "U7 no longer holds sre for ledger. Those who hold it for all services hold it there now: U012, S9.",
    );
    const words = (await readiness("settings", "show")).stdout;
    expect(words).toMatch(/^role sre +U012, S9$/mu);
    expect(words).not.toContain("ledger");
  });

  it("say so where nothing changes", async () => {
    const readiness = await acme();
    await readiness("role", "add", "sre", "U012");
    expect((await readiness("role", "add", "sre", "U012")).stderr).toBe("U012 holds sre for all services already.");
    expect((await readiness("role", "remove", "sre", "U1")).stderr).toBe("U1 does not hold sre for all services.");
  });

  it.each([
    [["ser", "U012"], /No template names the role ser\. There is .*“sre”.* Nothing was changed\./u],
    [["sre", "lena"], /lena is nobody's id\. .* Nothing was changed\./u],
    [["sre", "U012", "--service", "no such"], /no such cannot be a service's name\./u],
  ])("refuse %j in a sentence", async (words, sentence) => {
    const readiness = await acme();
    const said = await readiness("role", "add", ...words);
    expect(said.exitCode).toBe(1);
    expect(said.stderr).toMatch(sentence);
    expect(JSON.parse((await readiness("settings", "show", "--json")).stdout).settings.roles).toEqual({});
  });
});

describe("settings on the command line", () => {
  it("show the defaults before anybody chose anything", async () => {
    const readiness = await acme();
    expect((await readiness("settings", "show")).stdout).toMatch(
      /^waivers +30 days at most, renewed at most 2 times$/mu,
    );
  });
});

describe("working time on the command line", () => {
  it("is set, shown and taken back", async () => {
    const readiness = await acme();
    expect((await readiness("settings", "hours", "8:30-16:00", "sun-thu")).stderr).toBe(
      "People work 08:30 to 16:00, Mon–Thu, Sun, each in their own time zone.",
    );
    expect((await readiness("settings", "quiet", "5")).stderr).toBe("An item is quiet after 5 working days.");
    await readiness("settings", "holidays", "add", "de-by");
    expect((await readiness("settings", "holidays", "add", "2026-12-24", "Christmas", "Eve")).stderr).toBe(
      "Public holidays of DE-BY, and 1 day of your own.",
    );
    const words = (await readiness("settings", "show")).stdout;
    expect(words).toMatch(/^working time +08:30 to 16:00, Mon–Thu, Sun$/mu);
    expect(words).toMatch(/^quiet after +5 working days$/mu);
    expect(words).toMatch(/^holiday calendars +DE-BY$/mu);
    expect(words).toMatch(/^day off 2026-12-24 +Christmas Eve$/mu);
    await readiness("settings", "holidays", "remove", "DE-BY");
    expect((await readiness("settings", "holidays", "remove", "2026-12-24")).stderr).toBe(
      "Of no calendar, and 0 days of your own.",
    );
  });

  it.each([
    [["hours", "9-17"], /^9 is not a time of day\. Write it like 09:00\. Nothing was changed\.$/u],
    [["hours", "09:00"], /^A time of day is missing\..* Nothing was changed\.$/u],
    [["hours", "17:00-09:00"], /ends before it begins\..* Nothing was changed\.$/u],
    [
      ["hours", "09:00-17:00", "funday"],
      /^funday are not weekdays\. Write them like mon-fri .*Nothing was changed\.$/u,
    ],
    [["quiet", "31"], /from 1 to 30|1 to 30/u],
    [["quiet", "soon"], /1 to 30\. Write it like 3\. Nothing was changed\.$/u],
    [["holidays", "add", "XX"], /^There is no holiday calendar XX\. .* like DE or DE-BY\. Nothing was changed\.$/u],
    [["holidays", "add", "DE-ZZ"], /^There is no holiday calendar DE-ZZ\./u],
    [["holidays", "add", "2026-13-01", "Day"], /^2026-13-01 is not a date\. .* Nothing was changed\.$/u],
    [["holidays", "add", "2026-12-24"], /has no name\. .* Nothing was changed\.$/u],
    [["holidays", "remove", "DE"], /^DE is not among the holidays\. .* Nothing was changed\.$/u],
  ])("refuses %j in a sentence", async (words, sentence) => {
    const readiness = await acme();
    const said = await readiness("settings", ...words);
    expect(said.exitCode).toBe(1);
    expect(said.stderr).toMatch(sentence);
    const { hours, quietDays, holidays } = JSON.parse((await readiness("settings", "show", "--json")).stdout).settings;
    expect({ hours, quietDays, holidays }).toEqual({
      hours: { from: "09:00", to: "17:00", days: [1, 2, 3, 4, 5] },
      quietDays: 3,
      holidays: { own: [], countries: [] },
    });
  });
});
