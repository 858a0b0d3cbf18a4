import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Template } from "../../src/domain/template.ts";
import { shippedTemplates } from "../../src/templates/shipped-templates.ts";
import { writeLife } from "../../src/templates/yaml/life.ts";
import { parseTemplate } from "../../src/templates/yaml/parse-template.ts";

function shipped(id: string): Template {
  const found = shippedTemplates().find((template) => template.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
}

/** id, level, role, kinds, life, criteria, recurring */
const TRADING_PLATFORM = `
config.compose must sre link,check release 3
config.environment must sre text,check release 12
config.frontend-api should engineering link,check release 0
config.proxy must sre link,check 90d 4
testing.suite must engineering link,file,check release 3
testing.pipeline must engineering link,check 90d 3
security.secrets must security link,check 180d 4
security.audit should security link,file 180d 2 recurring
security.dependencies must security link,file,check 7d 2 recurring
security.input must engineering link release 0
security.rate-limit must engineering link,check 90d 0
security.waf should security text 365d 0
security.least-privilege must database link,check 180d 2
observability.logs must sre link 180d 2
observability.apm must sre link,check 180d 2
observability.celery should sre link,check 180d 3
observability.infrastructure must sre link,check 180d 4
observability.alerts must sre link,check 90d 3
database.production must database link,check 365d 0
database.tuning should database link,check 180d 2
database.backups must database drill,link,file,text 30d 2 recurring
database.pooling should database text,check 180d 0
reliability.load-test must sre link,file,check 180d 3
reliability.horizontal should sre link,check 180d 2
reliability.replicas should database text,check 365d 0
reliability.failover must sre drill,link 180d 2 recurring
`;

describe("the shipped templates", () => {
  test("the trading platform has its six sections and 26 items, as designed", () => {
    const { sections, signOffs, version } = shipped("trading-platform");
    const rows = sections.flatMap(({ items }) =>
      items.map(({ id, level, role, evidence, criteria, recurring }) =>
        [
          id,
          level,
          role,
          evidence.kinds.join(),
          writeLife(evidence.life),
          criteria.length,
          ...(recurring ? ["recurring"] : []),
        ].join(" "),
      ),
    );
    expect(version).toBe(1);
    expect(sections.map(({ id }) => id)).toEqual([
      "config",
      "testing",
      "security",
      "observability",
      "database",
      "reliability",
    ]);
    expect(rows).toEqual(TRADING_PLATFORM.trim().split("\n"));
    expect(signOffs.map(({ role, quorum }) => `${role} ${quorum}`)).toEqual([
      "engineering 1",
      "sre 1",
      "security 1",
      "database 1",
      "product 1",
    ]);
  });

  test("the environment item names its twelve variables and no value but the public ones", () => {
    const item = shipped("trading-platform").sections[0]?.items[1];
    const words = item?.criteria.map(({ title }) => title).join("\n") ?? "";
    for (const name of [
      "ENVIRONMENT=production",
      "DATABASE_URL",
      "REDIS_URL",
      "JWT_SECRET_KEY",
      "API_ENCRYPTION_KEY",
      "GUNICORN_WORKERS",
      "CELERY_CONCURRENCY",
      "CELERY_WORKER_REPLICAS",
      "SMTP",
      "Payment",
      "STRATEGIES_DIR",
      "ALLOWED_ORIGINS",
    ]) {
      expect(words).toContain(name);
    }
  });

  test("the others have the promised size", () => {
    const size = (id: string): number => shipped(id).sections.flatMap(({ items }) => items).length;
    expect(size("web-service")).toBe(16);
    expect(size("hotfix")).toBe(5);
    expect(shippedTemplates().map(({ id }) => id)).toEqual(["trading-platform", "web-service", "hotfix"]);
  });

  test.each(["trading-platform", "web-service", "hotfix"])(
    "%s reads without a warning, and every item says why and how",
    (id) => {
      const file = new URL(`../../src/templates/library/${id}.yaml`, import.meta.url);
      expect(parseTemplate(readFileSync(file, "utf8"), id)).toMatchObject({ ok: true, warnings: [] });
      for (const item of shipped(id).sections.flatMap(({ items }) => items)) {
        expect(item.why, item.id).toMatch(/\.$/u);
        expect(item.verify, item.id).toMatch(/\.$/u);
        expect(item.evidence.expects, item.id).not.toBe("");
        expect(`${item.why} ${item.verify}`.length, item.id).toBeLessThan(700);
      }
    },
  );
});
