import type { Plan } from "./plan.ts";
import { QUARTER } from "./quarter.ts";

/** Three weeks of the quarter around the change of the clocks in Europe, with an outage of a weekend and a Monday: for the tests. */
export const THREE_WEEKS: Plan = {
  name: "three-weeks",
  begins: "2026-03-16T00:00:00.000Z",
  days: 21,
  outage: { from: "2026-03-28T18:00:00.000Z", until: "2026-03-31T18:00:00.000Z" },
  reviews: [
    {
      service: "ledger",
      version: "1.9.2",
      template: "web-service",
      channelId: "C1EUROPE",
      lead: "UBEN",
      startsAt: "2026-03-16T09:05:00.000Z",
      launchOn: "2026-03-27",
    },
    {
      service: "quotes",
      version: "5.0.1",
      template: "hotfix",
      channelId: "C3PACIFIC",
      lead: "UDEV",
      startsAt: "2026-03-18T05:10:00.000Z",
      launchOn: "2026-03-31",
    },
  ],
  drills: QUARTER.drills.filter(({ addedAt }) => addedAt >= "2026-03-16"),
};
