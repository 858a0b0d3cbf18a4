import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import type { ReviewEvent } from "../../../src/domain/events.ts";
import type { Actor } from "../../../src/domain/permissions.ts";
import { changeReview } from "../../../src/flows/change-review.ts";
import { refreshStatement } from "../../../src/flows/due/due-keys.ts";
import { refreshReview } from "../../../src/flows/due/refresh-review.ts";
import { checkOwners } from "../../../src/flows/owners/check-owners.ts";
import { noteOwnerGone } from "../../../src/flows/owners/note-owner-gone.ts";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import { erasePersonFromRecord } from "../../../src/flows/record/erase-person.ts";
import type { Database } from "../../../src/store/database.ts";
import { leaseDue } from "../../../src/store/due/lease-due.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";

const LATER = "2026-11-24T09:02:00.000Z";

/** Slack as far as it matters here. A lost answer has posted all the same. */
function fakeSlack() {
  const told: { readonly channelId: string; readonly key: string; readonly text: string }[] = [];
  const kinds = new Map<string, Actor["kind"] | null>();
  const absent = new Set<string>();
  const lost: boolean[] = [];
  const port: Partial<SlackPort> = {
    person: async (_, id) => {
      const kind = kinds.get(id) ?? (kinds.has(id) ? null : "member");
      return kind === null ? undefined : { id, kind, admin: false, timeZone: null };
    },
    isMember: async (_, _channel, id) => (kinds.get(id) === null ? undefined : !absent.has(id)),
    groupsOf: async () => [],
    openDirect: async (_, id): Promise<Outcome<string>> => ({ ok: true, value: `D${id}` }),
    post: async (_, { channelId, key, body }): Promise<Outcome<{ ts: string }>> => {
      told.push({ channelId, key, text: body.text });
      return lost.shift() === true
        ? { ok: false, kind: "uncertain", error: "no_answer" }
        : { ok: true, value: { ts: String(told.length) } };
    },
    findPosted: async (_, { key }) => ({ ok: true, value: told.some((one) => one.key === key) ? { ts: "1" } : null }),
  };
  return { told, kinds, absent, lost, port: port as SlackPort };
}

describe.each(eachDatabase)("owners who are gone, on $name", ({ open }) => {
  let db: Database;
  let now = NOW;
  let slack = fakeSlack();

  const deps = (): Deps => {
    return {
      ...quietDeps,
      db,
      slack: slack.port,
      now: () => now,
      holidaysOf: () => (day) => day === "2026-11-26",
    };
  };

  async function happens(...events: readonly ReviewEvent[]) {
    const actor: Actor = { id: "UANA", kind: "member", admin: false, timeZone: null };
    const wish = { action: "item.assign", itemId: null, here: "C1", delivery: randomUUID() } as const;
    const knock = { workspaceId: "T1", reviewId: "R1", actor, ...wish };
    expect((await changeReview(deps(), knock, () => ({ ok: true, events }))).ok).toBe(true);
  }

  /** Does what is due of a kind at an instant; how many rows were. */
  async function work(at: string, kind: "owners" | "refresh" = "owners"): Promise<number> {
    now = at;
    const until = new Date(Date.parse(at) + 1).toISOString();
    const rows = await leaseDue(db, { now, until, lease: randomUUID(), kinds: [kind], limit: 9 });
    for (const row of rows) await (kind === "owners" ? checkOwners : refreshReview)(deps(), row);
    return rows.length;
  }

  const leaves = (userId: string, channelId: string | null = "C1") =>
    noteOwnerGone(deps(), { workspaceId: "T1", userId, channelId });

  beforeEach(async () => {
    db = await open();
    now = NOW;
    slack = fakeSlack();
    const items = ["a", "b", "c"].map((id) => plainItem(id, { title: `Item ${id}` }));
    const events = startedEvents(plainTemplate(items));
    await saveReview(db, { before: undefined, reviewId: "R1", by: "UANA", at: NOW, events });
    await happens(
      { type: "item.assigned", itemId: "a", owner: "UKIM" },
      { type: "item.assigned", itemId: "b", owner: "UKIM" },
      { type: "item.assigned", itemId: "c", owner: "SDBA" },
    );
  });

  test("the lead hears once of an owner who left the channel, and of what they own", async () => {
    slack.absent.add("UKIM");
    expect(await leaves("UKIM")).toBe(1);
    expect(await work(LATER)).toBe(1);
    expect(slack.told).toEqual([
      {
        channelId: "DUANA",
        key: "R1/owner-gone/UKIM",
        text: expect.stringContaining(
          "<@UKIM> is not in <#C1> and owns 2 open items of payments-api 2.4.0. Item a, Item b.",
        ),
      },
    ]);
    await leaves("UKIM");
    expect(await work("2026-11-24T09:05:00.000Z")).toBe(1);
    expect(slack.told).toHaveLength(1);
  });

  test("nothing names them there any more once they are erased", async () => {
    slack.absent.add("UKIM");
    await leaves("UKIM");
    await work(LATER);
    await happens(
      { type: "item.assigned", itemId: "a", owner: null },
      { type: "item.assigned", itemId: "b", owner: null },
    );
    const wish = { workspaceId: "T1", person: "UKIM", by: "UANA", reason: "asked for it" };
    expect(await erasePersonFromRecord(deps(), wish)).toMatchObject({ ok: true });
    const parts = await db.read.select({ part: db.tables.messages.part }).from(db.tables.messages);
    expect(parts).toEqual([{ part: expect.stringMatching(/^owner-gone\/erased-/u) }]);
  });

  test("of one whose account is deactivated, too; once also when Slack's answer is lost", async () => {
    slack.kinds.set("UKIM", "deactivated");
    slack.lost.push(true);
    await leaves("UKIM", null);
    await work(LATER);
    await work("2026-11-24T11:00:00.000Z");
    expect(slack.told).toHaveLength(1);
    expect(slack.told[0]?.text).toContain("The account of <@UKIM> is deactivated. They own 2 open items");
  });

  test("nobody hears of those who are there, own nothing that is left to do, or of whom Slack says nothing", async () => {
    expect(await leaves("ULENA")).toBe(0);
    expect(await leaves("UKIM", "C2")).toBe(0);
    await leaves("UKIM");
    await work(LATER);
    slack.kinds.set("UKIM", null);
    slack.absent.add("UKIM");
    await leaves("UKIM");
    await work("2026-11-24T09:05:00.000Z");
    slack.kinds.delete("UKIM");
    const done = (itemId: string) => ({ type: "item.completed", itemId, evidence: [] }) as const;
    await happens(done("a"), done("b"));
    await leaves("UKIM");
    await work("2026-11-24T09:08:00.000Z");
    expect(slack.told).toEqual([]);
  });

  test("it is looked when work begins on each working day, so that nobody is missed whom Slack did not tell of", async () => {
    slack.absent.add("UKIM");
    await db.commit([refreshStatement(deps(), { id: "R1", workspaceId: "T1" }, "2026-11-25T23:00:00.000Z")]);
    // Thursday is a holiday here; on Friday at 09:00 in Berlin it is looked.
    expect(await work("2026-11-25T23:00:00.000Z", "refresh")).toBe(1);
    expect(await work("2026-11-26T12:00:00.000Z")).toBe(0);
    expect(await work("2026-11-26T23:00:00.000Z", "refresh")).toBe(1);
    expect(await work("2026-11-27T07:59:59.000Z")).toBe(0);
    expect(await work("2026-11-27T08:00:00.000Z")).toBe(1);
    expect(slack.told).toHaveLength(1);
  });
});
