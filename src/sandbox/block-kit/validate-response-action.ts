import { shown } from "./parts/text-object.ts";
import { isObject, object } from "./rules/object.ts";
import { below } from "./rules/pointer.ts";
import { error, type Finding, NOTHING, type Rule } from "./rules/rule.ts";
import { oneOf } from "./rules/string.ts";
import { validateView } from "./validate-view.ts";
import { both, type Verdict, verdict } from "./verdict.ts";
import { placedBlocks } from "./whole/placed-blocks.ts";

const sentence = shown(2000);

/**
 * Judges the body of an acknowledgement of a view_submission. Nothing (`undefined`, `null`, `""`, `{}`) closes the view.
 * `submitted` is the view that the person submitted: errors must name its input blocks. Pointers start at the body.
 */
export function validateResponseAction(body: unknown, submitted: { readonly blocks: readonly unknown[] }): Verdict {
  if (isNothing(body)) return both();
  if (!isObject(body)) return verdict("invalid_arguments", error("", "must provide an object"));
  switch (body.response_action) {
    case "clear":
      return verdict("invalid_arguments", action({}, body));
    case "errors":
      return verdict("invalid_arguments", action({ errors: errorsOn(inputIds(submitted.blocks)) }, body));
    case "update":
    case "push":
      return both(
        verdict("invalid_arguments", action({ view: () => NOTHING }, body)),
        body.view === undefined ? both() : validateView(body.view, "modal"),
      );
    default:
      return verdict("invalid_arguments", action({}, body));
  }
}

function action(rest: { readonly [key: string]: Rule }, body: unknown): readonly Finding[] {
  const response_action = oneOf("errors", "update", "push", "clear");
  return object({ required: { response_action, ...rest } })(body, "", "modal");
}

function errorsOn(ids: ReadonlySet<string>): Rule {
  return (errors, at, surface) => {
    if (!isObject(errors)) return error(at, "must provide an object");
    const entries = Object.entries(errors).filter(([, says]) => says !== undefined);
    if (entries.length === 0) return error(at, "no fewer than 1 items allowed");
    return entries.flatMap(([id, says]) =>
      ids.has(id) ? sentence(says, below(at, id), surface) : error(below(at, id), `no input block has block_id ${id}`),
    );
  };
}

function inputIds(blocks: readonly unknown[]): ReadonlySet<string> {
  return new Set(
    placedBlocks(blocks, "").flatMap(({ value }) =>
      value.type === "input" && typeof value.block_id === "string" ? [value.block_id] : [],
    ),
  );
}

function isNothing(body: unknown): boolean {
  return body === undefined || body === null || body === "" || (isObject(body) && Object.keys(body).length === 0);
}
