import { eitherOr, type ObjectRule, object } from "../rules/object.ts";
import { text, url } from "../rules/string.ts";
import { fileId } from "./ids.ts";

const slackFile = object({ optional: { id: fileId, url: url(3000, ["https:"]) }, checks: [eitherOr("id", "url")] });

/** What an image block and an image element share. */
export const imageSource = {
  required: { alt_text: text(2000) },
  optional: { image_url: url(3000), slack_file: slackFile },
  checks: [eitherOr("image_url", "slack_file")],
} satisfies ObjectRule;
