import { describe, expect, it } from "vitest";
import { type ClockCase, JUMPS } from "../../src/proof/clock-case.ts";
import { type ClockedPost, clockFaults } from "../../src/proof/clock-faults.ts";

const at = (text: string) => Date.parse(`${text}Z`);
const ONE: ClockCase = {
  jump: JUMPS[0],
  zone: "UTC",
  day: "2027-03-03",
  digestAt: "10:00",
  wrongAt: at("2027-03-03T10:30"),
  rightAt: null,
  goesOn: false,
  looks: [],
};
const VISITS = ["09:30", "10:05", "10:40", "09:40", "10:45"].map((time) => at(`2027-03-03T${time}`));
const post = (key: string, ms: number): ClockedPost => ({ key, botMs: ms, trueMs: ms });
const NAG = post("nag/T1/U1/2027-03-03", at("2027-03-03T09:30"));
const DIGEST = post("digest/T1/C1/2027-03-01", at("2027-03-03T10:05"));

const faultsOf = (posts: readonly ClockedPost[]) =>
  clockFaults(ONE, {
    posts,
    visits: VISITS,
    owner: "U1",
    dueOn: ["2027-03-02"],
    digests: [{ target: "C1", weekday: 3, time: "10:00" }],
    sinceMs: at("2027-03-02T19:00"),
  }).map((fault) => fault.split(": ").at(-1));

describe("what is judged after a clock has jumped (T1)", () => {
  it("is in order when each reminder and each digest came once", () => {
    expect(faultsOf([NAG, DIGEST])).toEqual([]);
  });

  it("misses what did not come", () => {
    expect(faultsOf([DIGEST])).toEqual(["no reminder on 2027-03-03"]);
    expect(faultsOf([NAG])).toEqual(["no digest of 2027-03-01 for C1"]);
  });

  it("finds what came twice, by its key and by the day of whoever got it", () => {
    expect(faultsOf([NAG, DIGEST, DIGEST])).toEqual(["digest/T1/C1/2027-03-01 was posted 2 times"]);
    const again = { ...NAG, key: "nag/T1/U1/2027-03-04", botMs: at("2027-03-04T09:30") };
    expect(faultsOf([NAG, DIGEST, again])).toEqual(["2 reminders for U1 on 2027-03-03"]);
  });

  it("finds what came outside of working hours, or before its time", () => {
    const early = { ...NAG, botMs: at("2027-03-03T08:30") };
    expect(faultsOf([early, DIGEST])).toEqual([expect.stringContaining("came when the clock showed")]);
    const tooSoon = { ...DIGEST, botMs: at("2027-03-03T09:30") };
    expect(faultsOf([NAG, tooSoon])).toEqual([expect.stringContaining("came at 2027-03-03T09:30")]);
  });
});
