import type { Deps } from "../../flows/ports.ts";
import type { Route } from "../http-server.ts";
import { send } from "./answer.ts";
import { drillRunRoute } from "./drill-run-route.ts";
import { evidenceRoute } from "./evidence-route.ts";
import { gateRoute } from "./gate-route.ts";
import { createGuard } from "./guard.ts";
import { openapi } from "./openapi.ts";

/** The HTTP interface for CI. `clock`: monotonic milliseconds. */
export function apiRoutes(deps: Deps, clock: () => number): readonly Route[] {
  const guard = createGuard(deps, clock);
  return [
    gateRoute(deps, guard),
    evidenceRoute(deps, guard),
    drillRunRoute(deps, guard),
    {
      method: "GET",
      path: "/api/v1/openapi.json",
      handle: async (_request, response) => send(response, { status: 200, body: openapi }),
    },
  ];
}
