import { send } from "./api/answer.ts";
import type { Route } from "./http-server.ts";

/** What must work for the bot to be ready; null: it does. */
export type HealthCheck = () => Promise<{ readonly [part: string]: string | null }>;

/** `GET /healthz`: 200 when everything works, 503 and what does not otherwise. */
export function healthRoute(check: HealthCheck): Route {
  return {
    method: "GET",
    path: "/healthz",
    handle: async (_request, response) => {
      const troubles = Object.entries(await check()).filter(([, trouble]) => trouble !== null);
      if (troubles.length === 0) return send(response, { status: 200, body: { status: "ready" } });
      send(response, { status: 503, body: { status: "not ready", troubles: Object.fromEntries(troubles) } });
    },
  };
}
