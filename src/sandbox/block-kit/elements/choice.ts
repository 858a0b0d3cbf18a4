import { actionable, confirmable, focusable } from "../parts/mixins.ts";
import { initialAmongOptions, linkOption, options, richOption } from "../parts/option.ts";
import { typed } from "../rules/object.ts";

const shared = { ...actionable, ...confirmable };

export const checkboxes = typed("checkboxes", {
  required: { options: options(richOption, 1, 10) },
  optional: { ...shared, ...focusable, initial_options: options(richOption, 1, 10) },
  checks: [initialAmongOptions],
});

export const radioButtons = typed("radio_buttons", {
  required: { options: options(richOption, 1, 10) },
  optional: { ...shared, ...focusable, initial_option: richOption },
  checks: [initialAmongOptions],
});

export const overflow = typed("overflow", { required: { options: options(linkOption, 1, 5) }, optional: shared });
