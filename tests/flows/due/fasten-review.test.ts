import { beforeEach, describe, expect, test } from "vitest";
import { layoutOf } from "../../../src/domain/review/layout.ts";
import { publishStatement } from "../../../src/flows/due/due-keys.ts";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import type { Database } from "../../../src/store/database.ts";
import { nextDueAt } from "../../../src/store/due/next-due-at.ts";
import { loadMessages } from "../../../src/store/messages/load-messages.ts";
import { planMessagesStatements } from "../../../src/store/messages/plan-messages-statements.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { doDue } from "../../support/do-due.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";

const PACED = { ok: false, kind: "later", afterMs: 4_000, error: "paced" } as const;
const LOST = { ok: false, kind: "later", afterMs: 2_000, error: "http_500", mayBeDone: true } as const;
const REFUSED = { ok: false, kind: "refused", error: "not_pinnable" } as const;

/** Slack as far as it matters here; `pins` and `links`: its next answers, then it does what it is asked for. */
function fakeSlack() {
  const pins: Outcome<null>[] = [];
  const links: Outcome<string>[] = [];
  const calls: string[] = [];
  const bodies: string[] = [];
  const port: Partial<SlackPort> = {
    post: async () => ({ ok: true, value: { ts: `${calls.push("post")}.5` } }),
    update: async (_, { ts, body }) => {
      calls.push(`update ${ts}`);
      bodies.push(JSON.stringify(body));
      return { ok: true, value: null };
    },
    pin: async (_, { ts }) => {
      calls.push(`pin ${ts}`);
      return pins.shift() ?? { ok: true, value: null };
    },
    permalink: async (_, { ts }) => {
      calls.push(`link ${ts}`);
      return links.shift() ?? { ok: true, value: `https://slack.example/p${ts}` };
    },
  };
  return { pins, links, calls, bodies, port: port as SlackPort };
}

describe.each(eachDatabase)("C7: the links of a review's messages and the pin of its card, on $name", ({ open }) => {
  let db: Database;
  let now = NOW;
  let slack = fakeSlack();
  const deps = (): Deps => ({ ...quietDeps, db, slack: slack.port, now: () => now });

  /** Does all that is due of the messages so many seconds after the start. */
  async function work(seconds: number): Promise<void> {
    now = new Date(Date.parse(NOW) + seconds * 1_000).toISOString();
    await doDue(deps(), ["publish", "fasten", "render"]);
  }

  const linked = async () => (await loadMessages(db, "R1")).filter(({ permalink }) => permalink !== null).length;
  const pinned = () => slack.calls.filter((call) => call === "pin 1.5").length;

  beforeEach(async () => {
    db = await open();
    now = NOW;
    slack = fakeSlack();
    const events = startedEvents(plainTemplate([plainItem("a")]));
    const review = await saveReview(db, { before: undefined, reviewId: "R1", by: "UANA", at: NOW, events });
    const parts = layoutOf(review).map(({ key }) => key);
    await db.commit([
      ...planMessagesStatements(db, { reviewId: "R1", workspaceId: "T1", channelId: "C1", parts }),
      publishStatement(deps(), { id: "R1", workspaceId: "T1" }),
    ]);
  });

  test("are there when all is well, and the card shows where its checklist is", async () => {
    await work(0);
    await work(5);
    expect(slack.calls.filter((call) => !call.startsWith("update"))).toEqual([
      ...["post", "post"],
      ...["pin 1.5", "link 1.5", "link 2.5"],
    ]);
    expect(slack.bodies.at(-1)).toContain("https://slack.example/p2.5");
    expect(await nextDueAt(db)).toBeNull();
  });

  test("come when Slack has time for them, each once", async () => {
    slack.pins.push(PACED, LOST);
    slack.links.push(LOST);
    await work(0);
    expect(await linked()).toBe(0);
    await work(3);
    expect(pinned()).toBe(1);
    await work(4);
    expect([pinned(), await linked()]).toEqual([2, 1]);
    await work(11);
    expect(pinned()).toBe(2);
    await work(12);
    expect([pinned(), await linked()]).toEqual([3, 2]);
    slack.calls.length = 0;
    await work(60);
    expect(slack.calls.filter((call) => !call.startsWith("update"))).toEqual([]);
  });

  test("a card that must not be pinned has its link", async () => {
    slack.pins.push(REFUSED);
    await work(0);
    expect([pinned(), await linked()]).toEqual([1, 2]);
  });

  test("are left alone when Slack has not granted them for a quarter of an hour", async () => {
    slack.pins.push(...Array.from({ length: 1_000 }, () => PACED));
    for (let seconds = 0; seconds <= 20 * 60; seconds += 4) await work(seconds);
    // After 0, 4, 12, 28 and 60 s, and then once a minute.
    expect(pinned()).toBe(4 + 15);
    expect(await nextDueAt(db)).toBeNull();
  });
});
