import { expect, test, vi } from "vitest";
import type { Values } from "../../src/sandbox/contract.ts";
import { type Journey, startJourney, text, wordsOf } from "../support/readiness.ts";

const BACKUPS = "Backups run regularly";
const DAY_MS = 86_400_000;
const SOON = { timeout: 8_000 };

const spoken = (blocks: Parameters<typeof wordsOf>[0]) =>
  wordsOf(blocks)
    .replace(/\s+/gu, " ")
    .replace(/ ([,:])/gu, "$1");
const at = (iso: string) => ({ type: "datetimepicker", selected_date_time: Math.floor(Date.parse(iso) / 1000) });
const choice = (value: string, label: string) => ({
  type: "static_select",
  selected_option: { value, text: { type: "plain_text", text: label } },
});
const input = (id: string, value: Values[string][string]) => ({ [id]: { [id]: value } });

function section({ as }: Journey): string {
  const found = as("kim")
    .messages()
    .find(({ text: said, ephemeral }) => !ephemeral && said.includes("Connection pools"));
  return spoken(found?.blocks ?? []);
}
/** One moment for all, on a whole minute: a test that takes long measures the same. */
const BEGAN = Math.floor(Date.now() / 60_000) * 60_000;
const minutesAgo = (minutes: number) => new Date(BEGAN - minutes * 60_000).toISOString();

test("a drill is added, its run recorded in the form, and settles the backups until it fails or is overdue", {
  timeout: 90_000,
}, async () => {
  const journey = await startJourney();
  const { as, wait } = journey;
  const [ana, omar] = [as("ana"), as("omar")];
  await ana.types("/readiness start payments-api 2.4.0 launch 2027-06-15 template trading-platform");
  await vi.waitFor(() => expect(section(journey)).toContain(BACKUPS), { timeout: 20_000 });

  // What cannot be is refused in a sentence, and nothing is stored.
  await omar.types("/readiness drill add orders-db-restore kind restore every 0d owner @omar rto 1h rpo 15m");
  await vi.waitFor(() => expect(omar.told().at(-1)).toContain("A drill cannot be run every 0d"), SOON);
  await omar.types("/readiness drill add orders-db-restore kind restore every 30d owner @omar rto soon");
  await vi.waitFor(() => expect(omar.told().at(-1)).toContain("like 1h30m"), SOON);
  await omar.types("/readiness drill list");
  await vi.waitFor(() => expect(omar.told().at(-1)).toContain("There is no drill yet"), SOON);

  // With parts missing the form asks, filled in with the others.
  await omar.types("/readiness drill add orders-db-restore rto 1h rpo 15m");
  await vi.waitFor(() => expect(omar.modal().callbackId).toBe("drill.add"), SOON);
  expect(JSON.stringify(omar.modal().blocks)).toContain('"initial_value":"orders-db-restore"');
  await omar.submits({});
  await vi.waitFor(() => expect(omar.told().at(-1)).toContain("The drill orders-db-restore is there"), SOON);
  await vi.waitFor(() => expect(section(journey)).toContain("drill orders-db-restore was never run"), SOON);

  // A run that ends before it starts stays in the form; corrected, it settles the item.
  const began = minutesAgo(120);
  const run = (ended: string) => ({
    ...input("drill.incident-at", at(minutesAgo(125))),
    ...input("drill.started-at", at(began)),
    ...input("drill.finished-at", at(ended)),
    ...input("drill.newest-row-at", at(minutesAgo(130))),
    ...input("drill.assertions", text("orders count | 120000 | 120000")),
  });
  await omar.types("/readiness drill record orders-db-restore");
  await vi.waitFor(() => expect(omar.modal().callbackId).toBe("drill.record"), SOON);
  await omar.submits(run(minutesAgo(121)));
  await vi.waitFor(() => expect(Object.values(omar.modal().errors).join()).toContain("cannot be before"), SOON);
  await omar.submits(run(minutesAgo(79)));
  await vi.waitFor(() => expect(omar.told().at(-1)).toContain("recovery 41 min"), SOON);
  expect(omar.told().at(-1)).toContain("The drill is good until");
  await vi.waitFor(() => expect(section(journey)).toContain("drill orders-db-restore succeeded"), SOON);

  // One that took too long unsettles it, with the reason on the card's row and in the refusal.
  await omar.types("/readiness drill record orders-db-restore");
  await vi.waitFor(() => expect(omar.modal().callbackId).toBe("drill.record"), SOON);
  await omar.submits(run(minutesAgo(40)));
  await vi.waitFor(() => expect(section(journey)).toContain("recovery took 1 h 20 min, target 1 h"), SOON);
  await omar.types("/readiness drill show orders-db-restore");
  await vi.waitFor(() => expect(omar.told().at(-1)).toContain("1 h 20 min, 41 min before: slower by 39 min"), SOON);

  // The next good one settles it again, for thirty days.
  await omar.types("/readiness drill record orders-db-restore");
  await vi.waitFor(() => expect(omar.modal().callbackId).toBe("drill.record"), SOON);
  await omar.submits({
    ...input("drill.incident-at", at(minutesAgo(36))),
    ...input("drill.started-at", at(minutesAgo(35))),
    ...input("drill.finished-at", at(minutesAgo(5))),
    ...input("drill.newest-row-at", at(minutesAgo(40))),
    ...input("drill.result", choice("succeeded", "Succeeded")),
  });
  await vi.waitFor(() => expect(section(journey)).toContain("drill orders-db-restore succeeded"), SOON);
  wait(31 * DAY_MS);
  await vi.waitFor(() => expect(section(journey)).toContain("drill orders-db-restore overdue by 1 day"), SOON);

  // Only its owner or an admin retires it; then people settle the item again.
  await as("kim").types("/readiness drill retire orders-db-restore");
  await vi.waitFor(() => expect(as("kim").modal().callbackId).toBe("drill.retire"), SOON);
  await as("kim").submits({});
  await vi.waitFor(() => expect(spoken(as("kim").modal().blocks)).toContain("belongs to"), SOON);
  await omar.types("/readiness drill retire orders-db-restore");
  await vi.waitFor(() => expect(omar.modal().callbackId).toBe("drill.retire"), SOON);
  await omar.submits({ ...input("drill.retire-reason", text("moved to another database")) });
  await vi.waitFor(() => expect(section(journey)).toContain("needs a restore drill"), SOON);
});
