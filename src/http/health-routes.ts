import { send } from "./api/answer.ts";
import type { Route } from "./http-server.ts";

/** What must work for the bot to be ready; null: it does. */
export type HealthCheck = () => Promise<{ readonly [part: string]: string | null }>;

/** The same answer under the two names that operators' tools ask for. */
const PATHS = ["/healthz", "/readyz"] as const;

/** `GET /healthz`, `GET /readyz`: 200 when everything works, 503 and what does not otherwise. */
export function healthRoutes(check: HealthCheck): readonly Route[] {
  return PATHS.map((path) => ({
    method: "GET",
    path,
    handle: async (_request, response) => {
      const troubles = Object.entries(await check()).filter(([, trouble]) => trouble !== null);
      if (troubles.length === 0) return send(response, { status: 200, body: { status: "ready" } });
      send(response, { status: 503, body: { status: "not ready", troubles: Object.fromEntries(troubles) } });
    },
  }));
}
