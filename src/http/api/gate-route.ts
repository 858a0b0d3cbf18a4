import { isSha } from "../../domain/gate/other-commit.ts";
import { type Gate, readGate } from "../../flows/gate/read-gate.ts";
import type { Deps } from "../../flows/ports.ts";
import type { Route } from "../http-server.ts";
import { problem, send } from "./answer.ts";
import type { Guard } from "./guard.ts";
import { inTime } from "./in-time.ts";

const ANSWER_MS = 5_000;

type Unknown = Omit<Gate, "head"> & { readonly head: null };

/** `GET /api/v1/gate/<service>/<version>`: whether the release may launch. Whatever breaks, the answer is no go. */
export function gateRoute(deps: Pick<Deps, "db" | "now" | "newId" | "log">, guard: Guard): Route {
  return {
    method: "GET",
    path: "/api/v1/gate/:service/:version",
    handle: async (request, response, { service = "", version = "" }) => {
      try {
        const admitted = await inTime(ANSWER_MS, guard(request, "gate"));
        if (!admitted.ok) return send(response, admitted.answer);
        const sha = new URLSearchParams(request.url?.split("?", 2)[1] ?? "").get("sha");
        if (sha !== null && !isSha(sha)) {
          return send(response, problem(400, "not-a-commit", "`sha` has 7 to 64 hexadecimal digits, like 3f2c1ab."));
        }
        const { workspaceId } = admitted.token;
        const gate = await inTime(ANSWER_MS, readGate(deps, { workspaceId, service, version, sha }));
        send(response, { status: 200, body: gate });
      } catch (error) {
        const ref = deps.newId().slice(0, 8);
        deps.log.error({ ref, error: String(error) }, "the gate could not be read");
        const reasons = [`The gate cannot be read now (ref ${ref}). Ask again in a minute.`];
        const body: Unknown = { decision: "unknown", reasons, review: null, asOf: deps.now(), head: null };
        send(response, { status: 503, body, headers: { "retry-after": "60" } });
      }
    },
  };
}
