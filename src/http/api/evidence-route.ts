import { addEvidenceByToken, type TokenEvidenceAdded } from "../../flows/add-evidence-by-token.ts";
import type { Deps } from "../../flows/ports.ts";
import type { Route } from "../http-server.ts";
import { type ApiAnswer, problem, send } from "./answer.ts";
import type { Guard } from "./guard.ts";
import { readJson } from "./read-json.ts";
import { evidenceBody } from "./schemas.ts";

const MOST_BYTES = 16_384;
const KEY = /^[\x21-\x7e]{1,200}$/u;

/** `POST /api/v1/evidence/<service>/<version>/<item>`: adds evidence to an item of the release's open review. */
export function evidenceRoute(deps: Deps, guard: Guard): Route {
  return {
    method: "POST",
    path: "/api/v1/evidence/:service/:version/:item",
    handle: async (request, response, { service = "", version = "", item: itemId = "" }) => {
      try {
        const admitted = await guard(request, "evidence");
        if (!admitted.ok) return send(response, admitted.answer);
        const key = request.headers["idempotency-key"] ?? null;
        if (key !== null && (typeof key !== "string" || !KEY.test(key))) {
          const message = "`Idempotency-Key` has 1 to 200 visible ASCII characters.";
          return send(response, problem(400, "bad-idempotency-key", message));
        }
        const json = await readJson(request, MOST_BYTES);
        if (!json.ok) return send(response, json.answer);
        const body = evidenceBody.safeParse(json.value);
        if (!body.success) {
          const [issue] = body.error.issues;
          const where = issue === undefined || issue.path.length === 0 ? "The body" : `\`${issue.path.join(".")}\``;
          return send(response, problem(400, "bad-body", `${where}: ${issue?.message ?? "is not what is expected"}.`));
        }
        const { token } = admitted;
        const added = await addEvidenceByToken(deps, { token, service, version, itemId, evidence: body.data, key });
        send(response, added.ok ? done(added) : refusal(added));
      } catch (error) {
        const ref = deps.newId().slice(0, 8);
        deps.log.error({ ref, error: String(error) }, "evidence could not be added");
        const message = `The evidence was not saved (ref ${ref}). Send it again in a minute, with an Idempotency-Key.`;
        send(response, problem(503, "unavailable", message, { "retry-after": "60" }));
      }
    },
  };
}

function done({ reviewId, item, evidence, again }: Extract<TokenEvidenceAdded, { ok: true }>): ApiAnswer {
  const { id, kind, value, title, at } = evidence;
  return { status: again ? 200 : 201, body: { reviewId, item, evidence: { id, kind, value, title, at }, again } };
}

function refusal(added: Extract<TokenEvidenceAdded, { ok: false }>): ApiAnswer {
  switch (added.why) {
    case "no-review":
      return problem(404, "no-such-review", "There is no open launch review of this release.");
    case "no-item":
      return problem(404, "no-such-item", "The review has no item with this id. `readiness review show` lists them.");
    case "key-reused":
      return problem(
        422,
        "idempotency-key-reused",
        "This Idempotency-Key was used for something else. Nothing was changed.",
      );
    case "refused":
      return problem(422, "refused", added.sentence);
  }
}
