import { expect, test, vi } from "vitest";
import { startJourney } from "../support/readiness.ts";

const TOKEN = "prometheus-of-these-tests";

async function scrape(url: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/metrics`, { headers });
  return { status: response.status, type: response.headers.get("content-type") ?? "", text: await response.text() };
}

test("what happens is measured, and this machine may read it", { timeout: 60_000 }, async () => {
  const { as, bot } = await startJourney();
  const ana = as("ana");
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.messages().length).toBeGreaterThanOrEqual(3), { timeout: 15_000 });
  await ana.types("/readiness strat");
  await vi.waitFor(() => expect(ana.told().at(-1)).toContain("Did you mean"));

  // The publishing is over when the card's links have been drawn.
  await vi.waitFor(
    async () => expect((await scrape(bot().url)).text).toMatch(/^readiness_work_total\{kind="publish"\}/m),
    {
      timeout: 15_000,
    },
  );
  const { status, type, text } = await scrape(bot().url);
  expect(status).toBe(200);
  expect(type).toContain("text/plain; version=0.0.4");
  expect(text).toMatch(/^readiness_deliveries_total\{kind="command",outcome="started"\} 1$/m);
  expect(text).toMatch(/^readiness_deliveries_total\{kind="command",outcome="trouble"\} 1$/m);
  expect(text).toMatch(/^readiness_ack_seconds_count\{kind="command"\} 2$/m);
  expect(text).toMatch(/^readiness_slack_call_seconds_count\{method="chat\.postMessage",answer="ok"\} [1-9]/m);
  expect(text).toMatch(/^readiness_work_total\{kind="publish"\} [1-9]/m);
  expect(text).toMatch(/^readiness_database_commit_seconds_count [1-9]/m);
  expect(text).toMatch(/^readiness_due_oldest_seconds \d/m);
  expect(text).toMatch(/^readiness_audit_head_age_seconds \d/m);
  expect(text).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  expect(text).not.toMatch(/payments-api|U0ANA|C0/);

  for (const header of [{ "x-forwarded-for": "203.0.113.7" }, { forwarded: "for=203.0.113.7" }]) {
    expect(await scrape(bot().url, header)).toMatchObject({ status: 401 });
  }
});

test("with a token, only who brings it may read them", async () => {
  const { bot } = await startJourney({ config: { metricsToken: TOKEN } });
  expect((await scrape(bot().url)).status).toBe(401);
  expect((await scrape(bot().url, { authorization: `Bearer ${TOKEN}x` })).status).toBe(401);
  expect((await scrape(bot().url, { authorization: `Bearer ${TOKEN}`, "x-forwarded-for": "203.0.113.7" })).status).toBe(
    200,
  );
});
