import { actionable } from "../parts/mixins.ts";
import { list } from "../rules/list.ts";
import { integer } from "../rules/number.ts";
import { only, typed } from "../rules/object.ts";
import { pattern } from "../rules/string.ts";

export const fileInput = only(
  ["modal"],
  typed("file_input", {
    optional: {
      ...actionable,
      filetypes: list(pattern(/^[a-z0-9]+$/, "a file extension without its dot"), { min: 1, max: 100 }),
      max_files: integer(1, 10),
    },
  }),
);
