import { beforeEach, describe, expect, test } from "vitest";
import { DEFAULT_SETTINGS } from "../../src/domain/settings/workspace-settings.ts";
import type { Database } from "../../src/store/database.ts";
import { loadSettings } from "../../src/store/settings/load-settings.ts";
import { saveWorkspaceEvents } from "../../src/store/settings/save-workspace-events.ts";
import { settingsAt } from "../../src/store/settings/settings-at.ts";
import { eachDatabase } from "../support/databases.ts";
import { NOW } from "../support/sample-review.ts";

describe.each(eachDatabase)("the settings of a workspace, on $name", ({ open }) => {
  let db: Database;
  beforeEach(async () => {
    db = await open();
  });

  const change = (before: Awaited<ReturnType<typeof loadSettings>>, fourEyes: boolean) =>
    saveWorkspaceEvents(db, {
      workspaceId: "T1",
      before,
      by: "UANA",
      at: NOW,
      events: [{ type: "settings.changed", changes: { fourEyes } }],
    });

  test("who changes nothing leaves what another saved in the meantime, and others can go on changing it", async () => {
    const before = await loadSettings(db, "T1");
    const saved = await change(before, false);
    await saveWorkspaceEvents(db, { workspaceId: "T1", before, by: "UKIM", at: NOW, events: [] });
    expect(await loadSettings(db, "T1")).toEqual(saved);
    await change(await loadSettings(db, "T1"), true);
    expect(await loadSettings(db, "T1")).toEqual({ settings: DEFAULT_SETTINGS, seq: 2 });
  });

  test("can be asked for as they were at a moment", async () => {
    const LATER = "2026-11-25T09:00:00.000Z";
    const saved = await change(await loadSettings(db, "T1"), false);
    const changes = { waiver: { longestDays: 7, mostRenewals: 0 } };
    await saveWorkspaceEvents(db, {
      workspaceId: "T1",
      before: saved,
      by: "UANA",
      at: LATER,
      events: [
        { type: "workspace.access-denied", action: "settings.change", why: "not-an-admin" },
        { type: "settings.changed", changes },
      ],
    });
    expect(await settingsAt(db, "T1", "2026-11-24T08:59:59.999Z")).toEqual(DEFAULT_SETTINGS);
    expect(await settingsAt(db, "T1", NOW)).toEqual({ ...DEFAULT_SETTINGS, fourEyes: false });
    expect(await settingsAt(db, "T1", LATER)).toEqual({ ...DEFAULT_SETTINGS, fourEyes: false, ...changes });
    expect(await settingsAt(db, "T2", LATER)).toEqual(DEFAULT_SETTINGS);
  });
});
