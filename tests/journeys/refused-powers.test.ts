import { expect, test, vi } from "vitest";
import { launchTeam } from "../../src/sandbox/seeds/launch-team.ts";
import { manifest, startJourney, wordsOf } from "../support/readiness.ts";

test("a review runs in a workspace that allows nothing but commands and messages, and the log says once what is missing", {
  timeout: 40_000,
}, async () => {
  const poor = { ...manifest, oauth_config: { scopes: { bot: ["commands", "chat:write"] } } };
  const { slack, as, log } = await startJourney({ sandbox: { seed: launchTeam(poor) } });
  const [ana, lena] = [as("ana"), as("lena")];

  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(lena.messages()).toHaveLength(3), { timeout: 10_000 });
  await lena.presses("item.take", "The cause is understood");
  await lena.presses("item.complete", "The cause is understood");
  await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.complete"));
  await lena.submits({ "evidence.note": { "evidence.note": { type: "plain_text_input", value: "A missing index." } } });
  await vi.waitFor(() => expect(wordsOf(lena.card()?.blocks ?? [])).toContain("1 of 5 settled"), { timeout: 4_000 });
  await lena.presses("item.details", "A second person reviewed");
  await vi.waitFor(() => expect(lena.modal().callbackId).toBe("item.details"));
  await lena.submits({ "item.owner": { "item.owner": { type: "users_select", selected_user: "U0KIM000000" } } });
  expect(lena.sees().modals).toEqual([]);
  await ana.types("/readiness mine");
  await ana.types("/readiness status");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("1 of 5 settled"));
  await slack.settled(300);

  const warnings = log
    .filter(({ level, method }) => level === "warn" && method !== undefined)
    .map(({ method }) => String(method));
  expect(warnings).toEqual([...new Set(warnings)]);
  expect(warnings).toEqual(expect.arrayContaining(["pins.add", "users.info", "usergroups.list"]));
  expect(log.filter(({ level }) => level === "error")).toEqual([]);
  expect(slack.violations()).toEqual([]);
});
