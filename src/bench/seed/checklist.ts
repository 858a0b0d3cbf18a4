import type { Template, TemplateItem } from "../../domain/template.ts";

const ITEMS = 30;
const ITEMS_A_SECTION = 6;

const VERIFY = "Somebody who did not build it follows the runbook to its end and writes down what they saw, and when.";

function item(number: number): TemplateItem {
  return {
    id: `item-${number}`,
    title: `The ${number}. thing that a launch must not go without is there, and somebody has seen it work`,
    level: number % 3 === 0 ? "should" : "must",
    role: null,
    why: "It was missing in an earlier launch, and nobody saw that before a customer did.",
    verify: VERIFY,
    evidence: {
      required: number % 2 === 0,
      kinds: ["link", "text"],
      expects: "a run, a page or a graph",
      life: "unlimited",
    },
    due: null,
    recurring: false,
    waivable: true,
    criteria: [],
    waitsFor: [],
  };
}

/** A checklist of 30 items in five sections, as long as those that people write. */
export const CHECKLIST: Template = {
  id: "bench",
  version: 1,
  title: "Bench",
  description: "",
  sections: Array.from({ length: ITEMS / ITEMS_A_SECTION }, (_, section) => ({
    id: `section-${section + 1}`,
    title: `Section ${section + 1}`,
    items: Array.from({ length: ITEMS_A_SECTION }, (_, at) => item(section * ITEMS_A_SECTION + at + 1)),
  })),
  signOffs: [{ role: "sre", quorum: 1 }],
};
