import { describe, expect, test } from "vitest";
import {
  drillAddedNotice,
  drillAnswer,
  drillsAnswer,
  drillView,
  runRecordedNotice,
} from "../../blocks/drills/drill-answers.ts";
import { trendPhrase } from "../../blocks/drills/drill-phrases.ts";
import { addDrillView, recordDrillView, retireDrillView } from "../../blocks/drills/drill-views.ts";
import { durationInWords } from "../../blocks/words/duration-words.ts";
import { plain } from "../../blocks/words/written-as.ts";
import type { Drill } from "../../src/domain/drill/drill.ts";
import { evolveDrill } from "../../src/domain/drill/evolve-drill.ts";
import { recordRun } from "../../src/domain/drill/record-run.ts";
import { plainDrill, RUN } from "../support/sample-drill.ts";
import { expectValidMessage, expectValidView } from "./support/valid.ts";

const reader = { now: "2026-11-24T09:00:00.000Z", timeZone: "Europe/Berlin" };
const LONG = "<@UEVE>&*_".repeat(14);

function ran(changes: Partial<typeof RUN> = {}, drill: Drill = plainDrill()) {
  const decision = recordRun(drill, { ...RUN, ...changes }, { id: "R", by: "UDBA", at: reader.now, key: "k" });
  const [event] = decision.ok ? decision.events : [];
  if (event?.type !== "drill.recorded") throw new Error("it is recorded");
  return { drill: evolveDrill(drill, event, reader.now), run: event.run };
}

describe("a drill in words", () => {
  test.each([
    [{}, "good until Thu 24 Dec"],
    [{ result: "failed" }, "failed Tue 24 Nov"],
    [{ finishedAt: "2026-11-24T08:22:00Z" }, "not good: recovery took 1 h 20 min, target 1 h"],
    [{ newestRowAt: "2026-11-24T06:30:00Z" }, "not good: 30 min of data were lost, target 15 min"],
    [{ newestRowAt: null }, "not good: how much data was lost is not measured, target 15 min"],
    [{ assertions: [{ name: "orders", expected: "12", found: "11" }] }, "not good: “orders” was not as expected"],
  ] as const)("after %j it is %s", (changes, said) => {
    const { drill, run } = ran(changes);
    expect(runRecordedNotice(drill, run, reader).text).toContain(`The drill is ${said}.`);
    expect(drillAnswer(drill, [run], reader).text).toContain(said);
  });

  test.each([
    [[2460, 2280], "41 min, 38 min before: slower by 3 min"],
    [[2280, 2460], "38 min, 41 min before: faster by 3 min"],
    [[2280, 2280], "38 min, as before"],
    [[2280], "38 min, the first run"],
  ])("the trend of %j is %s", (seconds, said) => {
    expect(plain(trendPhrase(seconds.map((rtoSeconds) => ({ rtoSeconds }))) ?? [])).toBe(said);
  });

  test.each([
    [0, "0 s"],
    [59, "59 s"],
    [90, "1 min 30 s"],
    [3600, "1 h"],
    [4800, "1 h 20 min"],
    [183_600, "2 d 3 h"],
  ])("%i seconds are %s", (seconds, said) => expect(durationInWords(seconds)).toBe(said));
});

describe("what Slack is sent of drills", () => {
  const { drill, run } = ran({
    assertions: [{ name: LONG, expected: LONG, found: "other" }],
    environment: LONG,
    operator: LONG,
    witness: LONG,
    note: LONG,
  });
  const worst = {
    ...drill,
    name: "d".repeat(60),
    owner: "ULENA",
    services: Array.from({ length: 40 }, (_, index) => `service-${index}`),
  };

  test("messages fit at their worst, and typed text mentions nobody", () => {
    const runs = Array.from({ length: 30 }, () => run);
    for (const message of [
      drillAnswer(worst, runs, reader),
      drillsAnswer(
        Array.from({ length: 60 }, () => worst),
        reader,
      ),
      drillsAnswer([], reader),
      drillAddedNotice(worst),
      runRecordedNotice(worst, run, reader),
    ]) {
      expectValidMessage(message);
      expect(message.text).not.toContain("<@UEVE>");
    }
  });

  test("windows fit as well", () => {
    const parts = { name: LONG, kind: "fire", every: "soon", owner: "SDBA", rto: LONG, rpo: "", services: [LONG] };
    expectValidView(addDrillView(parts, { groups: [] }));
    expectValidView(addDrillView({ ...parts, owner: null }, { groups: [{ id: "SDBA", name: "dbas" }] }));
    expectValidView(recordDrillView(worst, { operator: "ULENA" }));
    expectValidView(retireDrillView(worst));
    expectValidView(drillView(worst, [run], reader));
  });
});
