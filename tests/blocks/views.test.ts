import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { matchingOptions } from "../../blocks/fields/option.ts";
import { assignView } from "../../blocks/views/assign-view.ts";
import { attachEvidenceView } from "../../blocks/views/attach-evidence-view.ts";
import { blockView } from "../../blocks/views/block-view.ts";
import { cancelView } from "../../blocks/views/cancel-view.ts";
import { changeLeadView } from "../../blocks/views/change-lead-view.ts";
import { completeView } from "../../blocks/views/complete-view.ts";
import { detailsView } from "../../blocks/views/details-view.ts";
import { errorView } from "../../blocks/views/error-view.ts";
import { importTemplateView } from "../../blocks/views/import-template-view.ts";
import { itemChoices } from "../../blocks/views/item-choices.ts";
import { moveLaunchView } from "../../blocks/views/move-launch-view.ts";
import { myItemsView } from "../../blocks/views/my-items-view.ts";
import { startView } from "../../blocks/views/start-view.ts";
import { say, typed as typedText } from "../../blocks/words/phrase.ts";
import { NOW, plainItem, plainTemplate, startedReview } from "../support/sample-review.ts";
import { asText } from "./support/as-text.ts";
import { hostileText } from "./support/hostile-text.ts";
import { randomHistory } from "./support/random-history.ts";
import { randomReview } from "./support/random-review.ts";
import { expectValidView } from "./support/valid.ts";

const many = startedReview(Array.from({ length: 1500 }, (_, index) => plainItem(`item-${index}`)));
const [someItem] = many.items;
if (someItem === undefined) throw new Error("the sample has items");

describe("every form", () => {
  it("is one that Slack takes, whatever the review holds and whatever was typed", () => {
    fc.assert(
      fc.property(
        randomReview({ items: 300, sections: 10, size: "large" }),
        randomHistory,
        hostileText(1500),
        fc.array(hostileText(80, 1), { maxLength: 150 }),
        (review, history, typed, names) => {
          const groups = names.map((name, index) => ({ id: `S${index}`, name }));
          for (const item of review.items.slice(0, 2)) {
            const values = { reason: typed, note: typed, comment: typed, link: typed, number: typed, owner: "UANA" };
            expectValidView(
              detailsView(review, item, {
                now: NOW,
                history,
                groups,
                typed: values,
                notice: say`${typedText(typed, 300)}`,
              }),
            );
            expectValidView(detailsView(review, item, { now: NOW, history: [] }));
            expectValidView(completeView(review, item, { typed: values }));
            expectValidView(blockView(review, item));
          }
          expectValidView(moveLaunchView(review, { now: NOW }));
          const many = Array.from({ length: 30 }, (_, at) => ({ ...review, id: `R${at}` }));
          expectValidView(assignView(many, { groups: [], now: NOW }));
          expectValidView(changeLeadView(review));
          expectValidView(cancelView(review, { now: NOW }));
          expectValidView(
            myItemsView(
              review.items.map((item) => ({ review, item })),
              { now: NOW },
            ),
          );
          expectValidView(importTemplateView({ pasted: typed }));
          const message = { channelId: "C1", messageTs: "1.2", permalink: "https://x.slack.com/p1" };
          expectValidView(attachEvidenceView({ ...message, reviews: [review], picked: review, title: typed }));
        },
      ),
      { numRuns: 25 },
    );
  });

  it("to start a review takes any templates", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ title: hostileText(150, 1), description: hostileText(3000), section: hostileText(100, 1) }),
          {
            minLength: 1,
            maxLength: 130,
          },
        ),
        hostileText(200),
        (drawn, typed) => {
          const templates = drawn.map(({ section, ...texts }, index) =>
            plainTemplate([], {
              ...texts,
              id: `${"t".repeat(90)}${index}`,
              sections: Array.from({ length: 60 }, (_, at) => ({
                id: `s${at}`,
                title: section,
                items: [plainItem("a")],
              })),
            }),
          );
          for (const channelId of ["C1", null]) {
            const values = {
              service: typed,
              version: typed,
              timeZone: "Antarctica/Troll",
              lead: "UANA",
              typedTimeZone: typed,
            };
            expectValidView(startView({ channelId, templates, typed: values, notice: say`${typedText(typed, 300)}` }));
          }
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("a select with more than a hundred choices", () => {
  it("looks them up while somebody types", () => {
    const view = detailsView(many, someItem, { now: NOW, history: [] });
    expectValidView(view);
    expect(JSON.stringify(view.blocks)).toContain("multi_external_select");
    const { options } = matchingOptions(itemChoices(many.items), "  ITEM 149 ");
    expect(options.map(({ text }) => text.text)).toContain("Item item-1499");
    expect(options.length).toBe(12);
    expect(matchingOptions(itemChoices(many.items), "").options.length).toBe(100);
  });
});

describe("the Details form", () => {
  it("is read only once its review is over", () => {
    const view = detailsView({ ...many, state: "cancelled" }, someItem, { now: NOW, history: [] });
    expectValidView(view);
    expect(view.submit).toBeUndefined();
    expect(asText(view.blocks)).toContain("This review is over, so nothing in it changes any more.");
  });

  it("says at the top what others changed, and keeps what was typed", () => {
    const view = detailsView(many, someItem, {
      now: NOW,
      history: [],
      notice: say`Kim saved`,
      typed: { comment: "mine" },
    });
    expect(asText(view.blocks.slice(0, 1))).toBe("Kim saved");
    expect(asText(view.blocks)).toContain("‹Comment: mine›");
  });

  it("offers Waived only where an item is waived already", () => {
    const statuses = (status: "waived" | "open") =>
      JSON.stringify(detailsView(many, { ...someItem, status }, { now: NOW, history: [] }).blocks);
    expect(statuses("waived")).toContain('"value":"waived"');
    expect(statuses("open")).not.toContain('"value":"waived"');
  });
});

describe("my items", () => {
  it("says how many more there are", () => {
    const view = myItemsView(
      many.items.map((item) => ({ review: many, item })),
      { now: NOW },
    );
    expectValidView(view);
    expect(asText(view.blocks)).toContain("1500 items wait for you.");
    expect(asText(view.blocks)).toContain("and 1470 more, due later");
    expect(asText(myItemsView([], { now: NOW }).blocks)).toContain("Nothing waits for you.");
  });

  it("fits when every item is of another review", () => {
    const own = many.items.map((item, index) => ({ review: { ...many, id: `R${index}` }, item }));
    expectValidView(myItemsView(own, { now: NOW }));
  });
});

describe("a fault", () => {
  it("is shown with its reference", () => {
    expectValidView(errorView("7F3K"));
    expect(asText(errorView("7F3K").blocks)).toContain("(ref 7F3K)");
  });
});
