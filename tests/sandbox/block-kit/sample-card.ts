import type { KnownBlock } from "@slack/types";
import { button, image, mrkdwn } from "./sample-elements.ts";

export const card = {
  type: "card",
  hero_image: image,
  icon: image,
  title: mrkdwn("*payments-api*"),
  subtitle: mrkdwn("2.4.0"),
  body: { ...mrkdwn("9 of 26"), verbatim: true },
  actions: [button],
} satisfies KnownBlock;
