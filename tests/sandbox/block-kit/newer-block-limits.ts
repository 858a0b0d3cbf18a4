import { type Limit, link, many, x } from "./limit.ts";
import { mrkdwn, plain } from "./sample-elements.ts";

const row = (n: number) => many(n, () => ({ type: "raw_text", text: "x" }));
const divider = { type: "divider" };

export const newerBlockLimits: readonly Limit[] = [
  { name: "a markdown block", make: (n) => [{ type: "markdown", text: x(n) }], max: 12_000, min: 1, at: "/0/text" },
  {
    name: "an alert",
    surface: "modal",
    make: (n) => [{ type: "alert", text: plain(x(n)) }],
    max: 200,
    min: 1,
    at: "/0/text/text",
  },
  {
    name: "a card's title",
    make: (n) => [{ type: "card", title: mrkdwn(x(n)) }],
    max: 150,
    min: 1,
    at: "/0/title/text",
  },
  { name: "a card's body", make: (n) => [{ type: "card", body: mrkdwn(x(n)) }], max: 200, min: 1, at: "/0/body/text" },
  {
    name: "cards of a carousel",
    make: (n) => [{ type: "carousel", elements: many(n, () => ({ type: "card", title: mrkdwn("x") })) }],
    max: 10,
    min: 1,
    at: "/0/elements",
    unit: "items",
  },
  {
    name: "blocks of a container",
    make: (n) => [{ type: "container", title: plain("x"), child_blocks: many(n, () => divider) }],
    max: 10,
    min: 1,
    at: "/0/child_blocks",
    unit: "items",
  },
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
    name: "a video's title",
    make: (n) => [{ type: "video", video_url: link(20), thumbnail_url: link(20), alt_text: "x", title: plain(x(n)) }],
    max: 199,
    min: 1,
    at: "/0/title/text",
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
];
