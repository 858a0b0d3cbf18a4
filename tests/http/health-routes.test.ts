import { afterEach, expect, test } from "vitest";
import { healthRoutes } from "../../src/http/health-routes.ts";
import { type HttpServer, startHttpServer } from "../../src/http/http-server.ts";

const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
const servers: HttpServer[] = [];
afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

async function serve(check: Parameters<typeof healthRoutes>[0]) {
  const server = await startHttpServer({ port: 0, routes: healthRoutes(check), log });
  servers.push(server);
  return server;
}

test.each(["healthz", "readyz"])("ready is 200, at /%s", async (path) => {
  const { url } = await serve(async () => ({ database: null, slack: null }));
  const response = await fetch(`${url}/${path}`);
  expect([response.status, await response.json()]).toEqual([200, { status: "ready" }]);
});

test("what does not work is named, with 503", async () => {
  const { url } = await serve(async () => ({ database: null, slack: "no connection" }));
  const response = await fetch(`${url}/healthz`);
  expect([response.status, await response.json()]).toEqual([
    503,
    { status: "not ready", troubles: { slack: "no connection" } },
  ]);
});

test("a check that breaks is a 500 and not the end", async () => {
  let isBroken = true;
  const { url } = await serve(async () => {
    if (isBroken) throw new Error("broken");
    return {};
  });
  expect((await fetch(`${url}/healthz`)).status).toBe(500);
  isBroken = false;
  expect((await fetch(`${url}/healthz`)).status).toBe(200);
});

test("a taken port is an error that says so", async () => {
  const { url } = await serve(async () => ({}));
  const port = Number(new URL(url).port);
  await expect(startHttpServer({ port, routes: [], log })).rejects.toMatchObject({ code: "EADDRINUSE" });
});

test("stopping cuts a connection that stays open", async () => {
  const server = await serve(async () => ({}));
  await fetch(`${server.url}/healthz`, { headers: { connection: "keep-alive" } });
  const started = performance.now();
  await server.stop();
  expect(performance.now() - started).toBeLessThan(3_000);
});
