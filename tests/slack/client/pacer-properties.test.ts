import fc from "fast-check";
import { expect, test } from "vitest";
import { createPacer } from "../../../src/slack/client/pacer.ts";
import { paceOf } from "../../../src/slack/client/paces.ts";

const METHOD = "chat.update";
const { burst, everyMs } = paceOf(METHOD);

/** What happens to a lane: time passes, somebody wants a turn, or Slack asks for silence. */
const step = fc.oneof(
  fc.record({ do: fc.constant("pass" as const), ms: fc.integer({ min: 0, max: 20_000 }) }),
  fc.record({ do: fc.constant("take" as const), times: fc.integer({ min: 1, max: 30 }) }),
  fc.record({ do: fc.constant("pause" as const), ms: fc.integer({ min: 1, max: 60_000 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

/** The wait that this leaves is over when 0.9999999999999999 of a turn has come back. */
const FRACTIONS_THAT_DO_NOT_ADD_UP: Step[] = [
  { do: "pause", ms: 1 },
  { do: "pass", ms: 14 },
  { do: "take", times: 1 },
];

/** Plays the steps; the instants of the calls, and of the silences. */
function play(steps: readonly Step[]) {
  let at = 0;
  const pacer = createPacer(() => at);
  const calls: number[] = [];
  const silences: { readonly from: number; readonly until: number }[] = [];
  for (const one of steps) {
    if (one.do === "pass") at += one.ms;
    else if (one.do === "pause") {
      pacer.pause("T1", METHOD, null, one.ms);
      silences.push({ from: at, until: at + one.ms });
    } else {
      for (let time = 0; time < one.times; time++) {
        if (pacer.take("T1", METHOD, null) === 0) calls.push(at);
      }
    }
  }
  const pass = (ms: number) => {
    at += ms;
  };
  return { calls, silences, pacer, pass };
}

test("no call is made before the silence is over that Slack asked for", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { calls, silences } = play(steps);
      for (const { from, until } of silences) expect(calls.filter((at) => at > from && at < until)).toEqual([]);
    }),
  );
});

test("whatever happens, no 60 seconds hold more calls than the tier allows", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 80 }), (steps) => {
      const { calls } = play(steps);
      for (const start of calls) {
        const within = calls.filter((at) => at >= start && at < start + 60_000).length;
        expect(within).toBeLessThanOrEqual(burst + 60_000 / everyMs);
      }
    }),
  );
});

test("who waits as long as it was told gets a turn, if nobody else takes it", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const { pacer, pass } = play(steps);
      const wait = pacer.take("T1", METHOD, null);
      pass(wait);
      if (wait > 0) expect(pacer.take("T1", METHOD, null)).toBe(0);
    }),
    { examples: [[FRACTIONS_THAT_DO_NOT_ADD_UP]] },
  );
});

test("each silence slows a lane down, and quiet minutes bring its pace back", () => {
  const rate = (pauses: number, quietMs: number) => {
    const { pacer, pass } = play([]);
    for (let pause = 0; pause < pauses; pause++) {
      pacer.pause("T1", METHOD, null, 1_000);
      pass(1_000);
    }
    pass(quietMs);
    let calls = 0;
    for (let ms = 0; ms < 30_000; ms += 100) {
      if (pacer.take("T1", METHOD, null) === 0) calls += 1;
      pass(100);
    }
    return calls;
  };
  const full = rate(0, 0);
  expect(rate(1, 0)).toBeLessThan(full * 0.75);
  expect(rate(3, 0)).toBeLessThan(rate(1, 0));
  expect(rate(20, 0)).toBeGreaterThanOrEqual(Math.floor(30_000 / (everyMs * 6)));
  expect(rate(20, 10 * 60_000)).toBe(full);
});

test("many calls that were refused together count as one silence", () => {
  const waitAfter = (refusals: number) => {
    const { pacer, pass } = play([]);
    for (let refusal = 0; refusal < refusals; refusal++) pacer.pause("T1", METHOD, null, 1_000);
    pass(1_000);
    while (pacer.take("T1", METHOD, null) === 0);
    return pacer.take("T1", METHOD, null);
  };
  expect(waitAfter(5)).toBe(waitAfter(1));
});
