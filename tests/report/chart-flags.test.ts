import fc from "fast-check";
import { expect, it } from "vitest";
import { placedFlags } from "../../src/report/write/chart-flags.ts";

it("no label of a chart's marks covers another, however close they are", () => {
  const mark = fc.record({ x: fc.integer({ min: 44, max: 704 }), text: fc.constantFrom("decided", "opened again") });
  fc.assert(
    fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
      const placed = placedFlags(marks, 360).map(({ x, text, anchor, row }) => {
        const width = text.length * 6.8;
        return anchor === "end" ? { row, from: x - width, to: x } : { row, from: x, to: x + width };
      });
      for (const [index, one] of placed.entries()) {
        expect(one.from).toBeGreaterThanOrEqual(0);
        expect(one.to).toBeLessThanOrEqual(720);
        for (const other of placed.slice(index + 1)) {
          expect(one.row !== other.row || one.to <= other.from || other.to <= one.from).toBe(true);
        }
      }
    }),
  );
});
