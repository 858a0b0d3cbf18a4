import type { InputBlock } from "@slack/types";
import { z } from "zod";
import { type Field, type FieldDefinition, inputBlock, readField, type Shown } from "./field.ts";

export type UploadedFile = z.infer<typeof uploadedFile>;
type FileField<Value> = Field<Value, readonly UploadedFile[]> & {
  readonly block: (shown?: Shown) => InputBlock;
};

/** What Slack says of a file that was put into a form. Sizes are bytes. */
export const uploadedFile = z.object({
  id: z.string(),
  name: z.string().nullish(),
  title: z.string().nullish(),
  permalink: z.string().nullish(),
  size: z.number().nullish(),
  url_private_download: z.string().nullish(),
});

/** Files from the reader's device. None reads as []. */
export function fileField<Value>(
  id: string,
  definition: FieldDefinition<Value> & { readonly most?: number; readonly types?: readonly string[] },
): FileField<Value> {
  return {
    id,
    empty: [],
    read: (states) => readField(definition, states[0]?.files ?? []),
    block: (shown = {}) =>
      inputBlock(
        id,
        definition,
        [],
        {
          type: "file_input",
          action_id: id,
          max_files: definition.most ?? 1,
          ...(definition.types === undefined ? {} : { filetypes: [...definition.types] }),
        },
        shown,
      ),
  };
}
