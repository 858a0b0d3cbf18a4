import pg from "pg";
import { expect, test, vi } from "vitest";
import { eachDatabase } from "../support/databases.ts";
import { startJourney, wordsOf } from "../support/readiness.ts";

const postgres = eachDatabase.find(({ name }) => name === "PostgreSQL");

test("a click that the database keeps waiting is acknowledged in time, told honestly, and saved", {
  timeout: 60_000,
}, async () => {
  const databaseUrl = (await postgres?.fresh()) ?? "";
  const { slack, as } = await startJourney({ databaseUrl });
  const [ana, lena] = [as("ana"), as("lena")];
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(lena.messages()).toHaveLength(3), { timeout: 15_000 });
  await slack.settled(500);

  const other = new pg.Client({ connectionString: databaseUrl });
  await other.connect();
  await other.query("begin; lock table events in exclusive mode");
  const click = await lena.presses("item.take", "The cause is understood");
  expect(click.ackMs).toBeLessThan(2_900);
  await vi.waitFor(() => expect(lena.told().join()).toContain("This takes longer than usual. It is not saved yet"));
  expect(wordsOf(lena.messages()[1]?.blocks ?? [])).not.toContain("In progress");

  await other.query("commit");
  await other.end();
  await vi.waitFor(() => expect(lena.told().at(-1)).toContain("It is saved now"), { timeout: 5_000 });
  await vi.waitFor(() => expect(wordsOf(lena.messages()[1]?.blocks ?? [])).toContain("In progress"), {
    timeout: 5_000,
  });
  expect(slack.violations()).toEqual([]);
});
