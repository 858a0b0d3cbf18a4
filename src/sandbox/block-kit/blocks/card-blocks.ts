import { button } from "../elements/button.ts";
import { imageElement } from "../elements/image.ts";
import { blockId } from "../parts/ids.ts";
import { mrkdwn } from "../parts/text-object.ts";
import { list } from "../rules/list.ts";
import { byType, only, someOf, typed } from "../rules/object.ts";

const named = { block_id: blockId };

export const card = typed("card", {
  optional: {
    ...named,
    hero_image: byType({ image: imageElement }),
    icon: byType({ image: imageElement }),
    title: mrkdwn(150),
    subtitle: mrkdwn(150),
    body: mrkdwn(200),
    actions: list(byType({ button }), { min: 1, max: 3 }),
  },
  checks: [someOf("hero_image", "title", "actions", "body")],
});

export const carousel = only(
  ["message", "home"],
  typed("carousel", { required: { elements: list(byType({ card }), { min: 1, max: 10 }) }, optional: named }),
);
