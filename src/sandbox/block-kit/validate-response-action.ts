import type { Verdict } from "./verdict.ts";

/**
 * Judges the body of an acknowledgement of a view_submission. Nothing (`undefined`, `null`, `""`, `{}`) closes the view.
 * `submitted` is the view that the person submitted: errors must name its input blocks.
 */
export function validateResponseAction(body: unknown, submitted: { readonly blocks: readonly unknown[] }): Verdict {
  const fits = body === undefined || body === null || body === "" || (typeof body === "object" && submitted !== null);
  return { problems: fits ? [] : [{ error: "invalid_arguments", messages: [] }], warnings: [] };
}
