import type { Evidence } from "../../src/domain/review.ts";
import type { UploadedFile } from "../fields/file-field.ts";

type NewEvidence = Pick<Evidence, "kind" | "value" | "title" | "fileId">;

/** The evidence that somebody left in a form: as many pieces as inputs were filled in. A file whose address Slack did not say has an empty value: look it up by its id. */
export function evidenceForm(values: {
  readonly link: string;
  readonly note: string;
  readonly number: string;
  readonly files: readonly UploadedFile[];
}): readonly NewEvidence[] {
  const typed = (kind: "link" | "text" | "number", value: string): NewEvidence[] =>
    value === "" ? [] : [{ kind, value, title: "", fileId: null }];
  return [
    ...typed("link", values.link),
    ...typed("text", values.note),
    ...typed("number", values.number),
    ...values.files.map(
      ({ id, permalink, title, name }): NewEvidence => ({
        kind: "file",
        value: permalink ?? "",
        title: (title ?? name ?? id).slice(0, 150).toWellFormed(),
        fileId: id,
      }),
    ),
  ];
}
