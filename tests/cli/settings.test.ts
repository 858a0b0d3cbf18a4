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
