import { randomUUID } from "node:crypto";
import type { HomeView } from "@slack/types";
import { beforeEach, describe, expect, test } from "vitest";
import { takeItem } from "../../../src/domain/item/take-item.ts";
import type { Actor } from "../../../src/domain/permissions.ts";
import { changeReview } from "../../../src/flows/change-review.ts";
import { runDue } from "../../../src/flows/due/run-due.ts";
import { openHome } from "../../../src/flows/home/open-home.ts";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import type { Database } from "../../../src/store/database.ts";
import { leaseDue } from "../../../src/store/due/lease-due.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { asText } from "../../blocks/support/as-text.ts";
import { eachDatabase } from "../../support/databases.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";

const later = (at: string, seconds: number) => new Date(Date.parse(at) + seconds * 1_000).toISOString();

describe.each(eachDatabase)("somebody's Home, on $name", ({ open }) => {
  let db: Database;
  let now = NOW;
  let published: { userId: string; text: string }[] = [];
  let kind: Actor["kind"] = "member";
  let ends: Outcome<null>[] = [];
  let members: readonly string[] = [];
  const port: Partial<SlackPort> = {
    person: async (_, id) => ({ id, kind, admin: false, timeZone: "Europe/Berlin" }),
    groupsOf: async () => [],
    isMember: async (_, __, id) => members.includes(id),
    publishHome: async (_, userId, view: HomeView) => {
      const end = ends.shift() ?? { ok: true, value: null };
      if (end.ok) published.push({ userId, text: asText(view.blocks) });
      return end;
    },
  };
  const deps = (): Deps => ({
    ...quietDeps,
    db,
    slack: port as SlackPort,
    now: () => now,
  });
  const work = async () => {
    for (;;) {
      const rows = await leaseDue(db, { now, until: later(now, 20), lease: randomUUID(), limit: 20 });
      const homes = rows.filter((row) => row.kind === "home");
      for (const row of homes) await runDue(deps(), row);
      if (homes.length === 0) return;
    }
  };
  const take = (itemId: string, id: string) =>
    changeReview(
      deps(),
      {
        workspaceId: "T1",
        reviewId: "R1",
        actor: { id, kind: "member", admin: false, timeZone: null },
        action: "item.take",
        itemId,
        here: "C1",
        delivery: randomUUID(),
      },
      (review) => takeItem(review, { itemId, by: id }),
    );
  const opens = (userId: string, page = 0) => openHome(deps(), { workspaceId: "T1", userId }, { page });

  beforeEach(async () => {
    db = await open();
    [now, published, kind, ends, members] = [NOW, [], "member", [], ["UANA", "ULENA"]];
    const items = Array.from({ length: 20 }, (_, at) => plainItem(`i${at}`, { title: `Item ${at}` }));
    const events = startedEvents(plainTemplate(items));
    await saveReview(db, { before: undefined, reviewId: "R1", by: "UANA", at: NOW, events, statements: [] });
  });

  test("is drawn when it is opened, and when another's change concerns its owner; for nobody else", async () => {
    await take("i1", "ULENA");
    await work();
    expect(published).toEqual([]);
    await opens("ULENA");
    await work();
    expect(published).toEqual([{ userId: "ULENA", text: expect.stringContaining("Item 1") }]);
    now = later(now, 60);
    await take("i2", "UKIM");
    await work();
    expect(published).toHaveLength(1);
    await take("i3", "ULENA");
    await work();
    expect(published.at(-1)).toEqual({ userId: "ULENA", text: expect.stringContaining("Waiting for you (2)") });
  });

  test("rests for five seconds between two drawings, and ends as it should be", async () => {
    await opens("ULENA");
    await work();
    for (const second of [1, 2, 3]) {
      now = later(NOW, second);
      await take(`i${second}`, "ULENA");
      await work();
    }
    expect(published).toHaveLength(1);
    now = later(NOW, 5);
    await work();
    expect(published).toHaveLength(2);
    expect(published[1]?.text).toContain("Waiting for you (3)");
    now = later(NOW, 60);
    await work();
    expect(published).toHaveLength(2);
  });

  test("T1: follows again at once when a clock that ran days ahead is set right within its rest", async () => {
    await opens("ULENA");
    await work();
    now = later(NOW, 30 * 86_400);
    await opens("ULENA");
    await work();
    expect(published).toHaveLength(2);
    now = later(NOW, 60);
    await take("i1", "ULENA");
    await work();
    expect(published.at(-1)?.text).toContain("Waiting for you (1)");
    expect(published).toHaveLength(3);
  });

  test("is not sent again as it stands already, but always when it is opened", async () => {
    await opens("ULENA");
    await work();
    now = later(NOW, 10);
    await take("i1", "ULENA");
    await work();
    now = later(NOW, 20);
    await take("i1", "ULENA");
    await work();
    expect(published).toHaveLength(2);
    now = later(NOW, 30);
    await opens("ULENA");
    await work();
    expect(published).toHaveLength(3);
  });

  test("waits as long as Slack asks for, and turns its pages", async () => {
    for (let at = 0; at < 20; at++) await take(`i${at}`, "ULENA");
    ends = [{ ok: false, kind: "later", afterMs: 30_000, error: "ratelimited" }];
    await opens("ULENA");
    await work();
    now = later(NOW, 29);
    await work();
    expect(published).toEqual([]);
    now = later(NOW, 31);
    await work();
    expect(published.at(-1)?.text).toContain("Page 1 of 2");
    now = later(NOW, 60);
    await opens("ULENA", 1);
    await work();
    expect(published.at(-1)?.text).toContain("Page 2 of 2");
  });

  test("shows no review of a channel that they are not in, and guests a sentence", async () => {
    await opens("UANA");
    await work();
    expect(published.at(-1)?.text).toContain("Reviews that you lead");
    members = [];
    now = later(NOW, 60);
    await opens("UANA");
    await work();
    expect(published.at(-1)?.text).not.toContain("payments-api");
    kind = "guest";
    now = later(NOW, 120);
    await opens("UANA");
    await work();
    expect(published.at(-1)?.text).toContain("This page is for members of this workspace.");
  });
});
