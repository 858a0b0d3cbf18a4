import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { verifyDatabase } from "../../src/store/backup/verify-database.ts";
import { openDatabase } from "../../src/store/open-database.ts";
import { tempFolder } from "../support/databases.ts";
import { startJourney } from "../support/readiness.ts";

const HOUR_MS = 3_600_000;
/** Backups are made at 02:30 UTC: a day after one that was made at midnight, the next is not due yet. */
const NEXT_MS = 27 * HOUR_MS;
const SOON = { timeout: 20_000, interval: 100 };
const BACKUP = /^readiness-\d{4}-\d{2}-\d{2}\.db$/;

test("every day has a backup that can be restored, and old ones go", { timeout: 90_000 }, async () => {
  const folder = join(tempFolder(), "backups");
  const { as, wait } = await startJourney({ config: { backups: { folder, keep: 2 } } });
  // Beside them is, for a moment, what is being written or restored.
  const names = () =>
    readdirSync(folder)
      .filter((name) => BACKUP.test(name))
      .sort();
  await vi.waitFor(() => expect(names()).toHaveLength(1), SOON);
  const ana = as("ana");
  await ana.types("/readiness start payments-api 2.4.1 launch 2027-06-15 template hotfix");
  await vi.waitFor(() => expect(ana.messages().length).toBeGreaterThanOrEqual(3), SOON);

  const [first = ""] = names();
  for (const more of [2, 2]) {
    const before = names().at(-1);
    wait(NEXT_MS);
    await vi.waitFor(() => expect(names().at(-1)).not.toBe(before), SOON);
    await vi.waitFor(() => expect(names()).toHaveLength(more), SOON);
  }
  expect(names()).not.toContain(first);
  await vi.waitFor(() => expect(readdirSync(folder).filter((name) => !BACKUP.test(name))).toEqual([]), SOON);

  const copy = await openDatabase(`file:${join(folder, names().at(-1) ?? "")}`, { readonly: true });
  expect(await verifyDatabase(copy)).toEqual([]);
  expect(await copy.read.$count(copy.tables.reviews)).toBe(1);
  await copy.close();
});

test("an admin hears of a backup that fails, once a day, and Slack goes on", { timeout: 90_000 }, async () => {
  const folder = join(tempFolder(), "not-a-folder");
  writeFileSync(folder, "");
  const { as, wait, log } = await startJourney({ config: { backups: { folder, keep: 2 }, admins: ["U0ANA000000"] } });
  const ana = as("ana");
  const warned = () =>
    ana
      .sees()
      .channels.flatMap(({ messages }) => messages)
      .filter(({ text }) => text.startsWith("The backup of Readiness for"));
  const failures = () => log.filter(({ message }) => message === "the backup failed").length;
  await vi.waitFor(() => expect(warned()).toHaveLength(1), SOON);
  expect(warned()[0]?.text).toContain("There is no good backup yet. It is tried again every hour.");
  wait(HOUR_MS);
  await vi.waitFor(() => expect(failures()).toBe(2), SOON);
  const days = warned().map(({ text }) => text.slice(0, text.indexOf(" failed")));
  expect(new Set(days).size).toBe(days.length);
  await ana.types("/readiness help");
  await vi.waitFor(() => expect(ana.told()).toHaveLength(1), SOON);
});
