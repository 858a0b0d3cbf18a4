import { type Limit, many, x } from "./limit.ts";

const row = (n: number) => many(n, () => ({ type: "raw_text", text: "x" }));
const dataTable = (more: object) => [{ type: "data_table", caption: "x", rows: [row(1), row(1)], ...more }];
const points = (n: number) => many(n, (index) => ({ label: `c${index}`, value: index }));
const chart = (more: object, series: object = {}, axis: object = {}) => [
  {
    type: "data_visualization",
    title: "x",
    chart: {
      type: "line",
      series: [{ name: "x", data: points(1), ...series }],
      axis_config: { categories: ["c0"], ...axis },
    },
    ...more,
  },
];

export const dataBlockLimits: readonly Limit[] = [
  {
    name: "rows of a table",
    make: (n) => [{ type: "table", rows: many(n, () => row(1)) }],
    max: 100,
    min: 1,
    at: "/0/rows",
    unit: "items",
  },
  {
    name: "cells of a row",
    make: (n) => [{ type: "table", rows: [row(n)] }],
    max: 20,
    min: 1,
    at: "/0/rows/0",
    unit: "items",
  },
  {
    name: "rows of a data table",
    make: (n) => [{ type: "data_table", caption: "x", rows: many(n, () => row(1)) }],
    max: 101,
    min: 2,
    at: "/0/rows",
    unit: "items",
  },
  {
    name: "segments of a pie",
    make: (n) => [
      {
        type: "data_visualization",
        title: "x",
        chart: { type: "pie", segments: many(n, () => ({ label: "x", value: 1 })) },
      },
    ],
    max: 6,
    min: 1,
    at: "/0/chart/segments",
    unit: "items",
  },
  {
    name: "column settings",
    make: (n) => [{ type: "table", rows: [row(1)], column_settings: many(n, () => ({})) }],
    max: 20,
    min: 1,
    at: "/0/column_settings",
    unit: "items",
  },
  {
    name: "a page of a data table",
    make: (n) => dataTable({ page_size: n }),
    max: 100,
    min: 1,
    at: "/0/page_size",
    unit: "value",
  },
  { name: "a data table's caption", make: (n) => dataTable({ caption: x(n) }), max: 150, min: 1, at: "/0/caption" },
  { name: "a chart's title", make: (n) => chart({ title: x(n) }), max: 50, min: 1, at: "/0/title" },
  { name: "a series' name", make: (n) => chart({}, { name: x(n) }), max: 20, min: 1, at: "/0/chart/series/0/name" },
  {
    name: "a chart's axis",
    make: (n) => chart({}, {}, { x_label: x(n) }),
    max: 50,
    min: 1,
    at: "/0/chart/axis_config/x_label",
  },
  {
    name: "categories of a chart",
    make: (n) => chart({}, { data: points(n) }, { categories: points(n).map(({ label }) => label) }),
    max: 20,
    min: 1,
    at: "/0/chart/axis_config/categories",
    unit: "items",
  },
];
