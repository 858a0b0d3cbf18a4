import { beforeAll, describe, expect, it } from "vitest";
import type { Database } from "../../src/store/database.ts";
import { deliveryStatement } from "../../src/store/deliveries/delivery-statement.ts";
import { forgetDeliveries } from "../../src/store/deliveries/forget-deliveries.ts";
import { leaseDue } from "../../src/store/due/lease-due.ts";
import { markDueStatement } from "../../src/store/due/mark-due-statement.ts";
import { bodyStatement } from "../../src/store/messages/body-statement.ts";
import { findMessageAt } from "../../src/store/messages/find-message-at.ts";
import { forgetMessage } from "../../src/store/messages/forget-message.ts";
import { loadMessages } from "../../src/store/messages/load-messages.ts";
import { parkMessage } from "../../src/store/messages/park-message.ts";
import { planMessagesStatements } from "../../src/store/messages/plan-messages-statements.ts";
import { recordAttempt } from "../../src/store/messages/record-attempt.ts";
import { recordPermalink } from "../../src/store/messages/record-permalink.ts";
import { recordPosted } from "../../src/store/messages/record-posted.ts";
import { listTemplates } from "../../src/store/templates/list-templates.ts";
import { loadTemplate } from "../../src/store/templates/load-template.ts";
import { saveTemplate } from "../../src/store/templates/save-template.ts";
import { endWorkspaceStatements } from "../../src/store/workspaces/end-workspace-statements.ts";
import { listWorkspaces } from "../../src/store/workspaces/list-workspaces.ts";
import { saveWorkspace } from "../../src/store/workspaces/save-workspace.ts";
import { eachDatabase } from "../support/databases.ts";
import { NOW, plainItem, plainTemplate } from "../support/sample-review.ts";
import { beginSample } from "./begin-sample.ts";

const LATER = "2026-11-24T09:00:01.000Z";

