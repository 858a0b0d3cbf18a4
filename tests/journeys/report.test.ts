import { expect, test, vi } from "vitest";
import { launchTeam } from "../../src/sandbox/seeds/launch-team.ts";
import { manifest, startJourney } from "../support/readiness.ts";

const START = "/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix";

test("the report of a review comes into the thread of its card, with names, by command and by button", {
  timeout: 40_000,
}, async () => {
  const { slack, as, log } = await startJourney();
  const [ana, lena] = [as("ana"), as("lena")];
  await ana.types(START);
  await vi.waitFor(() => expect(lena.messages()).toHaveLength(3), { timeout: 10_000 });
  await lena.presses("item.take", "The cause is understood");

  const shared = () =>
    lena.messages().flatMap(({ files, text, threadTs }) => (files.length > 0 ? [{ files, text, threadTs }] : []));
  await ana.types("/readiness report");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("The report of payments-api 2.4.1 is in"), {
    timeout: 10_000,
  });
  await slack.settled(300);
  const [first] = shared();
  expect(first?.threadTs).toBe(lena.card()?.ts);
  expect(first?.text).toMatch(
    /^Decision report of payments-api 2\.4\.1\. It stands on the record up to \d+:[0-9a-f]{64}\.$/,
  );
  expect(first?.files.map(({ name }) => name)).toEqual([
    "payments-api-2.4.1-launch-review.html",
    "payments-api-2.4.1-launch-review.md",
  ]);
  const address = new URL(`/sandbox/files/${first?.files[0]?.id}?workspace=meridian`, slack.apiUrl);
  const html = await (await fetch(address)).text();
  expect(html).toContain("Ana ");
  expect(html).toContain('Lena Brandt</td><td class="w">took “The cause is understood');

  await lena.presses("card.report", "");
  await vi.waitFor(() => expect(shared()).toHaveLength(2), { timeout: 10_000 });
  await ana.types("/readiness report nothing 1.0");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("Say which release"));
  expect(log.filter(({ level }) => level === "error")).toEqual([]);
  expect(slack.violations()).toEqual([]);
});

test("where the app may not upload files, it says so and names the command line", { timeout: 40_000 }, async () => {
  const scopes = manifest.oauth_config?.scopes?.bot?.filter((scope) => scope !== "files:write");
  const poor = { ...manifest, oauth_config: { scopes: { bot: scopes ?? [] } } };
  const { as, log } = await startJourney({ sandbox: { seed: launchTeam(poor) } });
  const ana = as("ana");
  await ana.types(START);
  await vi.waitFor(() => expect(ana.card()).toBeDefined(), { timeout: 10_000 });
  await ana.types("/readiness report payments-api 2.4.1");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("it lacks the scope"), { timeout: 10_000 });
  expect(ana.told().at(-1)).toContain("readiness report payments-api 2.4.1 --format html");
  expect(log.filter(({ level }) => level === "error")).toEqual([]);
});
