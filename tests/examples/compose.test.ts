import { spawnSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { environment, readConfig } from "../../src/config.ts";
import { healthRoutes } from "../../src/http/health-routes.ts";
import { tempFolder } from "../support/databases.ts";

const file = new URL("../../examples/compose.replicas.yaml", import.meta.url);
const compose = parse(readFileSync(file, "utf8"), { merge: true });
const proxy: string = compose.configs.proxy.content;
const hasHaproxy = spawnSync("haproxy", ["-v"]).status === 0;

const replicas = ["readiness-1", "readiness-2", "readiness-3"];

test("three replicas share one database, with variables that the bot knows", () => {
  expect(Object.keys(compose.services).toSorted()).toEqual(["postgres", "proxy", ...replicas]);
  for (const name of replicas) {
    const { environment: given, healthcheck } = compose.services[name];
    expect(Object.keys(environment.shape)).toEqual(expect.arrayContaining(Object.keys(given)));
    const url = given.DATABASE_URL.replace(/\$\{[^}]+\}/, "secret");
    const fromFile = { SLACK_BOT_TOKEN: "xoxb-1", SLACK_SIGNING_SECRET: "abc" };
    expect(readConfig({ ...fromFile, ...given, DATABASE_URL: url })).toMatchObject({
      ok: true,
      config: { databaseUrl: "postgres://readiness:secret@postgres:5432/readiness", port: 3000 },
    });
    expect(healthcheck.test.join(" ")).toContain(":3000/readyz");
  }
  const { POSTGRES_USER, POSTGRES_DB } = compose.services.postgres.environment;
  expect([POSTGRES_USER, POSTGRES_DB]).toEqual(["readiness", "readiness"]);
});

test("the proxy asks each replica whether it is ready, at an address that there is", () => {
  const servers = [...proxy.matchAll(/^\s+server (\S+) (\S+)$/gm)].map(([, name, address]) => [name, address]);
  expect(servers).toEqual(replicas.map((name) => [name, `${name}:3000`]));
  const asked = /option httpchk GET (\S+)/.exec(proxy)?.[1];
  expect(healthRoutes(async () => ({})).map(({ path }) => path)).toContain(asked);
});

test.skipIf(!hasHaproxy)("haproxy finds nothing wrong with its configuration (needs haproxy)", () => {
  const path = join(tempFolder(), "haproxy.cfg");
  writeFileSync(path, proxy);
  const checked = spawnSync("haproxy", ["-c", "-f", path], { encoding: "utf8" });
  expect(checked.status, checked.stdout + checked.stderr).toBe(0);
});
