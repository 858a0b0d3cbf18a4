import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importMarkdown, type MarkdownImport } from "../../../src/templates/markdown/import-markdown.ts";
import type { AcceptOffers } from "../../../src/templates/markdown/offers.ts";

function read(name: string, accept: AcceptOffers = {}): MarkdownImport {
  return importMarkdown(readFileSync(new URL(`./fixtures/${name}.md`, import.meta.url), "utf8"), `${name}.md`, accept);
}

function counts({ report: { title, sections, items, criteria } }: MarkdownImport): unknown[] {
  return [title, sections, items, criteria];
}

function outline({ template }: MarkdownImport): Record<string, string[]> {
  return Object.fromEntries(
    (template?.sections ?? []).map(({ title, items }) => [title, items.map((item) => item.id)]),
  );
}

describe("checklists as teams write them", () => {
  test("a production readiness review", () => {
    const review = read("production-readiness");
    expect(counts(review)).toEqual(["Production Readiness Review", 5, 19, 6]);
    expect(outline(review)).toEqual({
      Architecture: ["architecture.architecture-diagram", "architecture.dependencies", "architecture.capacity"],
      "Observability / Metrics": [
        "observability-metrics.the-four-golden-signals-are-on-a-dashboard",
        "observability-metrics.dashboards-are-linked-from-the-runbook",
        "observability-metrics.slos-are-defined",
      ],
      "Observability / Logs": [
        "observability-logs.logs-are-structured",
        "observability-logs.no-personal-data-in-logs-see-the-policy",
      ],
      "Observability / Alerts": [
        "observability-alerts.every-page-has-a-runbook",
        "observability-alerts.alerts-were-tested",
      ],
      Rollout: [
        "rollout.canary-at-1",
        "rollout.feature-flag-new-checkout-can-be-switched-off",
        "rollout.announce-it-in-the-channel",
      ],
    });
    expect(review.report.warnings.map(({ line }) => line)).toEqual([5, 13, 28, 42, 54, 59, 64, 67]);
  });

  test("a review in a table is offered, and imported when it is accepted", () => {
    const offered = read("prr-table");
    expect(counts(offered)).toEqual(["Payments PRR", 1, 1, 0]);
    expect(offered.offers).toEqual([
      { kind: "table", line: 12, section: "PRR", count: 3, sample: ["Runbook", "Load test", "Threat model"] },
    ]);
    const accepted = read("prr-table", { tables: true });
    expect(counts(accepted)).toEqual(["Payments PRR", 2, 4, 0]);
    expect(accepted.template).toMatchObject({
      id: "payments-prr",
      version: 4,
      signOffs: [
        { role: "sre", quorum: 2 },
        { role: "security", quorum: 1 },
      ],
    });
    expect(accepted.template?.sections[0]?.items).toMatchObject([
      {
        id: "PRC-15-001",
        title: "Runbook",
        level: "must",
        role: "sre",
        why: "A runbook exists (https://example.org/rb)",
      },
      { id: "PRC-15-002", level: "should" },
      { id: "PRC-15-003", level: "should", role: "security" },
    ]);
  });

  test("a security checklist with ids, and with look-alikes", () => {
    const security = read("security");
    expect(counts(security)).toEqual(["Security checklist", 2, 10, 0]);
    expect(outline(security)).toEqual({
      Authentication: ["SEC-01", "SEC-02", "SEC-03", "SEC-04"],
      Transport: ["transport.tls-1-3-is-on", "transport.utf-8-everywhere", "V9.1.1", "AC-2(1)", "SEC-09", "SEC-02-2"],
    });
    expect(security.report.warnings.map(({ line }) => line)).toEqual([20, 22, 25, 26, 27, 28, 29]);
  });

  test("Chinese", () => {
    const chinese = read("chinese");
    expect(counts(chinese)).toEqual(["上线检查清单", 2, 7, 2]);
    expect(chinese.template?.sections[0]?.items[0]).toMatchObject({ title: "环境变量", why: "所有必需的变量都已设置" });
    expect(chinese.template?.sections[0]?.items[1]?.title).toBe("检查 `DATABASE_URL` 指向生产数据库");
    expect(chinese.template?.sections[1]).toMatchObject({ id: "二-安全-密钥", title: "二、安全 / 密钥" });
    expect(chinese.template?.sections[1]?.items[1]?.verify).toBe("报告: https://example.org/报告");
    expect(counts(read("chinese", { tables: true }))).toEqual(["上线检查清单", 2, 8, 2]);
  });

  test("Arabic", () => {
    const arabic = read("arabic");
    expect(counts(arabic)).toEqual(["قائمة الإطلاق", 2, 5, 1]);
    expect(arabic.template?.sections[0]?.items.map(({ title }) => title)).toEqual([
      "الأسرار",
      "مراجعة الصلاحيات",
      "تم اختبار `backup.sh` بنجاح",
    ]);
    expect(arabic.report.warnings).toEqual([]);
  });

  test("Japanese", () => {
    const japanese = read("japanese");
    expect(counts(japanese)).toEqual(["リリース前チェックリスト", 3, 7, 2]);
    expect(japanese.template?.sections.map(({ title }) => title)).toEqual([
      "リリース前チェックリスト",
      "テスト",
      "監視",
    ]);
    expect(japanese.template?.sections[2]?.items[0]?.why).toBe("Under: グループ");
    expect(japanese.report.warnings).toEqual([]);
  });

  test("an issue template with a title in HTML", () => {
    const launch = read("mozilla-style");
    expect(counts(launch)).toEqual(["Service launch checklist", 3, 11, 4]);
    const [risk, infrastructure] = launch.template?.sections ?? [];
    expect(risk?.items[1]?.title).toBe("The service must be registered via a <New Service> issue");
    expect(infrastructure?.items[2]).toMatchObject({
      title: "Set HSTS to 31536000 (1 year)",
      why: "- `strict-transport-security: max-age=31536000`",
    });
  });
});
