import { beforeEach, describe, expect, test } from "vitest";
import type { ReviewEvent } from "../../../src/domain/events.ts";
import type { Actor } from "../../../src/domain/permissions.ts";
import type { SlackPort } from "../../../src/flows/ports.ts";
import { listWaivers } from "../../../src/flows/waivers/list-waivers.ts";
import type { Database } from "../../../src/store/database.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { NOW, plainItem, plainTemplate, type REQUEST, startedEvents } from "../../support/sample-review.ts";

const kim: Actor = { id: "UKIM", kind: "member", admin: false, timeZone: null };
const TEMPLATE = plainTemplate(["a", "b", "c", "d"].map((id) => plainItem(id)));

const asks = (itemId: string, day: string): ReviewEvent => ({
  type: "waiver.requested",
  itemId,
  risk: "r",
  control: "c",
  expiresOn: day,
  expiresAt: `${day}T23:00:00.000Z`,
});
const gets = (itemId: string, day: string): readonly ReviewEvent[] => [
  asks(itemId, day),
  { type: "waiver.approved", itemId },
];

describe.each(eachDatabase)("the list of waivers, on $name", ({ open }) => {
  let db: Database;
  beforeEach(async () => {
    db = await open();
  });

  async function review(id: string, events: readonly ReviewEvent[], changes: Partial<typeof REQUEST> = {}) {
    const begun = startedEvents(TEMPLATE, { service: id, ...changes });
    await saveReview(db, { before: undefined, reviewId: id, by: "UANA", at: NOW, events: [...begun, ...events] });
  }

  async function listed(members: readonly string[] = ["C1"]) {
    const slack: Partial<SlackPort> = { isMember: async (_, channel) => members.includes(channel) };
    const wish = { workspaceId: "T1", actor: kim, here: null };
    const found = await listWaivers({ db, slack: slack as SlackPort }, wish);
    return found.map(({ review: of, item }) => `${of.service} ${item.id}`);
  }

  test("has what holds, ran out or is asked for, what ends first going first", async () => {
    await review("one", [
      ...gets("a", "2026-12-10"),
      asks("b", "2026-12-01"),
      ...gets("c", "2026-12-05"),
      { type: "waiver.expired", itemId: "c" },
    ]);
    await review("two", gets("d", "2026-12-03"));
    expect(await listed()).toEqual(["one b", "two d", "one c", "one a"]);
  });

  test("leaves out what was revoked, what is done, and what is cancelled, and keeps what has launched", async () => {
    await review("one", [
      ...gets("a", "2026-12-10"),
      { type: "waiver.revoked", itemId: "a", reason: "x" },
      ...gets("b", "2026-12-10"),
      { type: "item.completed", itemId: "b", evidence: [] },
    ]);
    await review("two", [...gets("a", "2026-12-10"), { type: "review.cancelled", reason: "x" }]);
    await review("three", [
      ...gets("a", "2026-12-10"),
      { type: "review.decided", decision: "go", reason: "", conditions: [], override: null },
      { type: "review.launched" },
    ]);
    expect(await listed()).toEqual(["three a"]);
  });

  test("shows nobody what is in a channel or a workspace that they are not in", async () => {
    await review("one", gets("a", "2026-12-10"));
    await review("two", gets("a", "2026-12-10"), { channelId: "C2" });
    await review("three", gets("a", "2026-12-10"), { workspaceId: "T2" });
    expect(await listed()).toEqual(["one a"]);
    expect(await listed(["C2"])).toEqual(["two a"]);
    expect(await listed([])).toEqual([]);
  });
});