describe.each(eachDatabase)("$name", ({ open }) => {
  let db: Database;
  beforeAll(async () => {
    db = await open();
  });

  it("remembers a delivery until it is old, and takes it once", async () => {
    const delivery = (key: string, at: string) => db.commit([deliveryStatement(db, { key, workspaceId: "T1", at })]);
    await delivery("old", NOW);
    await delivery("new", LATER);
    await expect(delivery("new", LATER)).rejects.toMatchObject({ name: "Conflict", table: "deliveries" });
    expect(await forgetDeliveries(db, LATER)).toBe(1);
    await delivery("old", LATER);
    await expect(delivery("new", LATER)).rejects.toMatchObject({ table: "deliveries" });
  });

  it("follows a message from its plan to Slack, and back when it is deleted there", async () => {
    const { id: reviewId } = await beginSample(db);
    const plan = { reviewId, workspaceId: "T1", channelId: "C1", parts: ["section:one:1", "card"] };
    await db.commit(planMessagesStatements(db, plan));
    const key = { reviewId, part: "card" };
    const card = async () => (await loadMessages(db, reviewId)).find(({ part }) => part === "card");
    const planned = await card();
    expect(planned).toMatchObject({ channelId: "C1", ts: null, attemptedAt: null, parked: null });

    await recordAttempt(db, { ...key, at: NOW });
    expect(await card()).toMatchObject({ attemptedAt: NOW });
    await recordPosted(db, { ...key, ts: "17.1", bodyHash: null, at: LATER });
    await recordPermalink(db, { ...key, permalink: "https://team.example/p17" });
    const ask = { key: "render", workspaceId: "T1", kind: "render", reviewId, part: "card", mark: "m" };
    await db.commit([markDueStatement(db, { ...ask, dueAt: NOW, askedAt: NOW })]);
    const [held] = await leaseDue(db, { now: NOW, until: LATER, lease: "mine", limit: 1, kinds: ["render"] });
    if (held === undefined) throw new Error("nothing is due");
    expect(await db.commit([bodyStatement(db, held, { ...key, bodyHash: "b2" })])).toEqual([1]);
    const late = { ...held, lease: "another's" };
    expect(await db.commit([bodyStatement(db, late, { ...key, bodyHash: "b3" })])).toEqual([0]);
    const posted = { ts: "17.1", attemptedAt: null, bodyHash: "b2", postedAt: LATER };
    expect(await card()).toMatchObject({ ...posted, permalink: "https://team.example/p17" });
    expect(await findMessageAt(db, "T1", "C1", "17.1")).toStrictEqual(await card());
    expect(await findMessageAt(db, "T2", "C1", "17.1")).toBeUndefined();

    await db.commit(planMessagesStatements(db, plan));
    expect(await card()).toMatchObject(posted);
    await parkMessage(db, { ...key, reason: "is_archived" });
    expect(await card()).toMatchObject({ parked: "is_archived" });
    await forgetMessage(db, key);
    expect(await card()).toStrictEqual(planned);
    expect((await loadMessages(db, reviewId)).map(({ part }) => part)).toEqual(["card", "section:one:1"]);
  });

  it("gives a template a new version only when its content is new", async () => {
    const template = plainTemplate([plainItem("backups")], { version: 99 });
    const save = (contentKey: string, title = "Plain") =>
      saveTemplate(db, "T1", { ...template, title }, { contentKey, by: "UANA", at: NOW });
    expect(await save("a")).toEqual({ version: 1, changed: true });
    expect(await save("a")).toEqual({ version: 1, changed: false });
    expect(await save("b", "Better")).toEqual({ version: 2, changed: true });
    expect(await save("a")).toEqual({ version: 3, changed: true });
    expect(await loadTemplate(db, "T1", "plain", 2)).toStrictEqual({ ...template, title: "Better", version: 2 });
    expect(await loadTemplate(db, "T1", "plain")).toMatchObject({ version: 3 });
    expect(await loadTemplate(db, "T2", "plain")).toBeUndefined();
  });

  it("numbers the versions of a template without a gap when several save at once", async () => {
    const saves = ["a", "b", "c", "d"].map((contentKey) =>
      saveTemplate(db, "T3", plainTemplate([]), { contentKey, by: "UANA", at: NOW }),
    );
    const versions = (await Promise.all(saves)).map(({ version }) => version);
    expect(versions.toSorted()).toEqual([1, 2, 3, 4]);
  });

  it("lists the newest version of each template of a workspace", async () => {
    for (const [id, contentKey] of [
      ["zeta", "1"],
      ["zeta", "2"],
      ["alpha", "1"],
      ["Beta", "1"],
    ] as const) {
      await saveTemplate(db, "T4", plainTemplate([], { id }), { contentKey, by: "UANA", at: NOW });
    }
    const listed = await listTemplates(db, "T4");
    expect(listed.map(({ id, version }) => `${id} ${version}`)).toEqual(["Beta 1", "alpha 1", "zeta 2"]);
    expect(await listTemplates(db, "T5")).toEqual([]);
  });

  it("remembers a workspace as it was seen last", async () => {
    const acme = { id: "T1", name: "Acme", url: "https://acme.example/", botUserId: "UBOT", appId: "A1", seenAt: NOW };
    await saveWorkspace(db, acme);
    await saveWorkspace(db, { ...acme, name: "Acme\u0000 Ltd", seenAt: LATER });
    const seen = { ...acme, name: "Acme\uFFFD Ltd", seenAt: LATER };
    expect(await listWorkspaces(db)).toStrictEqual([{ ...seen, goneAt: null }]);
    await db.commit(endWorkspaceStatements(db, { workspaceId: "T1", seenAt: NOW, at: LATER }));
    expect(await listWorkspaces(db)).toMatchObject([{ goneAt: null }]);
    await db.commit(endWorkspaceStatements(db, { workspaceId: "T1", seenAt: LATER, at: LATER }));
    expect(await listWorkspaces(db)).toMatchObject([{ goneAt: LATER }]);
    await saveWorkspace(db, seen);
    expect(await listWorkspaces(db)).toStrictEqual([{ ...seen, goneAt: null }]);
  });
});
