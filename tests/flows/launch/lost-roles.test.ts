import { randomUUID } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { replay } from "../../../src/domain/evolve.ts";
import { decideLaunch } from "../../../src/domain/launch/decide-launch.ts";
import type { Actor } from "../../../src/domain/permissions.ts";
import type { WorkspaceSettings } from "../../../src/domain/settings/workspace-settings.ts";
import { changeReview } from "../../../src/flows/change-review.ts";
import { judgeRelease } from "../../../src/flows/gate/judge-release.ts";
import type { Deps, Outcome, SlackPort } from "../../../src/flows/ports.ts";
import { saveSettings } from "../../../src/flows/settings/save-settings.ts";
import { coversOf } from "../../../src/flows/sign-offs/covers-of.ts";
import { signReview } from "../../../src/flows/sign-offs/sign-review.ts";
import type { Database } from "../../../src/store/database.ts";
import { readLog } from "../../../src/store/events/read-log.ts";
import { planMessagesStatements } from "../../../src/store/messages/plan-messages-statements.ts";
import { recordPosted } from "../../../src/store/messages/record-posted.ts";
import { loadReview } from "../../../src/store/reviews/load-review.ts";
import { saveReview } from "../../../src/store/reviews/save-review.ts";
import { eachDatabase } from "../../support/databases.ts";
import { doDue } from "../../support/do-due.ts";
import { quietDeps } from "../../support/quiet-deps.ts";
import { NOW, plainItem, plainTemplate, startedEvents } from "../../support/sample-review.ts";

const TEMPLATE = plainTemplate([plainItem("tidy", { level: "should" })], {
  signOffs: [
    { role: "engineering", quorum: 1 },
    { role: "sre", quorum: 1 },
  ],
});
const member = (id: string): Actor => ({ id, kind: "member", admin: id === "UANA", timeZone: null });

