import { describe, expect, it } from "vitest";
import type { HomeContent } from "../../blocks/home/home-content.ts";
import { homeView } from "../../blocks/home/home-view.ts";
import type { Drill } from "../../src/domain/drill/drill.ts";
import { readinessOf } from "../../src/domain/review/readiness.ts";
import type { Item } from "../../src/domain/review.ts";
import { validateView } from "../../src/sandbox/block-kit/validate-view.ts";
import { NOW, plainItem, startedReview } from "../support/sample-review.ts";
import { asText } from "./support/as-text.ts";

const review = startedReview(
  Array.from({ length: 100 }, (_, at) => plainItem(`i${at}`, { title: `<!channel> item ${at}` })),
);
const drill: Drill = {
  id: "D1",
  workspaceId: "T1",
  name: "orders-db-restore",
  kind: "restore",
  everyDays: 30,
  owner: "UANA",
  rtoSeconds: 3_600,
  rpoSeconds: null,
  services: [],
  addedBy: "UANA",
  addedAt: NOW,
  retiredAt: null,
  lastRun: null,
  lastSuccess: null,
};

type Member = Extract<HomeContent, { kind: "member" }>;

function content(changes: Partial<Member> = {}): Member {
  return {
    kind: "member",
    items: [],
    toSign: [],
    led: [],
    drills: [],
    hours: { from: "09:00", to: "17:00", days: [1, 2, 3, 4, 5] },
    timeZone: "Europe/Berlin",
    pausedUntil: null,
    ...changes,
  };
}

const own = (items: readonly Item[]) => items.map((item) => ({ review, item }));
const said = (given: HomeContent, page = 0) => asText(homeView(given, { page, now: NOW }).blocks);
const due = (dueOn: string, at: number): Item => ({ ...(review.items[at] as Item), title: `Item ${at}`, dueOn });

describe("a Home", () => {
  it("of somebody with nothing to do says so, and how they are reminded", () => {
    const text = said(content());
    expect(text).toContain("Nothing waits for you");
    expect(text).toContain("You hear from us once a day at most, 09:00–17:00 Berlin, 5 days a week.");
    expect(said(content({ pausedUntil: "2026-12-01" }))).toContain("paused up to and with Tue 1 Dec");
    expect(said(content({ pausedUntil: "2026-11-23" }))).not.toContain("paused");
  });

  it("is a sentence for guests and outsiders, without a button", () => {
    const view = homeView({ kind: "outsider" }, { page: 0, now: NOW });
    expect(view.blocks).toHaveLength(1);
    expect(asText(view.blocks)).toContain("This page is for members of this workspace.");
  });

  it("groups what waits: overdue first", () => {
    const items = own([due("2026-11-20", 1), due("2026-12-01", 2), due("2026-12-15", 3)]);
    const text = said(content({ items }));
    expect(text).toMatch(
      /Waiting for you \(3\).*Overdue.*Item 1.*overdue by 4 days.*Within 7 days.*Item 2.*Later.*Item 3/su,
    );
  });

  it("pages a hundred items, each once, below Slack's ceilings beside full lists", () => {
    const led = Array.from({ length: 40 }, () => ({
      review,
      tally: readinessOf(review, NOW).tally,
      url: "https://example.slack.com/archives/C1/p1",
    }));
    const toSign = led.map((one) => ({ ...one, roles: ["sre", "security"], ready: true }));
    const drills = Array.from({ length: 40 }, (_, at) => ({ ...drill, id: `D${at}`, name: `drill-${at}` }));
    const given = content({ items: own(review.items), led, toSign, drills });
    const seen = new Set<string>();
    for (let page = 0; page < 6; page++) {
      const view = homeView(given, { page, now: NOW });
      expect(validateView(view, "home")).toEqual({ problems: [], warnings: [] });
      expect(view.blocks.length).toBeLessThanOrEqual(100);
      expect(asText(view.blocks)).toContain(`Page ${page + 1} of 6`);
      for (const [title] of asText(view.blocks).matchAll(/item \d+/gu)) {
        expect(seen.has(title)).toBe(false);
        seen.add(title);
      }
    }
    expect(seen.size).toBe(100);
    expect(said(given, 99)).toContain("Page 6 of 6");
    expect(said(given)).toContain("and 32 more");
  });

  it("names the roles that are to sign, and how a drill stands", () => {
    const text = said(content({ toSign: [{ review, roles: ["sre", "security"], ready: false }], drills: [drill] }));
    expect(text).toContain("as sre and security");
    expect(text).toContain("its checklist is not settled yet");
    expect(text).toContain("*orders-db-restore* — never run, to be run by Thu 24 Dec");
  });
});
