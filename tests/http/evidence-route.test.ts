import { describe, expect, it } from "vitest";
import { loadReview } from "../../src/store/reviews/load-review.ts";
import { beginGateReview, happenTo } from "../support/gate-review.ts";
import { aToken, serveApi } from "./serve-api.ts";

const PATH = "/api/v1/evidence/payments-api/2.4.0/backups";
const run = { kind: "link", value: "https://ci.example/restore/7", title: "Restore run 7" };

async function open() {
  const api = await serveApi();
  const review = await beginGateReview(api.db);
  const evidence = async () =>
    (await loadReview(api.db, "T1", review.id))?.items.find(({ id }) => id === "backups")?.evidence ?? [];
  return { ...api, review, evidence, ...(await aToken(api.db, { scopes: ["evidence"] })) };
}

describe("POST /api/v1/evidence", () => {
  it("adds evidence in the name of the token, and marks the item's message stale", async () => {
    const { add, db, id, secret, evidence } = await open();
    const { status, body } = await add(PATH, secret, run);
    expect([status, body]).toMatchObject([
      201,
      {
        reviewId: "R-T1-payments-api-2.4.0",
        item: { id: "backups", title: "Backups are restored", status: "open" },
        evidence: run,
        again: false,
      },
    ]);
    expect(await evidence()).toMatchObject([{ ...run, by: `token:${id}`, fileId: null }]);
    const [last] = (await db.read.select().from(db.tables.events)).slice(-1);
    expect(last).toMatchObject({ type: "item.evidence-added", by: `token:${id}`, itemId: "backups" });
    expect((await db.read.select().from(db.tables.due)).map(({ kind }) => kind)).toContain("render");
  });

  it("adds it once for one Idempotency-Key, and refuses the key for something else", async () => {
    const { add, secret, evidence } = await open();
    const key = { "idempotency-key": "run-7" };
    const answers = await Promise.all(Array.from({ length: 5 }, () => add(PATH, secret, run, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    const again = await add(PATH, secret, run, key);
    expect([again.status, again.body.again]).toEqual([200, true]);
    const other = await add(PATH, secret, { ...run, value: "https://ci.example/restore/8" }, key);
    expect([other.status, other.body.error]).toEqual([422, "idempotency-key-reused"]);
    const elsewhere = await add(PATH.replace("backups", "alerts"), secret, run, key);
    expect([elsewhere.status, elsewhere.body.error]).toEqual([422, "idempotency-key-reused"]);
    expect(await evidence()).toHaveLength(1);
    expect((await add(PATH, secret, run)).status).toBe(201);
    expect(await evidence()).toHaveLength(2);
  });

  it.each([
    ["no JSON", "{", {}, 400, "not-json"],
    ["another type", run, { "content-type": "text/plain" }, 415, "not-json"],
    ["a field too many", { ...run, by: "UANA" }, {}, 400, "bad-body"],
    ["a kind that there is not", { ...run, kind: "file" }, {}, 400, "bad-body"],
    ["a list", [], {}, 400, "bad-body"],
    ["a body that is too large", { ...run, value: "x".repeat(20_000) }, {}, 413, "too-large"],
    ["a key that cannot be one", run, { "idempotency-key": "a b" }, 400, "bad-idempotency-key"],
    ["what is no link", { ...run, value: "javascript:alert(1)" }, {}, 422, "refused"],
    ["an empty note", { kind: "text", value: " " }, {}, 422, "refused"],
  ])("refuses %s, and changes nothing", async (_, body, headers, status, error) => {
    const { add, secret, evidence } = await open();
    const said = await add(PATH, secret, body, headers as Record<string, string>);
    expect([said.status, said.body.error]).toEqual([status, error]);
    expect(said.body.message).toMatch(/\.$/u);
    expect(await evidence()).toEqual([]);
  });

  it("knows no other release, item or workspace", async () => {
    const { add, db, secret } = await open();
    const other = await aToken(db, { workspaceId: "T2", scopes: ["evidence"] });
    const nowhere = await add(PATH.replace("2.4.0", "9.9.9"), secret, run);
    const there = await add(PATH, other.secret, run);
    expect([nowhere.status, nowhere.body.error]).toEqual([404, "no-such-review"]);
    expect([there.status, there.text]).toEqual([404, nowhere.text]);
    expect((await add(PATH.replace("backups", "frontups"), secret, run)).body.error).toBe("no-such-item");
    expect((await add(PATH.replace("backups", "%00"), secret, run)).status).toBe(404);
  });

  it("is closed to a token for the gate, and over once the review is", async () => {
    const { add, db, secret, review, evidence } = await open();
    const gate = await aToken(db, { scopes: ["gate"] });
    expect((await add(PATH, gate.secret, run)).status).toBe(403);
    await happenTo(db, review, [{ type: "review.cancelled", reason: "Not this year" }]);
    expect((await add(PATH, secret, run)).status).toBe(404);
    expect(await evidence()).toEqual([]);
  });

  it("says that it was not saved while the database fails", async () => {
    const { add, secret, state } = await open();
    state.broken = true;
    const { status, body } = await add(PATH, secret, run);
    expect([status, body.error]).toEqual([503, "unavailable"]);
  });
});
