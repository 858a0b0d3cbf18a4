import { userId } from "../parts/ids.ts";
import { actionable, confirmable } from "../parts/mixins.ts";
import { plainText, shown } from "../parts/text-object.ts";
import { list } from "../rules/list.ts";
import { object, typed } from "../rules/object.ts";
import { text } from "../rules/string.ts";

const feedbackButton = object({
  required: { text: plainText(75), value: text(2000) },
  optional: { accessibility_label: shown(75) },
});

export const feedbackButtons = typed("feedback_buttons", {
  required: { positive_button: feedbackButton, negative_button: feedbackButton },
  optional: actionable,
});

export const iconButton = typed("icon_button", {
  required: { icon: text(75), text: plainText(75) },
  optional: {
    ...actionable,
    ...confirmable,
    accessibility_label: shown(75),
    value: text(2000),
    visible_to_user_ids: list(userId, { min: 1, max: 10 }),
  },
});
