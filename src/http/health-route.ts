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
      const ready = troubles.length === 0;
      response.writeHead(ready ? 200 : 503, { "content-type": "application/json", "cache-control": "no-store" });
      response.end(
        JSON.stringify(ready ? { status: "ready" } : { status: "not ready", troubles: Object.fromEntries(troubles) }),
      );
    },
  };
}
