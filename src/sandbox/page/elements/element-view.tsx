import { ImageView } from "../blocks/image-view.tsx";
import { UnsupportedBox } from "../blocks/unsupported-box.tsx";
import { ButtonElement } from "./button-element.tsx";
import { ChoiceGroup } from "./choice-group.tsx";
import type { BlockElement } from "./element-types.ts";
import { FeedbackElement } from "./feedback-element.tsx";
import { FileInputElement } from "./file-input-element.tsx";
import { OverflowElement } from "./overflow-element.tsx";
import { PickerElement } from "./picker-element.tsx";
import { RichTextInputElement } from "./rich-text-input.tsx";
import { SelectElement } from "./select-element.tsx";
import { TextInput } from "./text-input.tsx";

export function ElementView({ element }: { readonly element: BlockElement }) {
  switch (element.type) {
    case "button":
    case "icon_button":
    case "workflow_button":
      return <ButtonElement element={element} />;
    case "feedback_buttons":
      return <FeedbackElement element={element} />;
    case "overflow":
      return <OverflowElement element={element} />;
    case "checkboxes":
    case "radio_buttons":
      return <ChoiceGroup element={element} />;
    case "datepicker":
    case "timepicker":
    case "datetimepicker":
      return <PickerElement element={element} />;
    case "plain_text_input":
    case "email_text_input":
    case "url_text_input":
    case "number_input":
      return <TextInput element={element} />;
    case "rich_text_input":
      return <RichTextInputElement element={element} />;
    case "file_input":
      return <FileInputElement element={element} />;
    case "image":
      return <ImageView image={element} size="thumbnail" />;
    case "static_select":
    case "external_select":
    case "users_select":
    case "conversations_select":
    case "channels_select":
    case "multi_static_select":
    case "multi_external_select":
    case "multi_users_select":
    case "multi_conversations_select":
    case "multi_channels_select":
      return <SelectElement element={element} />;
    default:
      return <UnsupportedBox what="element" value={element} />;
  }
}
