import { describe, expect, it } from "vitest";
import { BY_COMMAND_LINE } from "../../src/cli/tokens/by-command-line.ts";
import { revokeToken } from "../../src/flows/tokens/revoke-token.ts";
import { readHead } from "../../src/store/events/read-head.ts";
import { findOpenReview } from "../../src/store/reviews/find-open-review.ts";
import { beginGateReview, happenTo, TO_GO } from "../support/gate-review.ts";
import { quietDeps } from "../support/quiet-deps.ts";
import { NOW } from "../support/sample-review.ts";
import { aToken, serveApi } from "./serve-api.ts";

const GATE = "/api/v1/gate/payments-api/2.4.0";

async function decided() {
  const api = await serveApi();
  await happenTo(api.db, await beginGateReview(api.db), TO_GO);
  return { ...api, ...(await aToken(api.db)) };
}

describe("GET /api/v1/gate", () => {
  it("says go, of which review, as of when, and what head of the record that stands on", async () => {
    const { ask, db, secret } = await decided();
    const { status, body, headers } = await ask(GATE, { token: secret });
    expect(status).toBe(200);
    expect(body).toEqual({
      decision: "go",
      reasons: [],
      review: expect.objectContaining({ id: "R-T1-payments-api-2.4.0", state: "decided-go", lead: "UANA", seq: 4 }),
      asOf: NOW,
      head: await readHead(db, "T1"),
    });
    expect(Object.fromEntries(headers)).toMatchObject({
      "cache-control": "no-store",
      "content-type": "application/json; charset=utf-8",
      "x-content-type-options": "nosniff",
    });
  });

  it("says no-go and why, worst first", async () => {
    const api = await serveApi();
    await beginGateReview(api.db);
    const { secret } = await aToken(api.db);
    const { status, body } = await api.ask(GATE, { token: secret });
    expect([status, body.decision, body.reasons]).toEqual([
      200,
      "no-go",
      [
        "“Backups are restored” is open; nobody has it.",
        "The sign-off of sre is missing.",
        "The launch is not decided yet; @UANA leads the review.",
      ],
    ]);
  });

  it("answers what was saved last, at once", async () => {
    const { ask, db, secret } = await decided();
    expect((await ask(GATE, { token: secret })).body.decision).toBe("go");
    const before = await findOpenReview(db, "T1", "payments-api", "2.4.0");
    if (before === undefined) throw new Error("the review is gone");
    await happenTo(db, before, [{ type: "item.reopened", itemId: "backups", reason: "The restore was of last year" }]);
    expect((await ask(GATE, { token: secret })).body).toMatchObject({
      decision: "no-go",
      reasons: ["“Backups are restored” is open; nobody has it."],
    });
  });

  it("takes a slash in a name as %2F, and any other character", async () => {
    const { ask, db, secret } = await decided();
    await happenTo(db, await beginGateReview(db, { service: "team/zahlungen-ä", version: "1.0+b/2" }), TO_GO);
    const path = `/api/v1/gate/${encodeURIComponent("team/zahlungen-ä")}/${encodeURIComponent("1.0+b/2")}`;
    expect((await ask(path, { token: secret })).body).toMatchObject({ decision: "go" });
    expect((await ask("/api/v1/gate/team/zahlungen/1", { token: secret })).status).toBe(404);
    expect((await ask("/api/v1/gate/%E0%A4%A/1", { token: secret })).status).toBe(404);
    expect((await ask("/api/v1/gate/a%00b/1", { token: secret })).body).toMatchObject({ decision: "unknown" });
  });

  it("prefers the open review of a release to a newer cancelled one", async () => {
    const { ask, db, secret } = await decided();
    const cancelled = await beginGateReview(db, { version: "2.5.0" });
    await happenTo(db, cancelled, [{ type: "review.cancelled", reason: "Began by mistake" }]);
    expect((await ask("/api/v1/gate/payments-api/2.5.0", { token: secret })).body).toMatchObject({
      decision: "no-go",
      reasons: expect.arrayContaining(["@UANA cancelled the review: “Began by mistake”."]),
    });
    const older = await findOpenReview(db, "T1", "payments-api", "2.4.0");
    if (older === undefined) throw new Error("the review is gone");
    await happenTo(db, older, [{ type: "review.candidate", version: "2.5.0" }, ...TO_GO.slice(2)]);
    expect((await ask("/api/v1/gate/payments-api/2.5.0", { token: secret })).body.review.id).toBe(older.id);
    expect((await ask(GATE, { token: secret })).body).toMatchObject({ decision: "unknown", review: null });
  });

  it("refuses what is no commit, and says no-go to another one than the version names", async () => {
    const { ask, db, secret } = await decided();
    await happenTo(db, await beginGateReview(db, { version: "2.4.1+3f2c1ab" }), TO_GO);
    const path = `/api/v1/gate/payments-api/${encodeURIComponent("2.4.1+3f2c1ab")}`;
    expect((await ask(`${path}?sha=main`, { token: secret })).status).toBe(400);
    expect((await ask(`${path}?sha=3f2c1ab999999`, { token: secret })).body.decision).toBe("go");
    expect((await ask(`${path}?sha=1111111`, { token: secret })).body.decision).toBe("no-go");
  });

  it("answers 405 to other methods, without looking at the token", async () => {
    const { ask } = await decided();
    const { status, headers } = await ask(GATE, { method: "DELETE" });
    expect([status, headers.get("allow")]).toEqual([405, "GET"]);
  });

  it("answers unknown with 503 while the database fails, without a trace of how", async () => {
    const { ask, state, secret, logged } = await decided();
    state.broken = true;
    const { status, body, text } = await ask(GATE, { token: secret });
    expect([status, body.decision, body.review, body.head]).toEqual([503, "unknown", null, null]);
    const ref = /ref ([0-9a-f]{8})/u.exec(body.reasons[0])?.[1];
    expect(logged).toContainEqual(expect.objectContaining({ ref }));
    expect(text).not.toMatch(/SQLITE|Error|\.ts/u);
    state.broken = false;
    expect((await ask(GATE, { token: secret })).body.decision).toBe("go");
  });
});

