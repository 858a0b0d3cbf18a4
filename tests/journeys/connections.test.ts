import { describe, expect, test, vi } from "vitest";
import { startJourney, transports, wordsOf } from "../support/readiness.ts";

const START = "/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix";
/** How long before its end a connection is warned. Slack gives about ten seconds; less than a new connection takes would be no warning. */
const WARNING_MS = 1_500;
const CAUSE = "The cause is understood";

describe("Socket Mode", { timeout: 40_000 }, () => {
  test("while Slack renews connections again and again, every command is answered", async () => {
    const { slack, as } = await startJourney();
    const ana = as("ana");
    for (let round = 1; round <= 3; round++) {
      slack.sockets.refresh(WARNING_MS);
      await ana.types("/readiness help");
      await new Promise((resolve) => setTimeout(resolve, WARNING_MS + 100));
      await ana.types("/readiness help");
      await vi.waitFor(() => expect(ana.told()).toHaveLength(2 * round), { timeout: 3_000 });
    }
  });

  test("after both connections broke, the bot is back within seconds", async () => {
    const { slack, as, bot } = await startJourney();
    slack.sockets.drop();
    const healthy = async () => expect((await fetch(`${bot().url}/healthz`)).status).toBe(200);
    await vi.waitFor(healthy, { timeout: 5_000 });
    await vi.waitFor(() => as("ana").types("/readiness help"), { timeout: 5_000 });
    await vi.waitFor(() => expect(as("ana").told().length).toBeGreaterThan(0));
  });
});

describe.each(transports)("over %s", (transport) => {
  test("a bot that is stopped in the middle of posting goes on where it was when it starts again", {
    timeout: 40_000,
  }, async () => {
    const { slack, as, stopBot, startBot } = await startJourney({ transport });
    const lena = as("lena");
    await as("ana").types(START);
    await vi.waitFor(() => expect(lena.messages()).toHaveLength(1), { timeout: 5_000 });
    const started = performance.now();
    await stopBot();
    expect(performance.now() - started).toBeLessThan(5_000);

    await startBot();
    await vi.waitFor(() => expect(lena.messages()).toHaveLength(3), { timeout: 30_000 });
    await lena.presses("item.take", CAUSE);
    await vi.waitFor(() => expect(wordsOf(lena.messages()[1]?.blocks ?? [])).toContain("In progress"), {
      timeout: 5_000,
    });
    await slack.settled(500);
    expect(lena.messages()).toHaveLength(3);
    expect(slack.violations()).toEqual([]);
  });
});
