import { colorScheme } from "../parts/confirm.ts";
import { actionable, confirmable } from "../parts/mixins.ts";
import { plainText, shown } from "../parts/text-object.ts";
import { list } from "../rules/list.ts";
import { object, typed } from "../rules/object.ts";
import { text, url } from "../rules/string.ts";

const label = { accessibility_label: shown(75) };

export const button = typed("button", {
  required: { text: plainText(75) },
  optional: {
    ...actionable,
    ...confirmable,
    ...label,
    value: text(2000),
    url: url(3000, ["https:", "http:", "slack:", "mailto:"]),
    style: colorScheme,
  },
});

export const workflowButton = typed("workflow_button", {
  required: {
    text: plainText(75),
    workflow: object({
      required: {
        trigger: object({
          required: { url: url(3000, ["https:"]) },
          optional: {
            customizable_input_parameters: list(object({ required: { name: text(255), value: text(3000, 0) } }), {
              min: 1,
              max: 100,
            }),
          },
        }),
      },
    }),
  },
  optional: { ...actionable, ...confirmable, ...label, style: colorScheme },
});
