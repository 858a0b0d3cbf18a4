import { beforeEach, describe, expect, test } from "vitest";
import type { DigestSubscription } from "../../src/domain/digest/digest.ts";
import type { Database } from "../../src/store/database.ts";
import { beginDigestPost } from "../../src/store/digests/begin-digest-post.ts";
import { digestPosts } from "../../src/store/digests/digest-posts.ts";
import { digestStatement, firstDigestStatement } from "../../src/store/digests/digest-statement.ts";
import { endDigestPost } from "../../src/store/digests/end-digest-post.ts";
import { eraseFromDigests } from "../../src/store/digests/erase-from-digests.ts";
import { listDigests } from "../../src/store/digests/list-digests.ts";
import { loadDigest } from "../../src/store/digests/load-digest.ts";
import { loadDigestPost } from "../../src/store/digests/load-digest-post.ts";
import { planDigest } from "../../src/store/digests/plan-digest.ts";
import { eachDatabase } from "../support/databases.ts";
import { NOW } from "../support/sample-review.ts";

const DIGEST: DigestSubscription = {
  workspaceId: "T1",
  target: "C1",
  time: { weekday: 1, time: "09:00", timeZone: "Europe/Berlin" },
  isOn: true,
  changedBy: "readiness",
  changedAt: NOW,
};
const KEY = { workspaceId: "T1", target: "C1", week: "2026-11-30" };
const PLAN = { ...KEY, dueAt: "2026-11-30T08:00:00.000Z", state: "planned" as const };
const BEGIN = { at: NOW, channelId: "C1", snapshot: { R1: { settled: 3, total: 9 } } };

describe.each(eachDatabase)("digests, on $name", ({ open }) => {
  let db: Database;
  beforeEach(async () => {
    db = await open();
  });

  test("are not switched on by themselves where somebody switched them off", async () => {
    await db.commit([firstDigestStatement(db, DIGEST)]);
    expect(await loadDigest(db, "T1", "C1")).toEqual(DIGEST);
    const off = { ...DIGEST, isOn: false, changedBy: "UKIM" };
    await db.commit([digestStatement(db, off), firstDigestStatement(db, DIGEST)]);
    expect(await loadDigest(db, "T1", "C1")).toEqual(off);
    expect(await listDigests(db, "T1")).toEqual([]);
    await db.commit([digestStatement(db, { ...DIGEST, target: "C2" })]);
    expect((await listDigests(db, "T1")).map(({ target }) => target)).toEqual(["C2"]);
    expect(await listDigests(db, "T2")).toEqual([]);
  });

  test("of a week are planned once, and given to Slack by one of many who want to", async () => {
    const plans = await Promise.all([1, 2, 3].map(() => planDigest(db, PLAN)));
    expect(plans).toEqual([1, 2, 3].map(() => expect.objectContaining({ ...PLAN, attemptedAt: null })));
    const [seen] = plans;
    if (seen === undefined) throw new Error("nothing was planned");
    const begun = await Promise.all([1, 2, 3].map(() => beginDigestPost(db, seen, BEGIN)));
    expect(begun.filter((mine) => mine)).toHaveLength(1);
    const after = await loadDigestPost(db, KEY);
    expect(after).toMatchObject({ attemptedAt: NOW, channelId: "C1", snapshot: BEGIN.snapshot });
  });

  test("that are in Slack stay as they were posted", async () => {
    const seen = await planDigest(db, PLAN);
    await beginDigestPost(db, seen, BEGIN);
    await endDigestPost(db, KEY, { state: "refused" });
    expect((await loadDigestPost(db, KEY))?.attemptedAt).toBeNull();
    await endDigestPost(db, KEY, { state: "posted", ts: "17.1", at: NOW });
    await endDigestPost(db, KEY, { state: "missed" });
    expect(await loadDigestPost(db, KEY)).toMatchObject({ state: "posted", ts: "17.1", postedAt: NOW });
    expect(await planDigest(db, { ...PLAN, state: "missed" })).toMatchObject({ state: "posted" });
    const posted = await loadDigestPost(db, KEY);
    expect(posted !== undefined && (await beginDigestPost(db, posted, BEGIN))).toBe(false);
  });

  test("of somebody who is erased are gone, and so is what they set", async () => {
    const own = { ...DIGEST, target: "UKIM", changedBy: "UKIM" };
    await db.commit([digestStatement(db, own), digestStatement(db, { ...DIGEST, changedBy: "UKIM" })]);
    await planDigest(db, { ...PLAN, target: "UKIM" });
    await planDigest(db, PLAN);
    await db.commit(eraseFromDigests(db, { workspaceId: "T1", person: "UKIM", pseudonym: "erased-1" }));
    expect(await loadDigest(db, "T1", "UKIM")).toBeUndefined();
    expect(
      await digestPosts(db, { workspaceId: "T1", target: "UKIM" }, { now: "2099-01-01T00:00:00.000Z", most: 9 }),
    ).toEqual([]);
    expect(await loadDigest(db, "T1", "C1")).toEqual({ ...DIGEST, changedBy: "erased-1" });
    expect(
      await digestPosts(db, { workspaceId: "T1", target: "C1" }, { now: "2099-01-01T00:00:00.000Z", most: 9 }),
    ).toHaveLength(1);
  });

  test("are listed with the newest week first, each target's own", async () => {
    for (const week of ["2026-11-30", "2026-12-14", "2026-12-07"]) await planDigest(db, { ...PLAN, week });
    await planDigest(db, { ...PLAN, target: "C2" });
    expect(
      (await digestPosts(db, { workspaceId: "T1", target: "C1" }, { now: "2099-01-01T00:00:00.000Z", most: 2 })).map(
        ({ week }) => week,
      ),
    ).toEqual(["2026-12-14", "2026-12-07"]);
  });
});
