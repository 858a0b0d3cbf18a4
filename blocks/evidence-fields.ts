import { z } from "zod";
import { TEXT_LIMITS } from "../src/domain/limits.ts";
import { fileField, uploadedFile } from "./fields/file-field.ts";
import { textField, urlField } from "./fields/text-field.ts";

const anyText = z.string();

/** Evidence, of whichever kind is at hand. */
export const linkField = urlField("evidence.link", {
  label: "Add evidence: a link",
  placeholder: "https://…",
  schema: anyText,
  error: "A link begins with https:// or http://.",
});
export const noteField = textField("evidence.note", {
  label: "Or a note",
  multiline: true,
  limit: TEXT_LIMITS.note,
  schema: anyText,
  error: "Write the note as text.",
});
export const numberField = textField("evidence.number", {
  label: "Or a number",
  placeholder: "41 min, 99.95 %",
  limit: TEXT_LIMITS.number,
  schema: anyText,
  error: "Write a number, with a unit if it has one: 41 min.",
});
export const fileUploadField = fileField("evidence.file", {
  label: "Or a file",
  most: 5,
  schema: z.array(uploadedFile),
  error: "The file could not be read. Add it again.",
});

/** What a message shows that became evidence. */
export const evidenceTitleField = textField("evidence.title", {
  label: "What it shows",
  placeholder: "Restore run of 20 November",
  limit: TEXT_LIMITS.title,
  schema: anyText,
  error: "Write what it shows as text.",
});
