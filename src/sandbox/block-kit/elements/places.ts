import { mrkdwn, plainText } from "../parts/text-object.ts";
import type { Shape } from "../rules/object.ts";
import { button, workflowButton } from "./button.ts";
import { checkboxes, overflow, radioButtons } from "./choice.ts";
import { feedbackButtons, iconButton } from "./context-action.ts";
import { fileInput } from "./file-input.ts";
import { imageElement } from "./image.ts";
import { multiSelects } from "./multi-select.ts";
import { numberInput } from "./number-input.ts";
import { datepicker, datetimepicker, timepicker } from "./picker.ts";
import { selects } from "./select.ts";
import { textInputs } from "./text-input.ts";

const everywhere = {
  ...selects,
  ...multiSelects,
  checkboxes,
  radio_buttons: radioButtons,
  datepicker,
  timepicker,
} satisfies Shape;

/**
 * Which elements may stand where, as in the unions `ActionsBlockElement`, `SectionBlockAccessory` … of `@slack/types`,
 * except that what a person types belongs into an input block.
 */
export const inActions: Shape = {
  ...everywhere,
  button,
  workflow_button: workflowButton,
  overflow,
  datetimepicker,
};

export const asAccessory: Shape = {
  ...everywhere,
  button,
  workflow_button: workflowButton,
  overflow,
  image: imageElement,
};

export const inInput: Shape = {
  ...everywhere,
  ...textInputs,
  datetimepicker,
  number_input: numberInput,
  file_input: fileInput,
};

export const inContext: Shape = { image: imageElement, plain_text: plainText(3000), mrkdwn: mrkdwn(3000) };

export const inContextActions: Shape = { feedback_buttons: feedbackButtons, icon_button: iconButton };
