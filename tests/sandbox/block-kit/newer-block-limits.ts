import { type Limit, link, many, x } from "./limit.ts";
import { mrkdwn, plain } from "./sample-elements.ts";

const divider = { type: "divider" };
const container = (more: object) => [{ type: "container", title: plain("x"), child_blocks: [divider], ...more }];
const video = (more: object) => [
  { type: "video", video_url: link(20), thumbnail_url: link(20), alt_text: "x", title: plain("x"), ...more },
];
const iconButton = { type: "icon_button", icon: "trash", text: plain("x") };
const good = { text: plain("x"), value: "x" };
const feedback = (more: object) => [
  {
    type: "context_actions",
    elements: [{ type: "feedback_buttons", positive_button: { ...good, ...more }, negative_button: good }],
  },
];

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
    name: "a video's title",
    make: (n) => [{ type: "video", video_url: link(20), thumbnail_url: link(20), alt_text: "x", title: plain(x(n)) }],
    max: 199,
    min: 1,
    at: "/0/title/text",
  },
  {
    name: "a card's subtitle",
    make: (n) => [{ type: "card", body: mrkdwn("x"), subtitle: mrkdwn(x(n)) }],
    max: 150,
    min: 1,
    at: "/0/subtitle/text",
  },
  {
    name: "a card's buttons",
    make: (n) => [{ type: "card", actions: many(n, () => ({ type: "button", text: plain("x") })) }],
    max: 3,
    min: 1,
    at: "/0/actions",
    unit: "items",
  },
  {
    name: "a container's title",
    make: (n) => container({ title: plain(x(n)) }),
    max: 150,
    min: 1,
    at: "/0/title/text",
  },
  {
    name: "a container's subtitle",
    make: (n) => container({ subtitle: mrkdwn(x(n)) }),
    max: 150,
    min: 1,
    at: "/0/subtitle/text",
  },
  { name: "a video's author", make: (n) => video({ author_name: x(n) }), max: 49, min: 1, at: "/0/author_name" },
  { name: "a video's provider", make: (n) => video({ provider_name: x(n) }), max: 49, min: 1, at: "/0/provider_name" },
  {
    name: "a video's description",
    make: (n) => video({ description: plain(x(n)) }),
    max: 199,
    min: 1,
    at: "/0/description/text",
  },
  { name: "a video's page", make: (n) => video({ title_url: link(n) }), max: 2000, at: "/0/title_url" },
  {
    name: "elements of context actions",
    make: (n) => [{ type: "context_actions", elements: many(n, () => iconButton) }],
    max: 5,
    min: 1,
    at: "/0/elements",
    unit: "items",
  },
  {
    name: "people who see an icon button",
    make: (n) => [{ type: "context_actions", elements: [{ ...iconButton, visible_to_user_ids: many(n, () => "U1") }] }],
    max: 10,
    min: 1,
    at: "/0/elements/0/visible_to_user_ids",
    unit: "items",
  },
  {
    name: "tasks of a plan",
    make: (n) => [
      {
        type: "plan",
        title: "x",
        tasks: many(n, (i) => ({ type: "task_card", task_id: `t${i}`, title: "x", status: "pending" })),
      },
    ],
    max: 50,
    min: 1,
    at: "/0/tasks",
    unit: "items",
  },
  {
    name: "a task's title",
    make: (n) => [{ type: "task_card", task_id: "t", title: x(n), status: "error" }],
    max: 255,
    min: 1,
    at: "/0/title",
  },
  {
    name: "a task's id",
    make: (n) => [{ type: "task_card", task_id: x(n), title: "x", status: "error" }],
    max: 255,
    min: 1,
    at: "/0/task_id",
  },
  { name: "a plan's title", make: (n) => [{ type: "plan", title: x(n) }], max: 255, min: 1, at: "/0/title" },
  {
    name: "a feedback button's value",
    make: (n) => feedback({ value: x(n) }),
    max: 2000,
    min: 1,
    at: "/0/elements/0/positive_button/value",
  },
  {
    name: "a feedback button's text",
    make: (n) => feedback({ text: plain(x(n)) }),
    max: 75,
    min: 1,
    at: "/0/elements/0/positive_button/text/text",
  },
  {
    name: "an icon button's value",
    make: (n) => [{ type: "context_actions", elements: [{ ...iconButton, value: x(n) }] }],
    max: 2000,
    min: 1,
    at: "/0/elements/0/value",
  },
];
