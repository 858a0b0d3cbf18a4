import { blockId } from "../parts/ids.ts";
import { shown } from "../parts/text-object.ts";
import { distinct, list } from "../rules/list.ts";
import { number } from "../rules/number.ts";
import { byType, type Check, isObject, object, only, typed } from "../rules/object.ts";
import { below } from "../rules/pointer.ts";
import { error, NOTHING } from "../rules/rule.ts";

const SIX = { min: 1, max: 6 };
const TWENTY = { min: 1, max: 20 };
const anyNumber = number(-Number.MAX_VALUE, Number.MAX_VALUE);
const point = object({ required: { label: shown(20), value: anyNumber } });
const series = object({ required: { name: shown(20), data: list(point, TWENTY) } });

const axes = object({
  required: {
    categories: list(
      shown(20),
      TWENTY,
      distinct(
        (name) => name,
        (name) => `category already exists: ${name}`,
      ),
    ),
  },
  optional: { x_label: shown(50), y_label: shown(50) },
});

const onePointForEachCategory: Check = ({ series: lines, axis_config: axis }, at) => {
  const categories = isObject(axis) && Array.isArray(axis.categories) ? axis.categories : undefined;
  if (categories === undefined || !Array.isArray(lines)) return NOTHING;
  return lines.flatMap((line, n) => {
    const points: readonly unknown[] = isObject(line) && Array.isArray(line.data) ? line.data : [];
    const labels = points.map((one) => (isObject(one) ? one.label : undefined));
    const fits = labels.length === categories.length && categories.every((name) => labels.includes(name));
    return fits ? NOTHING : error(`${below(below(at, "series"), n)}/data`, "must have one item for each category");
  });
};

function plotted(type: string) {
  return typed(type, {
    required: {
      series: list(
        series,
        SIX,
        distinct(nameOf, (name) => `series name already exists: ${name}`),
      ),
      axis_config: axes,
    },
    checks: [onePointForEachCategory],
  });
}

const pie = typed("pie", {
  required: {
    segments: list(object({ required: { label: shown(20), value: number(Number.MIN_VALUE, Number.MAX_VALUE) } }), SIX),
  },
});

/** Documented by Slack since June 2026, not yet in `@slack/types`. */
export const chart = only(
  ["message", "home"],
  typed("data_visualization", {
    required: {
      title: shown(50),
      chart: byType({ pie, bar: plotted("bar"), area: plotted("area"), line: plotted("line") }),
    },
    optional: { block_id: blockId },
  }),
);

function nameOf(one: unknown): unknown {
  return isObject(one) ? one.name : undefined;
}
