import { describe, expect, it } from "vitest";
import { blockLimits } from "./block-limits.ts";
import { choiceLimits } from "./choice-limits.ts";
import { dataBlockLimits } from "./data-block-limits.ts";
import { elementLimits } from "./element-limits.ts";
import { newerBlockLimits } from "./newer-block-limits.ts";
import { complaints, ROOT } from "./payloads.ts";

const limits = [...blockLimits, ...newerBlockLimits, ...dataBlockLimits, ...elementLimits, ...choiceLimits];

describe.each(limits)("$name", ({ surface = "message", make, max, min, at, unit = "characters" }) => {
  const pointer = `${ROOT[surface]}${at}`;

  it(`may be ${max}`, () => expect(complaints(surface, make(max))).toEqual([]));

  it(`may not be ${max + 1}`, () => {
    const says = {
      characters: `must be less than ${max + 1} characters`,
      items: `no more than ${max} items allowed`,
      value: `must be no more than ${max}`,
    };
    expect(complaints(surface, make(max + 1))).toContain(`[ERROR] ${says[unit]} [json-pointer:${pointer}]`);
  });

  if (min !== undefined) {
    it(`may be ${min}`, () => expect(complaints(surface, make(min))).toEqual([]));

    it(`may not be ${min - 1}`, () => {
      const says = {
        characters: `must be more than ${min - 1} characters`,
        items: `no fewer than ${min} items allowed`,
        value: `must be no less than ${min}`,
      };
      expect(complaints(surface, make(min - 1))).toContain(`[ERROR] ${says[unit]} [json-pointer:${pointer}]`);
    });
  }
});
