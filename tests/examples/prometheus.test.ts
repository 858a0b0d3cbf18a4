import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { createMetrics } from "../../src/metrics/create-metrics.ts";

const folder = fileURLToPath(new URL("../../examples/prometheus/", import.meta.url));
const hasPromtool = spawnSync("promtool", ["--version"]).status === 0;

/** Every name of ours in some expressions, as it is exposed. */
function namesIn(expressions: readonly string[]): string[] {
  return [...new Set(expressions.flatMap((one) => one.match(/readiness_[a-z_]+/g) ?? []))].sort();
}

async function exposed(): Promise<string> {
  const { meter, exposition } = createMetrics({
    backlog: async () => ({ waiting: [], parked: [], oldestMs: 0, headAgeMs: 0 }),
  });
  meter.delivered({ kind: "click", outcome: "changed", ackMs: 3 });
  meter.called({ method: "chat.update", answer: "later", limited: true, ms: 5 });
  return (await exposition()).text;
}

test("the alert rules and the dashboard ask only for what there is", async () => {
  const rules = parse(readFileSync(`${folder}readiness-alerts.yaml`, "utf8"));
  const alerts: { expr: string }[] = rules.groups.flatMap((group: { rules: object[] }) => group.rules);
  const board = JSON.parse(readFileSync(`${folder}grafana-dashboard.json`, "utf8"));
  const targets: { expr: string }[] = board.panels.flatMap((panel: { targets: object[] }) => panel.targets);
  const names = namesIn([...alerts, ...targets].map(({ expr }) => expr));
  expect(names.length).toBeGreaterThan(5);
  const text = await exposed();
  const known = [...text.matchAll(/^# TYPE (\S+) (\S+)$/gm)].flatMap(([, name = "", type]) =>
    type === "histogram" ? [`${name}_bucket`, `${name}_count`, `${name}_sum`] : [name],
  );
  expect(names.filter((name) => !known.includes(name))).toEqual([]);
});

test.skipIf(!hasPromtool)("promtool finds nothing wrong with the rules (needs promtool)", () => {
  const checked = spawnSync("promtool", ["check", "rules", `${folder}readiness-alerts.yaml`], { encoding: "utf8" });
  expect(checked.status, checked.stdout + checked.stderr).toBe(0);
});
