import { type JobRunRecorded, recordRunFromJob } from "../../flows/drills/record-run-from-job.ts";
import type { Deps } from "../../flows/ports.ts";
import type { Route } from "../http-server.ts";
import { type ApiAnswer, problem, send } from "./answer.ts";
import type { Guard } from "./guard.ts";
import { readJson } from "./read-json.ts";
import { readRun } from "./read-run.ts";

const MOST_BYTES = 65_536;

/** `POST /api/v1/drills/<name>/runs`: records what was seen in one run of a drill. */
export function drillRunRoute(deps: Deps, guard: Guard): Route {
  return {
    method: "POST",
    path: "/api/v1/drills/:name/runs",
    handle: async (request, response, { name = "" }) => {
      try {
        const admitted = await guard(request, "drills");
        if (!admitted.ok) return send(response, admitted.answer);
        const json = await readJson(request, MOST_BYTES);
        if (!json.ok) return send(response, json.answer);
        const read = readRun(json.value);
        if (!read.ok) return send(response, problem(400, "bad-body", read.sentence));
        const { id, workspaceId } = admitted.token;
        const said = request.headers["idempotency-key"] ?? null;
        const recorded = await recordRunFromJob(deps, {
          workspaceId,
          actor: { id: `token:${id}`, kind: "member", admin: false, timeZone: null },
          name: name.replaceAll("\0", " "),
          run: read.run,
          key: said === null ? null : String(said),
        });
        send(response, recorded.ok ? done(recorded) : refusal(recorded));
      } catch (error) {
        const ref = deps.newId().slice(0, 8);
        deps.log.error({ ref, error: String(error) }, "a run of a drill could not be recorded");
        const message = `The run was not recorded (ref ${ref}). Send it again in a minute, with an Idempotency-Key.`;
        send(response, problem(503, "unavailable", message, { "retry-after": "60" }));
      }
    },
  };
}

function done({ recorded }: Extract<JobRunRecorded, { ok: true }>): ApiAnswer {
  return { status: recorded.duplicate ? 200 : 201, body: recorded };
}

const NO = {
  "no-drill": [404, "no-such-drill"],
  "bad-key": [400, "bad-idempotency-key"],
  "key-reused": [422, "idempotency-key-reused"],
  refused: [422, "refused"],
} as const;

function refusal({ why, sentence }: Extract<JobRunRecorded, { ok: false }>): ApiAnswer {
  const [status, error] = NO[why];
  return problem(status, error, sentence);
}
