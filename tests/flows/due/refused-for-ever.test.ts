import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { layoutOf } from "../../../src/domain/review/layout.ts";
import { changeReview } from "../../../src/flows/change-review.ts";
import { publishStatement } from "../../../src/flows/due/due-keys.ts";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import type { Database } from "../../../src/store/database.ts";
import { listParked } from "../../../src/store/due/list-parked.ts";
import { planMessagesStatements } from "../../../src/store/messages/plan-messages-statements.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { doDue } from "../../support/do-due.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";

const KINDS = ["publish", "render", "parked"];
const SECTION = "section:one:1";

/** Slack as far as it matters here. `refuses`: its word for each call of a channel that it does not take. */
function fakeSlack() {
  const calls: string[] = [];
  const told: string[] = [];
  const refusals: { post: (key: string) => string | null; update: () => string | null } = {
    post: () => null,
    update: () => null,
  };
  const refused = (error: string) => ({ ok: false, kind: "refused", error }) as const;
  const port: Partial<SlackPort> = {
    openDirect: async (_, id) => ({ ok: true, value: `D${id}` }),
    permalink: async () => ({ ok: true, value: "https://slack.example/archives/C1/p1" }),
    pin: async () => ({ ok: true, value: null }),
    person: async (_, id) => ({ id, kind: "member", admin: false, timeZone: null }),
    isMember: async () => true,
    groupsOf: async () => [],
    post: async (_, { channelId, key, body }): Promise<Outcome<{ ts: string }>> => {
      if (channelId.startsWith("D")) {
        told.push(body.text);
        return { ok: true, value: { ts: `${told.length}.5` } };
      }
      const part = key.slice(key.indexOf("/") + 1);
      calls.push(`post ${part}`);
      const no = refusals.post(part);
      return no === null ? { ok: true, value: { ts: String(calls.length) } } : refused(no);
    },
    update: async (_, { ts }) => {
      calls.push(`update ${ts}`);
      const no = refusals.update();
      return no === null ? { ok: true, value: null } : refused(no);
    },
  };
  return { calls, told, refusals, port: port as SlackPort };
}

describe.each(eachDatabase)("C9: what Slack refuses for ever, on $name", ({ open }) => {
  let db: Database;
  let now = NOW;
  let slack = fakeSlack();
  const deps = (): Deps => ({ ...quietDeps, db, slack: slack.port, now: () => now });

  /** Does all that is due at so many seconds past. */
  async function work(seconds: number): Promise<void> {
    now = new Date(Date.parse(NOW) + seconds * 1_000).toISOString();
    await doDue(deps(), KINDS);
  }

  async function assign(owner: string): Promise<void> {
    const actor = { id: "UANA", kind: "member", admin: false, timeZone: null } as const;
    const wish = { action: "item.assign", itemId: null, here: "C1", delivery: randomUUID() } as const;
    const events = [{ type: "item.assigned", itemId: "a", owner }] as const;
    expect(
      await changeReview(deps(), { workspaceId: "T1", reviewId: "R1", actor, ...wish }, () => ({ ok: true, events })),
    ).toMatchObject({ ok: true });
  }

  const reasons = async () => (await listParked(db, "T1")).map(({ key, parked }) => `${key} ${parked}`);

  beforeEach(async () => {
    db = await open();
    now = NOW;
    slack = fakeSlack();
    const events = startedEvents(plainTemplate([plainItem("a"), plainItem("b")]));
    const review = await saveReview(db, { before: undefined, reviewId: "R1", by: "UANA", at: NOW, events });
    const parts = layoutOf(review).map(({ key }) => key);
    await db.commit([
      ...planMessagesStatements(db, { reviewId: "R1", workspaceId: "T1", channelId: "C1", parts }),
      publishStatement(deps(), { id: "R1", workspaceId: "T1" }),
    ]);
  });

  test("is parked, and the lead hears of it once for each cause", async () => {
    await work(0);
    slack.refusals.update = () => "not_in_channel";
    await assign("UKIM");
    await work(10);
    expect(await reasons()).toEqual(["render/R1/card not_in_channel", `render/R1/${SECTION} not_in_channel`]);
    expect(slack.told).toEqual([
      "The messages of payments-api 2.4.0 in <#C1> stand still: Readiness is not in the channel (not_in_channel). What people change is saved all the same. Invite Readiness there. The next change then shows there, and everything else by the next day. You hear of this once.",
    ]);
    await assign("ULENA");
    await work(100);
    expect(slack.told).toHaveLength(1);
    slack.refusals.update = () => "edit_window_closed";
    await assign("UKIM");
    await work(200);
    expect(slack.told).toHaveLength(2);
  });

  test("of a token that is worth nothing any more nobody can be told", async () => {
    await work(0);
    slack.refusals.update = () => "token_revoked";
    await assign("UKIM");
    await work(10);
    expect(await reasons()).toHaveLength(2);
    expect(slack.told).toEqual([]);
  });

  test("is not asked for anew with each change of people who go on", async () => {
    await work(0);
    slack.refusals.update = () => "is_inactive";
    await assign("UKIM");
    await work(10);
    slack.calls.length = 0;
    for (const second of [11, 15, 39]) {
      await assign(second === 15 ? "UKIM" : "ULENA");
      await work(second);
    }
    expect(slack.calls).toEqual([]);
    slack.refusals.update = () => null;
    await work(40);
    expect(slack.calls).toHaveLength(2);
    expect(await reasons()).toEqual([]);
  });

  test("is posted with the next change once Slack takes it, the first card and the rest of its checklist alike", async () => {
    slack.refusals.post = (part) => (part === "card" ? "not_in_channel" : null);
    await work(0);
    expect(await reasons()).toEqual(["publish/R1 not_in_channel"]);
    slack.refusals.post = (part) => (part === "card" ? null : "not_in_channel");
    await assign("UKIM");
    await work(40);
    expect(await reasons()).toEqual(["publish/R1 not_in_channel"]);
    slack.refusals.post = () => null;
    await assign("ULENA");
    await work(80);
    const posts = slack.calls.filter((call) => call.startsWith("post"));
    expect(posts).toEqual(["post card", "post card", `post ${SECTION}`, `post ${SECTION}`]);
    expect(await reasons()).toEqual([]);
    expect(slack.told).toHaveLength(1);
  });

  test("one message that is too long is parked alone, and nobody waits for it", async () => {
    slack.refusals.post = (part) => (part === "card" ? null : "msg_too_long");
    await work(0);
    await assign("UKIM");
    await work(40);
    expect(slack.calls.filter((call) => call.startsWith("post"))).toEqual(["post card", `post ${SECTION}`]);
    expect(slack.calls.filter((call) => call.startsWith("update"))).not.toEqual([]);
    expect(await reasons()).toEqual([]);
  });

  test("a card that was deleted before anything stood below it is posted anew", async () => {
    let isGone = true;
    slack.refusals.post = (part) => {
      const no = part !== "card" && isGone ? "thread_not_found" : null;
      if (no !== null) isGone = false;
      return no;
    };
    await work(0);
    expect(slack.calls.slice(0, 4)).toEqual(["post card", `post ${SECTION}`, "post card", `post ${SECTION}`]);
    expect(await reasons()).toEqual([]);
  });
});
