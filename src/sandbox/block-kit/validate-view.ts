import { plainText } from "./parts/text-object.ts";
import { flag } from "./rules/number.ts";
import { byType, type Check, typed } from "./rules/object.ts";
import { error, hasErrors, NOTHING, type Rule, schema } from "./rules/rule.ts";
import { text } from "./rules/string.ts";
import { type Verdict, verdict } from "./verdict.ts";
import { checkBlocks } from "./whole/check-blocks.ts";
import { placedBlocks } from "./whole/placed-blocks.ts";

const LARGEST = 250_000;

const shared = { private_metadata: text(3000, 0), callback_id: text(255), external_id: text(255) };

const submitWhereInput: Check = (fields, at) =>
  fields.submit === undefined && placedBlocks(fields.blocks, at).some(({ value }) => value.type === "input")
    ? error(at, "missing required field: submit")
    : NOTHING;

const blocksOfModal: Rule = (blocks, at) => checkBlocks(blocks, at, "modal", 1);
const blocksOfHome: Rule = (blocks, at) => checkBlocks(blocks, at, "home");

const views = {
  modal: typed("modal", {
    required: { title: plainText(24), blocks: blocksOfModal },
    optional: {
      ...shared,
      submit: plainText(24),
      close: plainText(24),
      clear_on_close: flag,
      notify_on_close: flag,
    },
    checks: [submitWhereInput],
  }),
  home: typed("home", { required: { blocks: blocksOfHome }, optional: shared }),
};

/** Judges a view for views.open, push, update (`modal`) or publish (`home`). Pointers start at `/view`. */
export function validateView(view: unknown, type: "modal" | "home"): Verdict {
  const found = schema(byType({ [type]: views[type] }))(view, "/view", type);
  if (hasErrors(found)) return verdict("invalid_arguments", found);
  const size = Buffer.byteLength(JSON.stringify(view));
  const tooLarge = size > LARGEST ? error("/view", `must be less than ${LARGEST + 1} bytes`) : NOTHING;
  return verdict("view_too_large", [...found, ...tooLarge]);
}
