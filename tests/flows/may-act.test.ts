import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { takeItem } from "../../src/domain/item/take-item.ts";
import type { Actor } from "../../src/domain/permissions.ts";
import { changeReview, type Knock } from "../../src/flows/change-review.ts";
import type { Deps, SlackPort } from "../../src/flows/ports.ts";
import type { Database } from "../../src/store/database.ts";
import { readLog } from "../../src/store/events/read-log.ts";
import { saveReview } from "../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../support/databases.ts";
import { quietDeps } from "../support/quiet-deps.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../support/sample-review.ts";

const member = (id: string): Actor => ({ id, kind: "member", admin: true, timeZone: null });

describe.each(eachDatabase)("who sees a review may change it, on $name", ({ open }) => {
  let db: Database;
  let members: readonly string[] | undefined;

  const deps = (): Deps => {
    const slack: Partial<SlackPort> = {
      isMember: async (_, channelId, id) => (channelId === "C1" ? members?.includes(id) : false),
      groupsOf: async (_, id) => (id === "UOMAR" ? ["SOPS"] : []),
    };
    return {
      ...quietDeps,
      db,
      slack: slack as SlackPort,
      now: () => NOW,
    };
  };
  const take = (id: string, knock: Partial<Knock> = {}) =>
    changeReview(
      deps(),
      {
        workspaceId: "T1",
        reviewId: "R1",
        actor: member(id),
        action: "item.take",
        itemId: "backups",
        here: null,
        delivery: randomUUID(),
        ...knock,
      },
      (review) => takeItem(review, { itemId: "backups", by: id }),
    );
  const log = async () => (await readLog(db, "R1")).map(({ by, event }) => `${by} ${event.type}`);
  const own = async (owner: string) => {
    const events = startedEvents(plainTemplate([plainItem("backups", {})]));
    const [started, ...others] = events;
    if (started?.type !== "review.started") throw new Error("it does not start");
    const items = started.items.map((item) => ({ ...item, owner }));
    await saveReview(db, {
      before: undefined,
      reviewId: "R1",
      by: "UANA",
      at: NOW,
      events: [{ ...started, items }, ...others],
    });
  };

  beforeEach(async () => {
    db = await open();
    members = ["ULENA"];
  });

  test.each([
    ["their Home", null],
    ["another channel", "C2"],
  ])(
    "nobody from outside of its channel changes it with a payload from %s: it is not there for them, and the record says who tried",
    async (_, here) => {
      await own("ULENA");
      expect(await take("UKIM", { here })).toMatchObject({
        ok: false,
        refusal: { reason: "no-such-review" },
      });
      expect(await log()).toEqual(["UANA review.started", "UKIM access.denied"]);
    },
  );

  test("nobody does where Slack may not say who is in the channel", async () => {
    await own("ULENA");
    members = undefined;
    expect(await take("UKIM")).toMatchObject({ ok: false, refusal: { reason: "no-such-review" } });
  });

  test.each([
    ["who is in its channel", "ULENA", "UANA", null],
    ["who knocks from its channel", "UKIM", "UANA", "C1"],
    ["who has the item", "UKIM", "UKIM", null],
    ["whose group has the item", "UOMAR", "SOPS", null],
  ])("%s does", async (_, id, owner, here) => {
    await own(owner);
    const taken = await take(id, { here });
    expect(taken.ok || taken.refusal.reason === "taken-by-other").toBe(true);
  });
});