describe.each(eachDatabase)("a role that is taken away, on $name", ({ open }) => {
  let db: Database;
  /** Who is in the group SOPS; undefined: Slack may not say. */
  let group: readonly string[] | undefined;
  let posted: string[];
  /** What others do while Slack is asked who is in a group. */
  let meanwhile: (() => Promise<void>)[];

  const deps = (): Deps => {
    const slack: Partial<SlackPort> = {
      groupsOf: async (_, id) => {
        await meanwhile.pop()?.();
        return group === undefined ? undefined : group.includes(id) ? ["SOPS"] : [];
      },
      post: async (_, { body }): Promise<Outcome<{ ts: string }>> => {
        posted.push(body.text);
        return { ok: true, value: { ts: `9.${posted.length}` } };
      },
      update: async () => ({ ok: true, value: null }),
      pin: async () => ({ ok: true, value: null }),
      permalink: async () => ({ ok: true, value: "https://x.slack.com/p1" }),
    };
    return {
      ...quietDeps,
      db,
      slack: slack as SlackPort,
      now: () => NOW,
    };
  };
  const knock = (id: string) => ({
    workspaceId: "T1",
    reviewId: "R1",
    actor: member(id),
    here: "C1",
    delivery: randomUUID(),
  });
  const review = async () => {
    const found = await loadReview(db, "T1", "R1");
    if (found === undefined) throw new Error("it is gone");
    return found;
  };
  const sign = async (id: string) => {
    const covers = coversOf(await review());
    return signReview(deps(), knock(id), { choice: "sign", note: "", covers });
  };
  const settle = (changes: Partial<WorkspaceSettings>) => {
    const { workspaceId, actor, delivery } = knock("UANA");
    return saveSettings(deps(), { workspaceId, actor, delivery }, () => changes);
  };
  const decide = () =>
    changeReview(deps(), { ...knock("UANA"), action: "review.decide", itemId: null }, (current) =>
      decideLaunch(current, { decision: "go", reason: "", conditions: [], override: null, now: NOW }),
    );
  const ends = async () => (await review()).signatures.map(({ by, ended }) => `${by} ${ended?.why ?? "counts"}`);
  const gate = async () =>
    (await judgeRelease(deps(), { workspaceId: "T1", service: "payments-api", version: "2.4.0" })).found?.gate;

  /** Does everything that is due. */
  const work = () => doDue(deps());

  beforeEach(async () => {
    db = await open();
    group = ["UOMAR"];
    posted = [];
    meanwhile = [];
    await saveReview(db, {
      before: undefined,
      reviewId: "R1",
      by: "UANA",
      at: NOW,
      events: startedEvents(TEMPLATE),
      statements: planMessagesStatements(db, {
        reviewId: "R1",
        workspaceId: "T1",
        channelId: "C1",
        parts: ["card", "section:one:1"],
      }),
    });
    for (const part of ["card", "section:one:1"])
      await recordPosted(db, { reviewId: "R1", part, ts: "1.1", bodyHash: null, at: NOW });
    await settle({ roles: { engineering: ["ULENA"], sre: ["SOPS"] } });
    expect([(await sign("ULENA")).ok, (await sign("UOMAR")).ok]).toEqual([true, true]);
    await work();
  });

  it("ends what was signed in it, of a launch that was decided, too, and says so once", async () => {
    await decide();
    expect(await gate()).toMatchObject({ decision: "go" });
    await work();
    posted = [];
    await settle({ roles: { engineering: ["UKIM"], sre: ["SOPS"] } });
    await work();
    expect(await ends()).toEqual(["ULENA role-removed", "UOMAR counts"]);
    expect(await gate()).toMatchObject({ decision: "no-go", reasons: [{ kind: "sign-off", role: "engineering" }] });
    expect(posted).toEqual([
      "<@ULENA> (engineering): what was signed for payments-api 2.4.0 stands no more, because the role to sign was taken away. " +
        "That sign-off counts no more. Whoever holds the role now is asked to sign.",
    ]);
    expect(replay(await readLog(db, "R1"))).toEqual(await review());
  });

  it("ends what was signed in it when the service gets a list of its own", async () => {
    await settle({ serviceRoles: { "payments-api": { engineering: ["UKIM"] } } });
    await work();
    expect(await ends()).toEqual(["ULENA role-removed", "UOMAR counts"]);
  });

  it("ends what somebody signed at the instant at which it was taken", async () => {
    await settle({ roles: { engineering: ["UKIM", "ULENA"], sre: ["SOPS"] } });
    meanwhile.push(async () => {
      await settle({ roles: { engineering: ["ULENA"], sre: ["SOPS"] } });
      await work();
    });
    expect(await sign("UKIM")).toMatchObject({ ok: true });
    await work();
    expect(await ends()).toEqual(["ULENA counts", "UOMAR counts", "UKIM role-removed"]);
  });

  it("is seen before it is decided, when somebody left a user group", async () => {
    group = [];
    expect(await decide()).toMatchObject({ ok: false, refusal: { reason: "gate-blocked", count: 1 } });
    expect(await ends()).toEqual(["ULENA counts", "UOMAR role-removed"]);
  });

  it("is not taken for lost where Slack may not say who is in the group", async () => {
    group = undefined;
    await settle({ fourEyes: false, roles: { engineering: ["ULENA", "UKIM"], sre: ["SOPS"] } });
    await work();
    expect(await decide()).toMatchObject({ ok: true });
    expect(await ends()).toEqual(["ULENA counts", "UOMAR counts"]);
  });

  it("changes nothing of what has launched", async () => {
    await decide();
    await saveReview(db, {
      before: await review(),
      reviewId: "R1",
      by: "UANA",
      at: NOW,
      events: [{ type: "review.launched" }],
    });
    await settle({ roles: {} });
    await work();
    expect(await ends()).toEqual(["ULENA counts", "UOMAR counts"]);
  });
});
