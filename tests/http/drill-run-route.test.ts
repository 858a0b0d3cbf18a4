import { describe, expect, it } from "vitest";
import { addDrill } from "../../src/flows/drills/add-drill.ts";
import { retireDrill } from "../../src/flows/drills/retire-drill.ts";
import { findDrill } from "../../src/store/drills/find-drill.ts";
import { listRuns } from "../../src/store/drills/list-runs.ts";
import { DRILL, RUN } from "../support/sample-drill.ts";
import { NOW } from "../support/sample-review.ts";
import { aToken, serveApi } from "./serve-api.ts";

const PATH = `/api/v1/drills/${DRILL.name}/runs`;
const ANA = { id: "UANA", kind: "member", admin: true, timeZone: null } as const;

async function open() {
  const api = await serveApi();
  let ids = 0;
  const deps = { db: api.db, now: () => NOW, newId: () => `id-${++ids}`, wake: () => {}, findSecret: async () => null };
  await addDrill(deps, { workspaceId: "T1", actor: ANA, delivery: "add", request: DRILL });
  const runs = async () => {
    const drill = await findDrill(api.db, "T1", DRILL.name);
    return drill === undefined ? [] : listRuns(api.db, drill.id);
  };
  return { ...api, deps, runs, ...(await aToken(api.db, { scopes: ["drills"] })) };
}

