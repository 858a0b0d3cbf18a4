import { expect, it } from "vitest";
import { judge } from "../../src/bench/judge.ts";
import { ROWS } from "../../src/bench/rows.ts";
import { openDuel } from "../../src/bench/stage/open-duel.ts";
import { tableLines } from "../../src/bench/table.ts";

it("measures R1 to R13, each once and in their order", () => {
  expect(ROWS.map(({ id }) => id)).toEqual(Array.from({ length: 13 }, (_, at) => `R${at + 1}`));
});

it("puts the bot and the bare app before one Slack: both acknowledge the same click, and both update a message", {
  timeout: 60_000,
}, async () => {
  const duel = await openDuel();
  try {
    const times = { ours: [] as number[], base: [] as number[] };
    for (const [name, { clicker }] of [["ours", duel.ours] as const, ["base", duel.bare] as const]) {
      for (let click = 0; click < 3; click++) {
        const arrived = duel.stage.tap.next("chat.update");
        times[name].push(await clicker.click());
        if (click === 0) await arrived;
      }
    }
    expect(duel.ours.clicker.bytes).toBe(duel.bare.clicker.bytes);
    const target = { of: "ratio", atMost: 1_000 } as const;
    const finding = { what: "click → ack", unit: "ms", ...times, against: "bare app", target } as const;
    expect(judge(finding).isMet).toBe(true);
    const [row] = ROWS;
    if (row === undefined) throw new Error("there are rows");
    expect(tableLines([{ row, result: { findings: [finding] } }])[1]).toMatch(/^R1 .*click → ack .* ms .*× .*yes$/);
  } finally {
    await duel.end();
  }
});