describe("a token", () => {
  it("of another workspace sees what somebody sees where nothing is", async () => {
    const { ask, db } = await decided();
    const other = await aToken(db, { workspaceId: "T2" });
    const there = await ask(GATE, { token: other.secret });
    const nowhere = await ask("/api/v1/gate/payments-api/9.9.9", { token: other.secret });
    expect([there.status, there.body.decision, there.body.review]).toEqual([200, "unknown", null]);
    expect(there.text.replace("2.4.0", "9.9.9")).toBe(nowhere.text);
  });

  it.each([
    ["none", undefined],
    ["an empty one", ""],
    ["one that is none", "hunter2"],
    ["one that was never made", `rdy_${"A".repeat(43)}`],
  ])("that is %s is 401", async (_, token) => {
    const { ask } = await decided();
    const { status, body, headers } = await ask(GATE, { token: token ?? null });
    expect([status, body.error]).toEqual([401, "unauthorized"]);
    expect(headers.get("www-authenticate")).toMatch(/^Bearer realm="readiness"/u);
  });

  it("in the address is not looked at", async () => {
    const { ask, secret } = await decided();
    expect((await ask(`${GATE}?access_token=${secret}&token=${secret}`)).status).toBe(401);
  });

  it("ends when it expires or is revoked, and says so", async () => {
    const { ask, db, time, secret, id } = await decided();
    const short = await aToken(db, { expiresAt: "2026-11-24T10:00:00.000Z" });
    expect((await ask(GATE, { token: short.secret })).status).toBe(200);
    time.now = "2026-11-24T10:00:00.000Z";
    expect((await ask(GATE, { token: short.secret })).body.message).toMatch(/^This token has expired\./u);
    expect((await ask(GATE, { token: secret })).status).toBe(200);
    await revokeToken(
      { ...quietDeps, db, now: () => NOW, newId: () => "" },
      { workspaceId: "T1", actor: BY_COMMAND_LINE, id },
    );
    expect((await ask(GATE, { token: secret })).body.message).toMatch(/^This token was revoked\./u);
  });

  it("for something else is 403", async () => {
    const { ask, db } = await decided();
    const evidence = await aToken(db, { scopes: ["evidence", "drills"] });
    const { status, body, headers } = await ask(GATE, { token: evidence.secret });
    expect([status, body.message]).toEqual([403, "This token may not be used for this: it lacks the scope `gate`."]);
    expect(headers.get("www-authenticate")).toContain('error="insufficient_scope", scope="gate"');
  });

  it("is heard once a second, after a minute's worth at once, and the database is spared the rest", async () => {
    const { ask, state, time, secret } = await decided();
    for (let count = 1; count <= 60; count++) expect((await ask(GATE, { token: secret })).status).toBe(200);
    const { status, body, headers } = await ask(GATE, { token: secret });
    expect([status, body.error, headers.get("retry-after")]).toEqual([429, "too-many-requests", "1"]);
    state.broken = true;
    expect((await ask(GATE, { token: secret })).status).toBe(429);
    state.broken = false;
    time.ms += 1_000;
    expect((await ask(GATE, { token: secret })).status).toBe(200);
    expect((await ask(GATE, { token: secret })).status).toBe(429);
  });

  it("cannot be guessed fast, even many at once, and guessing does not lock out a token that works", async () => {
    const { ask, time, secret } = await decided();
    expect((await ask(GATE, { token: secret })).status).toBe(200);
    const guess = (index: number) => ask(GATE, { token: `rdy_${String(index).padStart(43, "0")}` });
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => guess(index)));
    const count = (wanted: number) => answers.filter(({ status }) => status === wanted).length;
    expect([count(401), count(429)]).toEqual([20, 30]);
    expect((await ask(GATE, { token: secret })).status).toBe(200);
    time.ms += 6_000;
    expect((await guess(99)).status).toBe(401);
    expect((await guess(99)).status).toBe(429);
  });

  it("notes about when it was used last", async () => {
    const { ask, db, time, secret } = await decided();
    const used = async () => (await db.read.select({ at: db.tables.tokens.usedAt }).from(db.tables.tokens))[0]?.at;
    expect(await used()).toBeNull();
    await ask(GATE, { token: secret });
    time.now = "2026-11-24T09:59:59.000Z";
    await ask(GATE, { token: secret });
    expect(await used()).toBe(NOW);
    time.now = "2026-11-24T10:00:00.000Z";
    await ask(GATE, { token: secret });
    expect(await used()).toBe(time.now);
  });
});
