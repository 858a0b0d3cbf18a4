import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { staleStatement } from "../../../src/flows/due/due-keys.ts";
import { IN_FLIGHT_MS } from "../../../src/flows/due/in-flight.ts";
import { LEASE_MS, later } from "../../../src/flows/due/lease-time.ts";
import { renderStale } from "../../../src/flows/due/render-stale.ts";
import type { Deps, SlackPort } from "../../../src/flows/ports.ts";
import type { Database } from "../../../src/store/database.ts";
import { leaseDue } from "../../../src/store/due/lease-due.ts";
import { loadMessages } from "../../../src/store/messages/load-messages.ts";
import { planMessagesStatements } from "../../../src/store/messages/plan-messages-statements.ts";
import { recordPosted } from "../../../src/store/messages/record-posted.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";

const REVIEW = { id: "R1", workspaceId: "T1" };

describe.each(eachDatabase)("C3: a message that is drawn anew, on $name", ({ open }) => {
  let db: Database;
  let now = NOW;
  let updates = 0;
  let whileSending: () => Promise<void> = async () => undefined;
  const slack: Partial<SlackPort> = {
    update: async () => {
      updates += 1;
      await whileSending();
      return { ok: true, value: null };
    },
  };
  const deps = (): Deps => ({ ...quietDeps, db, slack: slack as SlackPort, now: () => now, newId: randomUUID });

  const lease = async () => {
    const [row] = await leaseDue(db, { now, until: later(now, LEASE_MS), lease: randomUUID(), limit: 9 });
    if (row === undefined) throw new Error("nothing is due");
    return row;
  };
  const bodyHash = async () => (await loadMessages(db, "R1"))[0]?.bodyHash;
  const due = async () => (await db.read.select().from(db.tables.due))[0];

  beforeEach(async () => {
    db = await open();
    [now, updates, whileSending] = [NOW, 0, async () => undefined];
    const events = startedEvents(plainTemplate([plainItem("a")]));
    await saveReview(db, { before: undefined, reviewId: "R1", by: "UANA", at: NOW, events });
    const plan = { reviewId: "R1", workspaceId: "T1", channelId: "C1", parts: ["card"] };
    await db.commit([...planMessagesStatements(db, plan), staleStatement(deps(), REVIEW, "card")]);
    await recordPosted(db, { reviewId: "R1", part: "card", ts: "17.1", bodyHash: "old", at: NOW });
  });

  test("is recorded and settled in one commit, and rests", async () => {
    const commit = vi.spyOn(db, "commit");
    await renderStale(deps(), await lease());
    expect(updates).toBe(1);
    expect(commit).toHaveBeenCalledTimes(1);
    expect(await bodyHash()).not.toBe("old");
    expect(await due()).toMatchObject({ mark: "", lease: null, sentAt: null, notBefore: later(NOW, 1_000) });
  });

  test("is not recorded by who lost the lease during the call, but asked for anew and sent once more", async () => {
    const late = await lease();
    whileSending = async () => {
      now = later(now, LEASE_MS + IN_FLIGHT_MS);
      whileSending = async () => undefined;
      await renderStale(deps(), await lease());
      await db.write.update(db.tables.messages).set({ bodyHash: "of the other" });
    };
    await renderStale(deps(), late);
    expect(updates).toBe(2);
    expect(await bodyHash()).toBe("of the other");
    now = later(now, 1_000);
    await renderStale(deps(), await lease());
    expect(updates).toBe(3);
    expect(await due()).toMatchObject({ mark: "", sentAt: null });
  });

  test("is sent once more when the call of who was sending before can arrive no more", async () => {
    const begun = now;
    whileSending = () => Promise.reject(new Error("the process is gone"));
    await expect(renderStale(deps(), await lease())).rejects.toThrow("gone");
    whileSending = async () => undefined;
    await db.write.update(db.tables.due).set({ leasedUntil: later(begun, 1_000) });
    now = later(begun, 1_000);
    await renderStale(deps(), await lease());
    expect(await bodyHash()).not.toBe("old");
    expect(await due()).toMatchObject({ lease: null, sentAt: begun, dueAt: later(begun, IN_FLIGHT_MS) });
    now = later(begun, IN_FLIGHT_MS);
    await renderStale(deps(), await lease());
    expect(updates).toBe(3);
    expect(await due()).toMatchObject({ mark: "", sentAt: null });
  });
});
