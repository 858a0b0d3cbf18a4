import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect, it } from "vitest";
import { addDrill } from "../../src/flows/drills/add-drill.ts";
import { beginGateReview, happenTo, TO_GO } from "../support/gate-review.ts";
import { DRILL, RUN } from "../support/sample-drill.ts";
import { NOW } from "../support/sample-review.ts";
import { type Api, aToken, serveApi } from "./serve-api.ts";

type Document = {
  readonly paths: { readonly [path: string]: { readonly [method: string]: Operation } };
};
type Operation = { readonly responses: { readonly [status: string]: { readonly content: object } } };

/** The document as it is served, and whether an answer is one that it promises. */
async function promises(api: Api) {
  const { body, status } = await api.ask("/api/v1/openapi.json");
  expect(status).toBe(200);
  const document: Document = body;
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(document, "openapi");
  return (path: string, method: string, answer: { status: number; body: unknown }) => {
    const pointer = `#/paths/${path.replaceAll("~", "~0").replaceAll("/", "~1")}/${method}/responses/${answer.status}`;
    const validate = ajv.compile({ $ref: `openapi${pointer}/content/application~1json/schema` });
    return validate(answer.body) ? null : ajv.errorsText(validate.errors);
  };
}

const GATE = "/api/v1/gate/{service}/{version}";
const DRILLS = "/api/v1/drills/{name}/runs";
const EVIDENCE = "/api/v1/evidence/{service}/{version}/{item}";

describe("the OpenAPI document", () => {
  it("promises every answer of the gate", async () => {
    const api = await serveApi();
    const { secret } = await aToken(api.db);
    const evidence = await aToken(api.db, { scopes: ["evidence"] });
    const isPromised = await promises(api);
    const ask = async (status: number, path: string, token?: string) => {
      const answer = await api.ask(path, { token: token ?? null });
      expect([path, answer.status, isPromised(GATE, "get", answer)]).toEqual([path, status, null]);
      return answer.body.decision;
    };
    const path = "/api/v1/gate/payments-api/2.4.0";
    expect(await ask(200, path, secret)).toBe("unknown");
    const begun = await beginGateReview(api.db);
    expect(await ask(200, path, secret)).toBe("no-go");
    await happenTo(api.db, begun, TO_GO);
    expect(await ask(200, path, secret)).toBe("go");
    await ask(400, `${path}?sha=main`, secret);
    await ask(401, path);
    await ask(403, path, evidence.secret);
    for (let count = 0; count < 60; count++) await api.ask(path, { token: secret });
    await ask(429, path, secret);
    api.time.ms += 60_000;
    api.state.broken = true;
    expect(await ask(503, path, secret)).toBe("unknown");
  });

  it("promises every answer to evidence", async () => {
    const api = await serveApi();
    await beginGateReview(api.db);
    const { secret } = await aToken(api.db, { scopes: ["evidence"] });
    const isPromised = await promises(api);
    const path = "/api/v1/evidence/payments-api/2.4.0/backups";
    const add = async (status: number, at: string, body: unknown, headers: Record<string, string> = {}) => {
      const answer = await api.add(at, secret, body, headers);
      expect([answer.status, isPromised(EVIDENCE, "post", answer)]).toEqual([status, null]);
    };
    const note = { kind: "text", value: "Restored in 41 min" };
    await add(201, path, note, { "idempotency-key": "1" });
    await add(200, path, note, { "idempotency-key": "1" });
    await add(422, path, { ...note, value: "" });
    await add(400, path, {});
    await add(404, `${path}x`, note);
    await add(413, path, { ...note, value: "x".repeat(20_000) });
    await add(415, path, note, { "content-type": "text/plain" });
    api.state.broken = true;
    await add(503, path, note);
  });

  it("promises every answer to a run of a drill", async () => {
    const api = await serveApi();
    const actor = { id: "UANA", kind: "member", admin: true, timeZone: null } as const;
    const deps = { db: api.db, now: () => NOW, newId: () => "D1", wake: () => {}, findSecret: async () => null };
    await addDrill(deps, { workspaceId: "T1", actor, delivery: "add", request: DRILL });
    const { secret } = await aToken(api.db, { scopes: ["drills"] });
    const gate = await aToken(api.db);
    const isPromised = await promises(api);
    const path = `/api/v1/drills/${DRILL.name}/runs`;
    const add = async (status: number, at: string, token: string, body: unknown, headers = {}) => {
      const answer = await api.add(at, token, body, headers);
      expect([answer.status, isPromised(DRILLS, "post", answer)]).toEqual([status, null]);
    };
    await add(201, path, secret, RUN, { "idempotency-key": "1" });
    await add(200, path, secret, RUN, { "idempotency-key": "1" });
    await add(201, path, secret, { ...RUN, result: "failed", incidentAt: null });
    await add(422, path, secret, { ...RUN, note: "another" }, { "idempotency-key": "1" });
    await add(400, path, secret, {});
    await add(401, path, `rdy_${"A".repeat(43)}`, RUN);
    await add(403, path, gate.secret, RUN);
    await add(404, path.replace("orders", "others"), secret, RUN);
    await add(413, path, secret, { ...RUN, note: "x".repeat(70_000) });
    await add(415, path, secret, RUN, { "content-type": "text/plain" });
    for (let count = 0; count < 60; count++) await api.ask(path, { token: secret, method: "POST" });
    await add(429, path, secret, RUN);
    api.time.ms += 60_000;
    api.state.broken = true;
    await add(503, path, secret, RUN);
  });

  it("does not promise just anything", async () => {
    const api = await serveApi();
    const isPromised = await promises(api);
    const gate = { decision: "go", reasons: [], review: null, asOf: "2026-11-24T09:00:00.000Z", head: null };
    expect(isPromised(GATE, "get", { status: 200, body: gate })).toBeNull();
    expect(isPromised(GATE, "get", { status: 200, body: { ...gate, decision: "maybe" } })).toContain("decision");
    expect(isPromised(GATE, "get", { status: 200, body: { ...gate, secret: 1 } })).toContain("additional");
  });

  it("names every address that there is", async () => {
    const api = await serveApi();
    const { body } = await api.ask("/api/v1/openapi.json");
    for (const [path, methods] of Object.entries<object>(body.paths)) {
      const { headers, status } = await api.ask(path.replace(/\{(\w+)\}/gu, "x"), { method: "DELETE" });
      const allowed = Object.keys(methods).map((method) => method.toUpperCase());
      expect([path, status, headers.get("allow")]).toEqual([path, 405, allowed.join(", ")]);
    }
  });
});