describe("POST /api/v1/drills/<name>/runs", () => {
  it("records a run in the name of the token, computes its times, and says how the drill stands", async () => {
    const { add, id, runs, secret } = await open();
    const { status, body } = await add(PATH, secret, { ...RUN, operator: null });
    expect([status, body]).toEqual([
      201,
      {
        runId: expect.any(String),
        drill: DRILL.name,
        result: "succeeded",
        rtoSeconds: 41 * 60,
        rpoSeconds: 5 * 60,
        targets: { rtoSeconds: 3600, rpoSeconds: 900 },
        met: true,
        shortfall: null,
        standing: { state: "good", until: "2026-12-24T07:43:00.000Z" },
        recordedAt: NOW,
        duplicate: false,
      },
    ]);
    expect(await runs()).toMatchObject([{ id: body.runId, operator: `token:${id}`, recordedBy: `token:${id}` }]);
  });

  it("takes the least that a run is, any offset, and numbers where something was counted", async () => {
    const { add, runs, secret } = await open();
    const { status, body } = await add(PATH, secret, {
      startedAt: "2026-11-24T08:02:00+01:00",
      finishedAt: "2026-11-24T07:43:00Z",
      result: "succeeded",
      assertions: [{ name: "orders", expected: 120_000, found: "120000" }],
    });
    expect([status, body.rtoSeconds, body.rpoSeconds, body.met, body.shortfall]).toEqual([
      201,
      41 * 60,
      null,
      false,
      "rpo-unknown",
    ]);
    expect(await runs()).toMatchObject([{ assertions: [{ name: "orders", expected: "120000", found: "120000" }] }]);
  });

  it.each([
    ["failed", { result: "failed", note: "pg_restore: disk full" }, "result"],
    ["found something else", { assertions: [{ name: "orders", expected: 2, found: 1 }] }, "assertions"],
    ["took too long", { finishedAt: "2026-11-24T08:30:00Z" }, "rto"],
    ["lost too much", { newestRowAt: "2026-11-24T06:00:00Z" }, "rpo"],
  ])("says why a run that %s does not count", async (_, changes, why) => {
    const { add, secret } = await open();
    const { status, body } = await add(PATH, secret, { ...RUN, ...changes });
    expect([status, body.met, body.shortfall, body.standing.state, body.standing.why]).toEqual([
      201,
      false,
      why,
      "failed",
      why,
    ]);
  });

  it("records it once for one Idempotency-Key, and refuses the key for another run", async () => {
    const { add, runs, secret } = await open();
    const key = { "idempotency-key": "run-7" };
    const answers = await Promise.all(Array.from({ length: 5 }, () => add(PATH, secret, RUN, key)));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 201]);
    expect(new Set(answers.map(({ body }) => body.runId)).size).toBe(1);
    const again = await add(PATH, secret, RUN, key);
    expect([again.status, again.body.duplicate]).toEqual([200, true]);
    const other = await add(PATH, secret, { ...RUN, result: "failed" }, key);
    expect([other.status, other.body.error]).toEqual([422, "idempotency-key-reused"]);
    expect(other.body.message).toBe(
      "Another run was recorded under the key run-7 already. Give each run a key of its own. Nothing was recorded.",
    );
    expect(await runs()).toHaveLength(1);
    expect((await add(PATH, secret, RUN)).status).toBe(201);
    expect(await runs()).toHaveLength(2);
  });

  it.each([
    ["no JSON", "{", {}, 400, "not-json"],
    ["another type", RUN, { "content-type": "text/plain" }, 415, "not-json"],
    ["a list", [], {}, 400, "bad-body"],
    ["nothing", {}, {}, 400, "bad-body"],
    ["a body that is too large", { ...RUN, note: "x".repeat(70_000) }, {}, 413, "too-large"],
    ["a key that cannot be one", RUN, { "idempotency-key": "a b" }, 400, "bad-idempotency-key"],
    ["an end before the beginning", { ...RUN, finishedAt: RUN.incidentAt }, {}, 422, "refused"],
    ["an end in the future", { ...RUN, finishedAt: "2026-12-01T00:00:00Z" }, {}, 422, "refused"],
    ["what is no link", { ...RUN, evidence: "javascript:alert(1)" }, {}, 422, "refused"],
    ["a note without an end", { ...RUN, note: "x".repeat(10_000) }, {}, 422, "refused"],
    ["too many assertions", { ...RUN, assertions: Array(51).fill(RUN.assertions[0]) }, {}, 422, "refused"],
  ])("refuses %s, and records nothing", async (_, body, headers, status, error) => {
    const { add, secret, runs } = await open();
    const said = await add(PATH, secret, body, headers as Record<string, string>);
    expect([said.status, said.body.error]).toEqual([status, error]);
    expect(said.body.message).toMatch(/\.$/u);
    expect(await runs()).toEqual([]);
  });

  it("says a sentence for each field", async () => {
    const { add, secret } = await open();
    const { startedAt: _, ...body } = { ...RUN, finishedAt: "10:43", rtoSeconds: 1, result: "ok", assertions: [{}] };
    expect((await add(PATH, secret, body)).body.message.split(/(?<=\.) (?=[`TN])/u)).toEqual([
      "`startedAt` is missing: expected is a date, a time and a zone, like `2026-11-24T10:02:00Z`.",
      "`finishedAt` cannot be read: expected is a date, a time and a zone, like `2026-11-24T10:02:00Z`.",
      "`assertions.0.name` is missing: expected is a text in quotation marks.",
      "`assertions.0.expected` is missing: expected is a text or a number.",
      "`assertions.0.found` is missing: expected is a text or a number.",
      "`result` cannot be read: expected is `succeeded` or `failed`.",
      expect.stringMatching(/^There is no field `rtoSeconds`; the fields are backupAt, startedAt, .*, note\.$/u),
      "Nothing was recorded.",
    ]);
  });

  it("knows no other drill, no retired one and none of another workspace", async () => {
    const { add, db, deps, secret } = await open();
    const nowhere = await add(PATH.replace("orders", "others"), secret, RUN);
    expect([nowhere.status, nowhere.body.error]).toEqual([404, "no-such-drill"]);
    expect(nowhere.body.message).toBe(
      "There is no drill others-db-restore. There is “orders-db-restore”. Nothing was recorded.",
    );
    const other = await aToken(db, { workspaceId: "T2", scopes: ["drills"] });
    const there = await add(PATH, other.secret, RUN);
    expect([there.status, there.body.message]).toEqual([
      404,
      "There is no drill orders-db-restore. Add it with /readiness drill add. Nothing was recorded.",
    ]);
    expect((await add(PATH.replace("orders", "%00"), secret, RUN)).status).toBe(404);
    const retire = { workspaceId: "T1", actor: ANA, delivery: "retire", name: DRILL.name, reason: "moved away" };
    await retireDrill({ ...deps, slack: undefined as never }, retire);
    expect((await add(PATH, secret, RUN)).status).toBe(404);
  });

  it("is closed without a token, and to one for the gate or for evidence", async () => {
    const { add, ask, db, runs } = await open();
    const gate = await aToken(db, { scopes: ["gate", "evidence"] });
    const forbidden = await add(PATH, gate.secret, RUN);
    expect([forbidden.status, forbidden.body.message]).toEqual([
      403,
      "This token may not be used for this: it lacks the scope `drills`.",
    ]);
    expect((await ask(PATH, { method: "POST" })).status).toBe(401);
    expect(await runs()).toEqual([]);
  });

  it("says that it was not recorded while the database fails, without a trace of how", async () => {
    const { add, runs, secret, state } = await open();
    state.broken = true;
    const { status, body, text, headers } = await add(PATH, secret, RUN);
    expect([status, body.error, headers.get("retry-after")]).toEqual([503, "unavailable", "60"]);
    expect(text).not.toMatch(/SQLITE|Error|\.ts/u);
    state.broken = false;
    expect(await runs()).toEqual([]);
  });
});
